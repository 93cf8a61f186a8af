package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Interval;
import jp.junshu.law.catalog.Measure;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Until;
import jp.junshu.law.catalog.Verdict;
import jp.junshu.law.catalog.When.Trigger;
import jp.junshu.law.date.LegalPeriod;

/**
 * How every duty and clause of an engagement stands, from its beginning to a day. Recomputed whole from the facts, which
 * is cheap; nothing of it is stored but occurrences, so that people can work on them.
 *
 * @param clauses those with duties of their own or below them, in document order
 */
public record EngagementStatus(
        LocalDate asOf, SequencedMap<DutyId, DutyStatus> duties, SequencedMap<ClauseId, ClauseStatus> clauses) {

    public EngagementStatus {
        duties = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(duties));
        clauses = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(clauses));
    }

    /** What follows from the facts. The order in which these were recorded changes nothing. */
    public static EngagementStatus of(Facts facts) {
        Reckoning reckoning = new Reckoning(facts);
        SequencedMap<DutyId, DutyStatus> duties = new LinkedHashMap<>();
        facts.duties().forEach(duty -> duties.put(duty.id(), reckoning.status(duty)));
        SequencedMap<ClauseId, ClauseStatus> clauses = new LinkedHashMap<>();
        for (Edition edition : facts.editions()) {
            for (Clause clause : edition.clauses()) {
                List<DutyStatus> below = duties.values().stream()
                        .filter(status -> clause.id().covers(status.duty().id().clause()))
                        .toList();
                if (!below.isEmpty()) {
                    clauses.put(clause.id(), ClauseStatus.of(clause, below));
                }
            }
        }
        return new EngagementStatus(facts.asOf(), duties, clauses);
    }

    public Optional<ClauseStatus> findClause(ClauseId id) {
        return Optional.ofNullable(clauses.get(id));
    }

    public Optional<DutyStatus> findDuty(DutyId id) {
        return Optional.ofNullable(duties.get(id));
    }

    /** Every occurrence once, by date; those without one first. */
    public List<Occurrence> occurrences() {
        return duties.values().stream()
                .flatMap(status -> status.occurrences().stream()
                        .filter(occurrence ->
                                occurrence.key().duty().equals(status.duty().id())))
                .sorted(Comparator.comparing(
                        (Occurrence occurrence) -> occurrence.dueOn().orElse(occurrence.opens())))
                .toList();
    }

    /** How many duties stand under a word. */
    public int count(Word word) {
        return Math.toIntExact(
                duties.values().stream().filter(status -> status.word() == word).count());
    }

    public int lateCount() {
        return Math.toIntExact(
                duties.values().stream().filter(DutyStatus::isLate).count());
    }

    /** The next date on or after its day, of all that is open. */
    public Optional<LocalDate> nextDue() {
        return duties.values().stream()
                .flatMap(status -> status.nextDue(asOf).stream())
                .min(Comparator.naturalOrder());
    }

    /** One pass over the facts. */
    private static final class Reckoning {
        private final Facts facts;
        private final Schedule schedule;

        Reckoning(Facts facts) {
            this.facts = facts;
            this.schedule = Schedule.of(facts);
        }

        DutyStatus status(Duty duty) {
            DutyStatus derived = derived(duty);
            return Optional.ofNullable(facts.rulings().get(duty.id()))
                    .filter(ruling -> !ruling.until().isBefore(facts.asOf()))
                    .map(ruling -> new DutyStatus(
                            duty,
                            ruling.word(),
                            new Basis.Ruled(ruling, derived),
                            derived.occurrences(),
                            derived.proofs()))
                    .orElse(derived);
        }

        private DutyStatus derived(Duty duty) {
            List<Occurrence> occurrences = schedule.occurrences(duty.id());
            List<Proof> proofs = proofs(duty, occurrences);
            Basis basis = basis(duty, occurrences, proofs);
            Word word = switch (basis) {
                case Basis.ByAnswer _, Basis.NoEvent _, Basis.NotYetDue _, Basis.PassedOver _ -> Word.NOT_APPLICABLE;
                case Basis.AllDone _, Basis.Proven _ -> Word.DONE;
                case Basis.Lacking _ -> Word.NOT_DONE;
                case Basis.Ruled ruled -> ruled.ruling().word();
            };
            return new DutyStatus(duty, word, basis, occurrences, proofs);
        }

        private Basis basis(Duty duty, List<Occurrence> occurrences, List<Proof> proofs) {
            Verdict applies = duty.applies()
                    .map(condition -> condition.evaluate(facts.answers(), facts.classification()))
                    .orElse(Verdict.YES);
            return switch (applies) {
                case NO -> new Basis.ByAnswer(answered(duty));
                case UNANSWERED -> {
                    List<Gap> open =
                            unanswered(duty).<Gap>map(Gap.Unanswered::new).toList();
                    // what hangs on marks of information alone is taken to apply until they are known
                    yield open.isEmpty() ? applying(duty, occurrences, proofs) : new Basis.Lacking(open);
                }
                case YES -> applying(duty, occurrences, proofs);
            };
        }

        private Basis applying(Duty duty, List<Occurrence> occurrences, List<Proof> proofs) {
            return isStanding(duty) ? standing(duty, proofs) : scheduled(duty, occurrences);
        }

        /** The questions whose answers make it not apply: those that would do so alone, else all that are answered. */
        private List<QuestionId> answered(Duty duty) {
            List<QuestionId> all = questions(duty)
                    .filter(question -> facts.answers().find(question).isPresent())
                    .toList();
            List<QuestionId> alone = all.stream()
                    .filter(question ->
                            duty.applies().orElseThrow().evaluate(only(question), facts.classification()) == Verdict.NO)
                    .toList();
            return alone.isEmpty() ? all : alone;
        }

        private Answers only(QuestionId question) {
            return new Answers(Map.of(question, facts.answers().find(question).orElseThrow()));
        }

        private Stream<QuestionId> unanswered(Duty duty) {
            return questions(duty)
                    .filter(question -> facts.answers().find(question).isEmpty());
        }

        private static Stream<QuestionId> questions(Duty duty) {
            Set<QuestionId> sorted = new TreeSet<>(Comparator.comparing(QuestionId::value));
            duty.applies().map(Condition::questions).ifPresent(sorted::addAll);
            return sorted.stream();
        }

        private static boolean isStanding(Duty duty) {
            return duty.when().triggers().stream().anyMatch(Trigger.Standing.class::isInstance);
        }

        // ---- it holds all the time

        private Basis standing(Duty duty, List<Proof> proofs) {
            if (proofs.isEmpty()) {
                return new Basis.Lacking(List.of(new Gap.NoProof()));
            }
            Proof newest =
                    proofs.stream().max(Comparator.comparing(Proof::last)).orElseThrow();
            Optional<LocalDate> goodUntil = duty.measures().stream()
                    .flatMap(measure -> facts.measures().apply(measure).stream())
                    .map(Measure::fresh)
                    .flatMap(Optional::stream)
                    .map(fresh -> LegalPeriod.lastDayAfter(newest.last(), fresh))
                    .min(Comparator.naturalOrder());
            // a duty that ended with the engagement is judged by what was fresh then
            LocalDate day = duty.until() == Until.ENGAGEMENT_END && facts.end().isBefore(facts.asOf())
                    ? facts.end()
                    : facts.asOf();
            return goodUntil.filter(last -> last.isBefore(day)).isPresent()
                    ? new Basis.Lacking(List.of(new Gap.StaleProof(newest, goodUntil.get())))
                    : new Basis.Proven(newest, goodUntil);
        }

        // ---- it is done now and then

        private Gap withoutInterval(ParameterId parameter) {
            return facts.awaited().contains(parameter) ? new Gap.Unapproved(parameter) : new Gap.Unstated(parameter);
        }

        private Basis scheduled(Duty duty, List<Occurrence> occurrences) {
            LocalDate day = facts.asOf();
            List<Gap> gaps = new ArrayList<>();
            if (schedule.lacksInterval(duty)) {
                parameters(duty).map(this::withoutInterval).forEach(gaps::add);
            }
            occurrences.stream()
                    .filter(Occurrence::isOpen)
                    .filter(occurrence -> !occurrence.target())
                    .filter(occurrence -> occurrence.isCalledFor(day))
                    .map(occurrence -> new Gap.NotDone(occurrence.key(), occurrence.dueOn(), occurrence.isLate(day)))
                    .forEach(gaps::add);
            if (!gaps.isEmpty()) {
                return new Basis.Lacking(gaps);
            }
            List<Progress> closed = occurrences.stream()
                    .map(Occurrence::progress)
                    .filter(progress -> !(progress instanceof Progress.Open))
                    .toList();
            if (closed.stream().anyMatch(Progress.Done.class::isInstance)) {
                return new Basis.AllDone();
            }
            if (!closed.isEmpty()) {
                return new Basis.PassedOver(closed.stream()
                        .flatMap(progress -> progress instanceof Progress.Skipped(String reason)
                                ? Stream.of(reason)
                                : Stream.empty())
                        .toList());
            }
            return occurrences.isEmpty() && !comesRound(duty)
                    ? new Basis.NoEvent()
                    : new Basis.NotYetDue(occurrences.stream()
                            .flatMap(occurrence -> occurrence.dueOn().stream())
                            .min(Comparator.naturalOrder()));
        }

        private static boolean comesRound(Duty duty) {
            return duty.when().triggers().stream().anyMatch(Trigger.Every.class::isInstance);
        }

        private static Stream<ParameterId> parameters(Duty duty) {
            return duty.when().triggers().stream()
                    .flatMap(trigger -> trigger instanceof Trigger.Every(Interval.ByParameter stated)
                            ? Stream.of(stated.parameter())
                            : Stream.empty());
        }

        // ---- evidence

        private List<Proof> proofs(Duty duty, List<Occurrence> occurrences) {
            Set<OccurrenceKey> keys = occurrences.stream().map(Occurrence::key).collect(Collectors.toSet());
            return facts.proofs().stream()
                    .filter(proof -> !proof.observed().isAfter(facts.asOf()))
                    .filter(proof -> switch (proof.of()) {
                        case Proof.Of.AClause(ClauseId clause) ->
                            isStanding(duty) && clause.equals(duty.id().clause());
                        case Proof.Of.ADuty(DutyId of) -> of.equals(duty.id());
                        case Proof.Of.AnOccurrence(OccurrenceKey of) -> keys.contains(of);
                    })
                    .sorted(Comparator.comparing(Proof::observed)
                            .reversed()
                            .thenComparing(proof -> proof.evidence().toString()))
                    .toList();
        }
    }
}
