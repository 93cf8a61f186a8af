package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import jp.junshu.app.catalog.Catalogs;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Value;

/** The life of an engagement from 1 April 2026 to 31 March 2027 under shipped regulations, told by a test. */
final class Life {
    static final LocalDate FROM = LocalDate.of(2026, 4, 1);

    private static final CatalogReading.Loaded SHIPPED = Catalogs.shipped();

    final List<Edition> editions = new ArrayList<>();
    LocalDate from = FROM;
    LocalDate until = LocalDate.of(2027, 3, 31);
    final Map<QuestionId, Answer> answers = new HashMap<>();
    final Map<ParameterId, Value> stated = new HashMap<>();
    final List<Happening> happenings = new ArrayList<>();
    final Map<OccurrenceKey, Step> steps = new HashMap<>();
    final Set<ParameterId> awaited = new HashSet<>();
    final List<Proof> proofs = new ArrayList<>();
    final Map<DutyId, Ruling> rulings = new HashMap<>();

    /** Every question answered with no. */
    static Life under(String... regulations) {
        Life life = new Life();
        for (String regulation : regulations) {
            life.editions.add(SHIPPED.catalog()
                    .getRegulation(new RegulationId(regulation))
                    .newest());
        }
        for (Question question : SHIPPED.catalog().questions().values()) {
            life.answers.put(
                    question.id(),
                    question.values().isEmpty()
                            ? new Answer.YesNo(false)
                            : new Answer.Chosen(question.values().getLast().id()));
        }
        return life;
    }

    Life yes(String... questions) {
        for (String question : questions) {
            answers.put(new QuestionId(question), new Answer.YesNo(true));
        }
        return this;
    }

    Life unanswered(String question) {
        answers.remove(new QuestionId(question));
        return this;
    }

    Life period(LocalDate first, LocalDate last) {
        from = first;
        until = last;
        return this;
    }

    Life happened(String event, LocalDate on) {
        happenings.add(new Happening("h" + happenings.size(), new EventId(event), on));
        return this;
    }

    /** Evidence for everything that a clause asks to hold. */
    Life shown(String clause, LocalDate observed) {
        return proven(new Proof.Of.AClause(ClauseId.parse(clause)), observed);
    }

    Life shownDuty(String duty, LocalDate observed) {
        return proven(new Proof.Of.ADuty(DutyId.parse(duty)), observed);
    }

    Life proven(Proof.Of of, LocalDate observed) {
        proofs.add(new Proof(
                UUID.nameUUIDFromBytes(new byte[] {(byte) proofs.size()}), of, observed, Optional.empty(), "証拠"));
        return this;
    }

    Life done(String duty, String trigger, LocalDate on) {
        steps.put(new OccurrenceKey(DutyId.parse(duty), trigger), new Step.Done(on));
        return this;
    }

    Life ruled(String duty, Word word, LocalDate until) {
        DutyId id = DutyId.parse(duty);
        rulings.put(id, new Ruling(id, 1, word, "理由", until, Optional.of("佐藤 美咲")));
        return this;
    }

    Facts asOf(LocalDate day) {
        return new Facts(
                day,
                from,
                until,
                editions,
                new Answers(answers),
                Classification.UNDECIDED,
                stated,
                awaited,
                happenings,
                steps,
                proofs,
                rulings,
                measure -> Optional.ofNullable(SHIPPED.catalog().measures().get(measure)),
                SHIPPED.calendars().getClosedDays("national-bodies"));
    }

    /** The same facts in another order. */
    Facts shuffled(LocalDate day, Random random) {
        List<Happening> otherHappenings = new ArrayList<>(happenings);
        List<Proof> otherProofs = new ArrayList<>(proofs);
        Collections.shuffle(otherHappenings, random);
        Collections.shuffle(otherProofs, random);
        Facts facts = asOf(day);
        return new Facts(
                day,
                from,
                until,
                editions,
                facts.answers(),
                facts.classification(),
                stated,
                awaited,
                otherHappenings,
                steps,
                otherProofs,
                rulings,
                facts.measures(),
                facts.calendar());
    }

    EngagementStatus status(LocalDate day) {
        return EngagementStatus.of(asOf(day));
    }

    DutyStatus duty(String duty, LocalDate day) {
        return status(day).findDuty(DutyId.parse(duty)).orElseThrow();
    }

    ClauseStatus clause(String clause, LocalDate day) {
        return status(day).findClause(ClauseId.parse(clause)).orElseThrow();
    }
}
