package jp.junshu.app.duty.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Value;
import org.junit.jupiter.api.Test;

class EngagementStatusTest {
    private static final String JPO = "jpo-security-matters";
    private static final String LABOUR = "labour-confidentiality";

    private static LocalDate day(int month, int day) {
        return LocalDate.of(month < 4 ? 2027 : 2026, month, day);
    }

    private static Life jpo() {
        return Life.under(JPO);
    }

    // ---- what does not apply

    @Test
    void anAnswerThatMakesADutyNotApplyIsTheReason() {
        DutyStatus status = jpo().duty(JPO + ":5#assure", day(11, 22));
        assertThat(status.word()).isEqualTo(Word.NOT_APPLICABLE);
        assertThat(status.basis()).isEqualTo(new Basis.ByAnswer(List.of(new QuestionId("subcontracting"))));
    }

    @Test
    void onlyTheAnswerThatDecidesIsNamed() {
        DutyStatus status = jpo().yes("equipment-procured").duty(JPO + ":15.1#making", day(11, 22));
        assertThat(status.basis()).isEqualTo(new Basis.ByAnswer(List.of(new QuestionId("system-work"))));
    }

    @Test
    void aMissingAnswerLeavesTheDutyNotDoneAndIsNamed() {
        DutyStatus status = jpo().unanswered("subcontracting").duty(JPO + ":5#assure", day(11, 22));
        assertThat(status.word()).isEqualTo(Word.NOT_DONE);
        assertThat(status.gaps()).containsExactly(new Gap.Unanswered(new QuestionId("subcontracting")));
    }

    @Test
    void aDutyWhoseEventNeverCameDoesNotApply() {
        DutyStatus status = jpo().duty(JPO + ":3#accept", day(11, 22));
        assertThat(status.word()).isEqualTo(Word.NOT_APPLICABLE);
        assertThat(status.basis()).isEqualTo(new Basis.NoEvent());
    }

    // ---- what happens once, or on an event

    @Test
    void whatIsDoneOnceIsMissingUntilItIsDone() {
        Life life = jpo();
        String duty = JPO + ":4#show-contractor";
        assertThat(life.duty(duty, day(4, 1)).gaps())
                .containsExactly(
                        new Gap.NotDone(new OccurrenceKey(DutyId.parse(duty), "once"), Optional.empty(), false));
        life.done(duty, "once", day(4, 10));
        assertThat(life.duty(duty, day(11, 22)).word()).isEqualTo(Word.DONE);
    }

    @Test
    void evidenceForADutyOfOneTimeIsItsDoing() {
        String duty = JPO + ":4#show-contractor";
        DutyStatus status = jpo().shownDuty(duty, day(4, 9)).duty(duty, day(11, 22));
        assertThat(status.word()).isEqualTo(Word.DONE);
        assertThat(status.occurrences())
                .singleElement()
                .extracting(Occurrence::progress)
                .isInstanceOfSatisfying(
                        Progress.Done.class, done -> assertThat(done.on()).isEqualTo(day(4, 9)));
    }

    @Test
    void everyHappeningCallsForItsOwnOccurrence() {
        String duty = JPO + ":3#accept";
        Life life = jpo().happened("audit-requested", day(6, 1)).happened("audit-requested", day(9, 1));
        life.done(duty, "on/h0", day(6, 20));
        DutyStatus status = life.duty(duty, day(11, 22));
        assertThat(status.occurrences()).hasSize(2);
        assertThat(status.gaps())
                .containsExactly(
                        new Gap.NotDone(new OccurrenceKey(DutyId.parse(duty), "on/h1"), Optional.empty(), false));
    }

    @Test
    void whatComesBeforeAnEventIsDueOnItsDayAndNotOnTheNextOpenOne() {
        LocalDate saturday = day(12, 5);
        DutyStatus status = jpo().happened("staff-changed", saturday).duty(JPO + ":4#show-again", day(11, 22));
        assertThat(status.word()).isEqualTo(Word.NOT_APPLICABLE);
        assertThat(status.basis()).isEqualTo(new Basis.NotYetDue(Optional.of(saturday)));
        assertThat(jpo().happened("staff-changed", saturday)
                        .duty(JPO + ":4#show-again", saturday.plusDays(1))
                        .isLate())
                .isTrue();
    }

