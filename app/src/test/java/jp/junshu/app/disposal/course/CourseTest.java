package jp.junshu.app.disposal.course;

import static jp.junshu.app.disposal.course.Told.HANAKO;
import static jp.junshu.app.disposal.course.Told.JIRO;
import static jp.junshu.app.disposal.course.Told.TARO;
import static jp.junshu.app.disposal.course.Told.check;
import static jp.junshu.app.disposal.course.Told.day;
import static jp.junshu.app.disposal.course.Told.item;
import static jp.junshu.app.disposal.course.Told.work;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.flow.FlowStep;
import org.junit.jupiter.api.Test;

/** How a disposal goes under each flow of the catalogue, and what is refused. */
class CourseTest {
    private static Optional<String> at(Told told) {
        return told.course().current().map(FlowStep::key);
    }

    @Test
    void underTheBureauItIsPlannedApprovedDoneCheckedReportedAndTakenIn() {
        Told told = Told.under("approved-plan");

        assertThat(at(told)).contains("plan");
        told.must(HANAKO, new Move.Settle());
        assertThat(at(told)).contains("approval");
        told.must(HANAKO, new Move.Send(1, "承認", day(4)));
        assertThat(told.course().isWithThem(told.course().step("approval"))).isTrue();
        told.must(HANAKO, new Move.Hear(1, day(9)));
        assertThat(at(told)).contains("done");
        told.must(HANAKO, work(1, 10, HANAKO));
        assertThat(at(told)).contains("done");
        told.must(HANAKO, work(2, 12, HANAKO));
        assertThat(at(told)).contains("checked");
        assertThat(told.course().workDoneOn()).contains(day(12));
        told.must(TARO, check(1, 12));
        told.must(TARO, check(2, 13));
        assertThat(at(told)).contains("report");
        told.must(HANAKO, new Move.Send(1, "提出", day(16)));
        assertThat(at(told)).contains("receipt");
        told.must(HANAKO, new Move.Hear(1, day(18)));

        assertThat(told.course().isComplete()).isTrue();
        assertThat(told.reasons(HANAKO, new Move.Close(day(18)))).contains("complete");
    }

    @Test
    void atThePatentOfficeTheOfficersWordEndsIt() {
        Told told = Told.under("officer-confirms");

        told.must(HANAKO, work(1, 10, HANAKO));
        told.must(HANAKO, work(2, 11, HANAKO));
        told.must(HANAKO, new Move.Send(1, "確認", day(12)));
        told.must(HANAKO, new Move.Hear(1, day(13)));

        assertThat(told.course().isComplete()).isTrue();
    }

    @Test
    void mediaAreMadeUnreadableCheckedAndOnlyThenDestroyed() {
        Told told = Told.under("checked-media");
        told.must(HANAKO, work(1, 10, HANAKO));
        told.must(HANAKO, work(2, 10, HANAKO));
        assertThat(told.reasons(HANAKO, work(1, 11, HANAKO))).containsExactly("step-ahead");

        told.must(TARO, check(1, 11));
        told.must(TARO, check(2, 11));
        told.must(HANAKO, work(1, 12, HANAKO));
        told.must(HANAKO, work(2, 12, HANAKO));
        told.must(HANAKO, new Move.Close(day(12)));

        assertThat(told.course().isComplete()).isTrue();
    }

    @Test
    void paperIsDestroyedFirstAndCheckedThen() {
        Told told = Told.under("checked-paper");
        told.must(HANAKO, work(1, 10, HANAKO));
        told.must(HANAKO, work(2, 10, HANAKO));
        told.must(TARO, check(1, 11));
        assertThat(told.reasons(HANAKO, new Move.Close(day(12)))).containsExactly("step-ahead");
        told.must(TARO, check(2, 11));
        told.must(HANAKO, new Move.Close(day(12)));

        assertThat(told.course().isComplete()).isTrue();
    }

    @Test
    void nothingIsDoneBeforeTheApproval() {
        Told told = Told.under("approved-plan").settledAndSent();

        assertThat(told.reasons(HANAKO, work(1, 10, HANAKO))).containsExactly("step-ahead");
        told.must(HANAKO, new Move.Hear(1, day(9)));
        assertThat(told.reasons(HANAKO, work(1, 8, HANAKO))).containsExactly("before");
        assertThat(told.reasons(HANAKO, new Move.Send(1, "提出", day(10)))).containsExactly("step-ahead");
    }

