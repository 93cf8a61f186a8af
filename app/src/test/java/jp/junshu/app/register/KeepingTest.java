package jp.junshu.app.register;

import static jp.junshu.app.Contracts.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.People;
import jp.junshu.app.kernel.AwaitsAnswer.Answer;
import jp.junshu.app.kernel.AwaitsAnswer.Kind;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Refusal;
import jp.junshu.law.catalog.RegisterId;
import jp.junshu.law.coverage.Clause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A roster that is kept by its definition, and what of it waits for whom. */
@JunshuTest
class KeepingTest {
    @Autowired
    ApplicationContext application;

    @Autowired
    Keeping keeping;

    @Autowired
    Changes changes;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    private Seat seat;
    private Rosters roster;

    @BeforeEach
    void open() {
        seat = Seat.create(application, AccessRole.LEAD);
        roster = Rosters.open(application, seat);
    }

    @Test
    void everyFaultOfAnEntryIsToldAtOnceAndNothingIsWritten() {
        Writing refused = roster.add(new Typed(
                Map.of("role", "部長", "birth", "令和99年2月30日", "department", "字".repeat(201), Typed.UNTIL, "2020-01-01")));

        assertThat(refused)
                .isInstanceOfSatisfying(
                        Writing.Refused.class,
                        it -> assertThat(it.faults())
                                .extracting(Form.Fault::name)
                                .containsExactlyInAnyOrder(
                                        "role", "name", "address", "birth", "department", Typed.UNTIL));
        assertThat(roster.all()).isEmpty();
    }

    @Test
    void daysAreReadAsPeopleWriteThemAndNobodyIsBornTomorrow() {
        EntryId id = roster.added(Rosters.person("田中 一郎", "昭和５５年３月１日"));

        assertThat(roster.find(id).newest().values()).containsEntry("birth", "1980-03-01");
        assertThat(faults(roster.add(Rosters.person("田中 二郎", today().plusDays(1).toString()))))
                .containsExactly("register.field.day.future");
    }

    @Test
    void nobodyStandsOnTheRosterTwice() {
        roster.added(Rosters.person("田中 一郎", "1980-03-01"));

        assertThat(faults(roster.add(Rosters.person("田中　一郎", "昭和55年3月1日")))).containsExactly("register.double");
        assertThat(roster.add(Rosters.person("田中 一郎", "1981-03-01"))).isInstanceOf(Writing.Written.class);
    }