    @Test
    void whatFollowsADutyIsCalledForWhenThatIsDone() {
        Life life = jpo();
        String dispose = JPO + ":8#dispose";
        String confirm = JPO + ":8#confirm";
        LocalDate end = day(3, 31);
        assertThat(life.duty(dispose, day(11, 22)).basis()).isInstanceOf(Basis.NotYetDue.class);
        assertThat(life.duty(dispose, end.plusDays(1)).word()).isEqualTo(Word.NOT_DONE);
        assertThat(life.duty(confirm, end.plusDays(1)).basis()).isEqualTo(new Basis.NoEvent());
        life.done(dispose, "on/engagement-end", end);
        assertThat(life.duty(dispose, end.plusDays(1)).word()).isEqualTo(Word.DONE);
        assertThat(life.duty(confirm, end.plusDays(1)).word()).isEqualTo(Word.NOT_DONE);
    }

    @Test
    void aCancelledEngagementEndsOnThatDayAndNotAgainAtItsLast() {
        Life life = jpo().happened("engagement-cancelled", day(10, 15));
        assertThat(life.duty(JPO + ":8#dispose", day(3, 31)).occurrences())
                .singleElement()
                .satisfies(one -> assertThat(one.opens()).isEqualTo(day(10, 15)));
    }

    // ---- what holds all the time

    @Test
    void whatHoldsAllTheTimeNeedsFreshEvidence() {
        String clause = JPO + ":2";
        Life life = jpo();
        assertThat(life.duty(clause + "#measures", day(11, 22)).gaps()).containsExactly(new Gap.NoProof());
        life.shown(clause, day(4, 1));
        DutyStatus fresh = life.duty(clause + "#measures", day(4, 2));
        assertThat(fresh.word()).isEqualTo(Word.DONE);
        LocalDate goodUntil = ((Basis.Proven) fresh.basis()).goodUntil().orElseThrow();
        assertThat(life.duty(clause + "#measures", goodUntil).word()).isEqualTo(Word.DONE);
        DutyStatus stale = life.duty(clause + "#measures", goodUntil.plusDays(1));
        assertThat(stale.word()).isEqualTo(goodUntil.isBefore(life.until) ? Word.NOT_DONE : Word.DONE);
    }

    @Test
    void evidenceOfTomorrowProvesNothingToday() {
        assertThat(jpo().shown(JPO + ":2", day(11, 23))
                        .duty(JPO + ":2#measures", day(11, 22))
                        .word())
                .isEqualTo(Word.NOT_DONE);
    }

    // ---- what comes round

    @Test
    void theReportIsAimedAtEachHalfAndATargetPassedIsNoBreach() {
        String duty = JPO + ":記載要領#submit";
        Life life = jpo();
        DutyStatus status = life.duty(duty, day(11, 22));
        assertThat(status.occurrences().stream().map(each -> each.key().trigger()))
                .containsExactly("every/2026-09-30", "every/2027-03-31");
        assertThat(status.word()).isEqualTo(Word.NOT_APPLICABLE);
        assertThat(status.open().getFirst().isLate(day(11, 22))).isTrue();
    }

    @Test
    void aStatedIntervalReplacesTheHalves() {
        Life life = jpo();
        life.stated.put(new ParameterId("report.interval"), new Value.Term(Period.ofMonths(4)));
        assertThat(life.duty(JPO + ":記載要領#submit", day(11, 22)).occurrences())
                .extracting(each -> each.key().trigger())
                .containsExactly("every/2026-07-31", "every/2026-11-30", "every/2027-03-31");
    }

    @Test
    void oneReportServesTheTargetAndTheYearlyFloor() {
        Life life = jpo().yes("multi-year-contract").period(day(4, 1), LocalDate.of(2028, 3, 31));
        String yearly = JPO + ":記載要領#yearly";
        LocalDate later = LocalDate.of(2027, 4, 10);
        assertThat(life.duty(yearly, later).isLate()).isTrue();
        life.done(JPO + ":記載要領#submit", "every/2027-03-31", day(3, 20));
        assertThat(life.duty(yearly, later).word()).isEqualTo(Word.DONE);
        assertThat(life.duty(yearly, LocalDate.of(2028, 4, 1)).word()).isEqualTo(Word.NOT_DONE);
    }