    @Test
    void aPlanChangedAfterTheApprovalIsApprovedAnew() {
        Told told = Told.under("approved-plan").approved();
        assertThat(told.course().isApproved()).isTrue();

        told.must(
                HANAKO, new Move.Revise(told.next(item(told.flow, 1, HANAKO, JIRO), item(told.flow, 2, HANAKO, JIRO))));

        assertThat(told.course().isApproved()).isFalse();
        assertThat(at(told)).contains("plan");
        assertThat(told.reasons(HANAKO, work(1, 10, HANAKO))).containsExactly("step-ahead");
        assertThat(told.reasons(HANAKO, new Move.Hear(1, day(10)))).contains("changed");
        told.approved();
        assertThat(at(told)).contains("done");
    }

    @Test
    void workAlreadyDoneStaysAndItsLinesCannotChange() {
        Told told = Told.under("approved-plan").approved();
        told.must(HANAKO, work(1, 10, HANAKO));

        assertThat(told.reasons(
                        HANAKO,
                        new Move.Revise(told.next(item(told.flow, 1, JIRO, TARO), item(told.flow, 2, HANAKO, TARO)))))
                .containsExactly("begun");
        told.must(HANAKO, new Move.Revise(told.next(item(told.flow, 1, HANAKO, TARO), item(told.flow, 2, JIRO, TARO))));
        told.approved();

        assertThat(told.reasons(HANAKO, work(1, 10, HANAKO))).containsExactly("line-done");
        told.must(JIRO, work(2, 10, JIRO));
        assertThat(at(told)).contains("checked");
        assertThat(told.reasons(HANAKO, new Move.Revise(told.next(item(told.flow, 1, HANAKO, TARO)))))
                .contains("work-done");
    }

    @Test
    void whoDidTheWorkOrRecordedItDoesNotCheckIt() {
        Told told = Told.under("checked-paper");
        told.must(HANAKO, work(1, 10, HANAKO));
        told.must(TARO, work(2, 10, HANAKO));

        assertThat(told.reasons(HANAKO, check(1, 11))).contains("own-work");
        assertThat(told.reasons(TARO, check(2, 11))).containsExactly("own-work");
        assertThat(told.reasons(JIRO, check(1, 11))).containsExactly("other-checker");
    }

    @Test
    void anOrganizationMayLetOneDoBothWhereNoClauseDemandsTwo() {
        Told labour = Told.under("approved-plan");
        labour.plan = new Plan(1, day(2), List.of(item(labour.flow, 1, HANAKO, HANAKO)), Optional.of(day(30)));
        assertThat(labour.reasons(HANAKO, new Move.Settle())).containsExactly("same-person");
        labour.released = true;
        labour.approved();
        labour.must(HANAKO, work(1, 10, HANAKO));
        labour.must(HANAKO, check(1, 10));

        Told defence = Told.under("checked-paper");
        defence.released = true;
        defence.must(HANAKO, work(1, 10, HANAKO));
        defence.must(HANAKO, work(2, 10, HANAKO));
        assertThat(defence.reasons(HANAKO, check(1, 11))).contains("own-work");
    }

    @Test
    void whoHasLeftNeitherWorksNorStandsInAPlan() {
        Told told = Told.under("approved-plan");
        told.lastDays.put(TARO.person().orElseThrow(), day(1));
        assertThat(told.reasons(HANAKO, new Move.Settle())).containsExactly("left");

        told.lastDays.clear();
        told.approved();
        told.lastDays.put(HANAKO.person().orElseThrow(), day(10));
        assertThat(told.reasons(JIRO, work(1, 11, HANAKO))).containsExactly("left");
        assertThat(told.reasons(JIRO, work(1, 10, HANAKO))).isEmpty();
    }

    @Test
    void daysLieBetweenTheStepBeforeAndToday() {
        Told told = Told.under("officer-confirms");

        assertThat(told.reasons(
                        HANAKO,
                        new Move.Work(1, LocalDate.of(2026, 3, 31), LocalTime.NOON, HANAKO, "総務課", "倉庫", "受領書")))
                .containsExactly("before");
        assertThat(told.reasons(HANAKO, work(1, 29, HANAKO))).containsExactly("future");
        told.must(HANAKO, work(1, 10, HANAKO));
        told.must(HANAKO, work(2, 12, HANAKO));
        assertThat(told.reasons(HANAKO, new Move.Send(1, "確認", day(11)))).containsExactly("before");
        told.must(HANAKO, new Move.Send(1, "確認", day(20)));
        assertThat(told.reasons(HANAKO, new Move.Hear(1, day(19)))).containsExactly("before");
    }