    @Test
    void ofManyWhoAddTheSamePersonAtOnceOneSucceeds() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Writing>> works = IntStream.range(0, 4)
                    .<Callable<Writing>>mapToObj(_ -> () -> roster.add(Rosters.person("田中 一郎", "1980-03-01")))
                    .toList();
            List<Writing> outcomes = new ArrayList<>();
            for (Future<Writing> work : threads.invokeAll(works)) {
                outcomes.add(work.get());
            }
            assertThat(outcomes.stream().filter(Writing.Written.class::isInstance))
                    .hasSize(1);
        }
        assertThat(roster.all()).hasSize(1);
    }

    @Test
    void whoHasLeftCannotBePutOnTheRosterButASubcontractorsPersonOfThatNameCan() {
        PersonId leaver = as(seat, () -> people.add("高橋 進"));
        as(seat, () -> people.leave(leaver, today().minusDays(1)));

        assertThat(faults(roster.add(Rosters.person("高橋　進", "1970-01-01")))).containsExactly("register.person.left");
        assertThat(roster.add(Rosters.person("高橋 進", "1970-01-01").with("subcontractor", "株式会社北見")))
                .isInstanceOf(Writing.Written.class);
    }

    @Test
    void whoLeavesLaterStaysOnTheRosterUntilThenAndIsShownAsLeftAfterwards() {
        PersonId leaver = as(seat, () -> people.add("高橋 進"));
        EntryId id = roster.added(Rosters.person("高橋 進", "1970-01-01"));
        LeftPeople left = application.getBean(LeftPeople.class);
        as(seat, () -> people.leave(leaver, today()));

        assertThat(as(seat, () -> left.of(roster.book(), roster.all()))).isEmpty();
        assertThat(faults(as(
                        seat,
                        () -> keeping.revise(
                                roster.book(),
                                id,
                                1,
                                Rosters.person("高橋 進", "1970-01-01").with(Typed.REASON, "所属の訂正")))))
                .containsExactly("register.person.leaves");
        clock.advance(Duration.ofDays(1));
        assertThat(as(seat, () -> left.of(roster.book(), roster.all()))).containsOnlyKeys(id);
        assertThat(as(
                        seat,
                        () -> keeping.pass(
                                roster.book(),
                                id,
                                1,
                                "removed",
                                new Typed(
                                        Map.of(Typed.UNTIL, today().minusDays(1).toString(), Typed.REASON, "退職")))))
                .isInstanceOf(Writing.Written.class);
        assertThat(as(seat, () -> left.of(roster.book(), roster.all()))).isEmpty();
    }

    @Test
    @Clause("labour-confidentiality:1.2.2")
    void beforeItIsHandedInTheRosterChangesAtOnceAndAfterwardsOnTheWordOnly() {
        EntryId id = roster.added(Rosters.person("田中 一郎", "1980-03-01"));
        revise(id, 1, "総務課");
        assertThat(department(id)).isEqualTo("総務課");
        handIn();

        revise(id, 2, "企画課");
        EntryId second = roster.added(Rosters.person("鈴木 花", "1990-04-02"));

        assertThat(department(id)).isEqualTo("総務課");
        assertThat(roster.find(second).inForce()).isEmpty();
        ChangeId change = prepare(id, second);
        sent(change);
        answered(change, Kind.GRANTED, "");
        assertThat(department(id)).isEqualTo("企画課");
        assertThat(roster.find(second).inForce()).isPresent();
        assertThat(state(change)).isEqualTo(Change.State.GRANTED);
    }

    @Test
    void whatIsSentBackStaysProposedWithTheReasonAndIsAppliedForAgain() {
        EntryId id = handedIn();
        revise(id, 1, "企画課");
        ChangeId first = prepare(id);
        sent(first);
        answered(first, Kind.RETURNED, "異動の根拠を示すこと");

        assertThat(department(id)).isEqualTo("就職支援課");
        assertThat(roster.find(id).proposal()).isPresent();
        assertThat(as(seat, () -> changes.findReturned(id, 2)).orElseThrow().reason())
                .isEqualTo("異動の根拠を示すこと");
        ChangeId again = prepare(id);
        sent(again);
        answered(again, Kind.GRANTED, "");
        assertThat(department(id)).isEqualTo("企画課");
    }

    @Test
    void whatIsRefusedIsDropped() {
        EntryId id = handedIn();
        revise(id, 1, "企画課");
        ChangeId change = prepare(id);
        sent(change);
        answered(change, Kind.REFUSED, "必要がない");

        assertThat(roster.find(id).proposal()).isEmpty();
        assertThat(department(id)).isEqualTo("就職支援課");
        revise(id, 2, "総務課");
        assertThat(roster.find(id).proposal()).isPresent();
    }

    @Test
    void anApplicationFallsWhenAChangeInItIsChangedAndALateAnswerTakesNothing() {
        EntryId id = handedIn();
        revise(id, 1, "企画課");
        ChangeId change = prepare(id);
        sent(change);
        revise(id, 2, "総務課");

        assertThat(state(change)).isEqualTo(Change.State.FALLEN);
        answered(change, Kind.GRANTED, "");
        assertThat(state(change)).isEqualTo(Change.State.FALLEN);
        assertThat(department(id)).isEqualTo("就職支援課");
    }

    @Test
    void aChangeIsInOneApplicationAtATimeAndWhatFellCannotBeSent() {
        EntryId id = handedIn();
        revise(id, 1, "企画課");
        ChangeId change = prepare(id);

        assertThatThrownBy(() -> prepare(id)).isInstanceOf(Refusal.class).hasMessageContaining("under-way");
        revise(id, 2, "総務課");
        assertThatThrownBy(() -> sent(change)).isInstanceOf(Refusal.class).hasMessageContaining("not-prepared");
        assertThat(as(seat, () -> changes.find(prepare(id)))).isPresent();
    }

    @Test
    void takingAnApplicationBackLeavesItsChangesProposed() {
        EntryId id = handedIn();
        revise(id, 1, "企画課");
        ChangeId change = prepare(id);
        sent(change);
        as(seat, () -> {
            changes.withdrawn(subject(change), 1, today());
            return true;
        });

        assertThat(state(change)).isEqualTo(Change.State.WITHDRAWN);
        assertThat(roster.find(id).proposal()).isPresent();
        assertThat(prepare(id)).isNotEqualTo(change);
    }

    @Test
    void takingSomebodyOffTheRosterNeedsTheWordToo() {
        EntryId id = handedIn();
        as(
                seat,
                () -> keeping.pass(
                        roster.book(),
                        id,
                        1,
                        "removed",
                        new Typed(Map.of(Typed.UNTIL, today().toString(), Typed.REASON, "担当を外れる"))));

        assertThat(roster.find(id).state()).isEqualTo("listed");
        ChangeId change = prepare(id);
        sent(change);
        answered(change, Kind.GRANTED, "");
        assertThat(roster.find(id).state()).isEqualTo("removed");
    }

    @Test
    void whereASecondPersonIsAskedNothingCountsBeforeTheirApprovalAndNobodyApprovesTheirOwn() {
        EntryId id = EntryId.of(roster.exemption());
        Book exemptions = as(
                seat,
                () -> application
                        .getBean(Registers.class)
                        .findBook(roster.engagement(), new RegisterId("exemptions"))
                        .orElseThrow());
        assertThat(roster.find(id).inForce()).isEmpty();

        assertThat(as(seat, () -> keeping.decide(exemptions, id, 1, Decision.APPROVED, "")))
                .isInstanceOf(Approvals.Outcome.Decided.class);
        assertThat(roster.find(id).inForce()).isPresent();
        as(
                seat,
                () -> keeping.revise(
                        exemptions,
                        id,
                        1,
                        Typed.of(exemptions, roster.find(id).latest())
                                .with("risk", "小さい")
                                .with(Typed.REASON, "見直し")));
        assertThat(as(seat, () -> keeping.decide(exemptions, id, 2, Decision.APPROVED, "")))
                .isInstanceOf(Approvals.Outcome.SamePerson.class);
        assertThat(roster.find(id).inForce().orElseThrow().values()).containsEntry("risk", "盗まれたときに読まれる");
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private EntryId handedIn() {
        EntryId id = roster.added(Rosters.person("田中 一郎", "1980-03-01"));
        handIn();
        return id;
    }

    private void handIn() {
        as(seat, () -> {
            ChangeId first = changes.prepareFirst(roster.book());
            changes.sent(subject(first), 1, "提出", today());
            changes.answered(subject(first), 1, new Answer(Kind.GRANTED, "受理", today(), "", Optional.empty()));
            return true;
        });
    }

    private void revise(EntryId id, int seen, String department) {
        Typed typed = Typed.of(roster.book(), roster.find(id).latest())
                .with("department", department)
                .with(Typed.REASON, "異動");
        assertThat(as(seat, () -> keeping.revise(roster.book(), id, seen, typed)))
                .isInstanceOf(Writing.Written.class);
    }

    private ChangeId prepare(EntryId... ids) {
        return as(seat, () -> changes.prepare(roster.book(), List.of(ids), "人事異動のため"));
    }

    private static Subject subject(ChangeId change) {
        return Subject.of(Changes.SUBJECT, change);
    }

    private void sent(ChangeId change) {
        as(seat, () -> {
            changes.sent(subject(change), 1, "承認", today());
            return true;
        });
    }

    private void answered(ChangeId change, Kind kind, String reason) {
        as(seat, () -> {
            changes.answered(subject(change), 1, new Answer(kind, "承認", today(), reason, Optional.empty()));
            return true;
        });
    }

    private Change.State state(ChangeId change) {
        return as(seat, () -> changes.find(change)).orElseThrow().state();
    }

    private String department(EntryId id) {
        return roster.find(id).inForce().orElseThrow().values().getOrDefault("department", "");
    }

    private static List<String> faults(Writing writing) {
        return switch (writing) {
            case Writing.Refused(var faults) ->
                faults.stream().map(fault -> fault.sentence().key()).toList();
            case Writing.Written _, Writing.Overtaken _ -> List.of();
        };
    }
}