    @Test
    void twoPlacesThatAskForTheSamePaperShareItsOccurrences() {
        Life life = Life.under(LABOUR);
        life.stated.put(new ParameterId("report.interval"), new Value.Term(Period.ofMonths(6)));
        List<Occurrence> first = life.duty(LABOUR + ":3.7#report", day(11, 22)).occurrences();
        List<Occurrence> second = life.duty(LABOUR + ":4.3#report", day(11, 22)).occurrences();
        assertThat(first).isNotEmpty().isEqualTo(second);
        assertThat(first.getFirst().serves()).hasSize(2);
    }

    @Test
    void anIntervalThatNobodyStatedIsMissing() {
        assertThat(Life.under(LABOUR).duty(LABOUR + ":3.7#report", day(11, 22)).gaps())
                .containsExactly(new Gap.Unstated(new ParameterId("report.interval")));
    }

    @Test
    void anIntervalThatWaitsForTheSecondPersonIsMissingTillThen() {
        Life life = Life.under(LABOUR);
        life.awaited.add(new ParameterId("report.interval"));
        assertThat(life.duty(LABOUR + ":3.7#report", day(11, 22)).gaps())
                .containsExactly(new Gap.Unapproved(new ParameterId("report.interval")));
    }

    @Test
    void aDateOnAClosedDayMovesToTheNextOpenOne() {
        Life life = jpo().period(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30));
        life.stated.put(new ParameterId("report.interval"), new Value.Term(Period.ofMonths(1)));
        Occurrence may = life.duty(JPO + ":記載要領#submit", LocalDate.of(2026, 6, 1)).occurrences().stream()
                .filter(each -> each.key().trigger().equals("every/2026-05-31"))
                .findFirst()
                .orElseThrow();
        assertThat(may.dueOn()).contains(LocalDate.of(2026, 6, 1));
    }

    // ---- rulings and roll-up

    @Test
    void aRulingOverridesUntilItsLastDayAndKeepsWhatWouldHold() {
        String duty = JPO + ":2#measures";
        Life life = jpo().ruled(duty, Word.DONE, day(9, 30));
        DutyStatus ruled = life.duty(duty, day(9, 30));
        assertThat(ruled.word()).isEqualTo(Word.DONE);
        assertThat(ruled.basis())
                .isInstanceOfSatisfying(
                        Basis.Ruled.class,
                        basis -> assertThat(basis.without().word()).isEqualTo(Word.NOT_DONE));
        assertThat(life.duty(duty, day(10, 1)).word()).isEqualTo(Word.NOT_DONE);
    }

    @Test
    void aMatterWithAllThatLiesBelowItIsNotApplicableOnlyWhenAllOfItIs() {
        assertThat(jpo().clause(JPO + ":16", day(11, 22)).word()).isEqualTo(Word.NOT_APPLICABLE);
        assertThat(jpo().yes("system-work").clause(JPO + ":15", day(11, 22)).word())
                .isEqualTo(Word.NOT_DONE);
        assertThat(jpo().yes("system-work").clause(JPO + ":15", day(11, 22)).duties())
                .anySatisfy(duty -> assertThat(duty.duty().id().clause()).isEqualTo(ClauseId.of(JPO, "15.9")));
    }

    @Test
    void theOrderOfFactsChangesNothing() {
        Life life = Life.under(JPO, LABOUR).yes("system-work", "content-work", "subcontracting");
        Random random = new Random(20261122);
        life.editions.getFirst().clauses().stream()
                .filter(_ -> random.nextBoolean())
                .forEach(clause -> life.shown(clause.id().toString(), day(4, 1).plusDays(random.nextInt(230))));
        List.of("audit-requested", "staff-changed", "incident-detected", "device-brought-in", "patch-released")
                .forEach(event -> life.happened(event, day(4, 1).plusDays(random.nextInt(230))));
        EngagementStatus status = life.status(day(11, 22));
        for (int i = 0; i < 50; i++) {
            assertThat(EngagementStatus.of(life.shuffled(day(11, 22), random))).isEqualTo(status);
        }
    }

    @Test
    void everyDutyOfBothRegulationsHasAStatusOnEveryDay() {
        Life life = Life.under(JPO, LABOUR).yes("system-work", "public-website", "mail-function");
        for (LocalDate day = Life.FROM; day.isBefore(Life.FROM.plusYears(2)); day = day.plusDays(17)) {
            EngagementStatus status = life.status(day);
            assertThat(status.duties()).hasSize(156);
            status.duties()
                    .values()
                    .forEach(each -> assertThat(each.word() == Word.NOT_DONE)
                            .as(each.toString())
                            .isEqualTo(!each.gaps().isEmpty()));
        }
    }
}