    @Test
    void everythingThatIsMissingOrDoesNotFitIsNamedAtOnce() {
        Told told = Told.under("approved-plan");
        told.plan = new Plan(
                1,
                day(2),
                List.of(
                        new Item(1, "paper", "サーバ装置", "消去(データ抹消ソフトウェア)", "", Optional.of(HANAKO), Optional.of(HANAKO)),
                        new Item(2, "", "", "", "", Optional.empty(), Optional.of(Hand.outside("運送会社")))),
                Optional.empty());

        assertThat(told.reasons(HANAKO, new Move.Settle()))
                .containsExactlyInAnyOrder(
                        "no-due",
                        "no-checking",
                        "other-method",
                        "other-place",
                        "same-person",
                        "no-medium",
                        "no-kept",
                        "no-method",
                        "no-checking",
                        "no-worker",
                        "no-checker");
        assertThat(told.reasons(HANAKO, new Move.Work(9, day(29), LocalTime.NOON, HANAKO, "", " ", "")))
                .contains("step-ahead", "future", "no-affiliation", "no-place", "no-proof");
    }

    @Test
    void wordsOfOnesOwnMayStandWhereTheNotesSayAndTheLike() {
        Told told = Told.under("approved-plan");
        told.plan = new Plan(
                1,
                day(2),
                List.of(new Item(1, "electronic", "耐火金庫", "磁気消去", "証明書", Optional.of(HANAKO), Optional.of(TARO))),
                Optional.of(day(30)));

        assertThat(told.reasons(HANAKO, new Move.Settle())).isEmpty();
    }

    @Test
    void aPaperTheBureauHasMayStandInForThePlan() {
        Told told = Told.under("approved-plan");
        assertThat(told.reasons(HANAKO, new Move.Replace(" ", day(2)))).contains("no-paper");
        told.must(HANAKO, new Move.Settle());
        told.must(HANAKO, new Move.Replace("情報セキュリティ管理計画書 第6章", LocalDate.of(2026, 4, 10)));

        assertThat(at(told)).contains("done");
        assertThat(told.course().isApproved()).isTrue();
    }

    @Test
    void whatIsSentBackIsDrawnUpAndAskedAnew() {
        Told told = Told.under("approved-plan").settledAndSent();
        assertThat(told.reasons(HANAKO, new Move.Revise(told.next(item(told.flow, 1, HANAKO, TARO)))))
                .containsExactly("with-them");

        told.giveBack("approval", day(6));

        assertThat(at(told)).contains("plan");
        told.must(HANAKO, new Move.Revise(told.next(item(told.flow, 1, HANAKO, TARO))));
        told.approved();
        assertThat(at(told)).contains("done");
    }

    @Test
    void whatTheOfficerSendsBackIsDoneAnew() {
        Told told = Told.under("officer-confirms");
        told.must(HANAKO, work(1, 10, HANAKO));
        told.must(HANAKO, work(2, 10, HANAKO));
        told.must(HANAKO, new Move.Send(1, "確認", day(11)));

        told.giveBack("confirmation", day(12));

        assertThat(at(told)).contains("done");
        told.must(HANAKO, work(1, 13, HANAKO));
        told.must(HANAKO, work(2, 13, HANAKO));
        assertThat(at(told)).contains("confirmation");
    }

    @Test
    void workFoundWantingIsDoneAndCheckedAnew() {
        Told told = Told.under("approved-plan").approved();
        told.must(HANAKO, work(1, 10, HANAKO));
        told.must(HANAKO, work(2, 10, HANAKO));
        told.must(TARO, check(1, 11));
        assertThat(told.reasons(TARO, new Move.Check(2, day(11), false, ""))).containsExactly("no-finding");
        told.must(TARO, new Move.Check(2, day(11), false, "裁断くずから読める"));

        assertThat(at(told)).contains("done");
        told.must(HANAKO, work(2, 12, HANAKO));
        assertThat(told.reasons(TARO, check(1, 12))).containsExactly("line-done");
        told.must(TARO, check(2, 12));
        assertThat(at(told)).contains("report");
    }

    @Test
    void whatWasSentCanBeTakenBackUntilItIsAnswered() {
        Told told = Told.under("approved-plan").settledAndSent();
        told.must(HANAKO, new Move.TakeBack(1, day(5)));
        assertThat(told.reasons(HANAKO, new Move.Hear(1, day(6)))).containsExactly("not-sent");
        told.must(HANAKO, new Move.Send(1, "承認", day(7)));
        told.must(HANAKO, new Move.Hear(1, day(9)));

        assertThat(at(told)).contains("done");
    }

    @Test
    void whatWasGivenUpGoesNoFurther() {
        Told told = Told.under("approved-plan").approved();
        assertThat(told.reasons(HANAKO, new Move.Drop(""))).containsExactly("no-reason");
        told.must(HANAKO, new Move.Drop("契約が延長された"));

        assertThat(told.course().current()).isEmpty();
        assertThat(told.reasons(HANAKO, work(1, 10, HANAKO))).contains("over");
    }
}
