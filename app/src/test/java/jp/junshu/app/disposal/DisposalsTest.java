package jp.junshu.app.disposal;

import static jp.junshu.app.disposal.DisposalSite.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.People;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.duty.Happenings;
import jp.junshu.app.duty.Statuses;
import jp.junshu.app.duty.status.Progress;
import jp.junshu.app.kernel.AwaitsAnswer;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.register.EntryId;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.app.trail.TrailRows;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.coverage.Clause;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Disposals kept in the real database, by two people, with what the other side says told as the module above tells it. */
@JunshuTest
class DisposalsTest {
    private static final String LABOUR = "labour-confidentiality:3.2#";

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    @Clause("labour-confidentiality:3.2")
    void underTheBureauEveryStepIsKeptAndTheDutiesFollow() {
        DisposalSite site = DisposalSite.labour(application);
        LocalDate told = site.today.minusDays(25);
        Contracts.as(
                site.worker,
                () -> application
                        .getBean(Happenings.class)
                        .record(site.engagement, new EventId("disposal-instruction-received"), told, Optional.empty()));
        EntryId id = site.approved();
        assertThat(site.at(id)).contains("done");
        assertThat(site.work(id, site.today.minusDays(5), 1, 2)).isEmpty();
        assertThat(site.get(id).entry().state()).isEqualTo("checked");
        assertThat(isDone(site, "do")).isTrue();
        assertThat(isDone(site, "report")).isFalse();
        assertThat(site.check(site.checker, id, 1, 2)).isEmpty();
        site.sent(id, 1, "提出", site.today);
        assertThat(isDone(site, "report")).isTrue();
        site.granted(id, 1, "受理", site.today);

        Disposal disposal = site.get(id);
        assertThat(disposal.course().isComplete()).isTrue();
        assertThat(disposal.entry().state()).isEqualTo(Disposals.COMPLETE);
        assertThat(disposal.course().deeds())
                .hasSize(9)
                .allMatch(deed -> deed.by().isPresent());
        assertThat(isDone(site, "plan")).isTrue();
    }

    /** Whether an occurrence of the duty was recorded as done, and none that is called for is open. */
    private boolean isDone(DisposalSite site, String key) {
        return Contracts.as(site.worker, () -> {
            var occurrences = application
                    .getBean(Statuses.class)
                    .findAsOf(site.engagement, site.today)
                    .orElseThrow()
                    .status()
                    .occurrences()
                    .stream()
                    .filter(each -> each.key().duty().toString().equals(LABOUR + key))
                    .filter(each -> !each.opens().isAfter(site.today))
                    .toList();
            return !occurrences.isEmpty()
                    && occurrences.stream().allMatch(each -> each.progress() instanceof Progress.Done);
        });
    }

    @Test
    @Clause("jpo-security-matters:8")
    void atThePatentOfficeTheOfficersConfirmationEndsItAndWhatIsSentBackIsDoneAnew() {
        DisposalSite site = DisposalSite.patentOffice(application);
        EntryId id = site.open(site.draft(
                "officer-confirms",
                new Item(1, "electronic", "端末", "消去(上書き)", "消去の記録", Optional.of(site.workerHand()), Optional.empty())));
        assertThat(site.work(id, site.today.minusDays(4), 1)).isEmpty();
        site.sent(id, 1, "確認", site.today.minusDays(3));
        site.answered(id, 1, AwaitsAnswer.Kind.RETURNED, "差戻し", site.today.minusDays(2), "端末の番号がない");
        assertThat(site.at(id)).contains("done");
        assertThat(site.work(id, site.today.minusDays(1), 1)).isEmpty();
        site.sent(id, 1, "確認", site.today);
        site.granted(id, 1, "確認", site.today);

        assertThat(site.get(id).course().isComplete()).isTrue();
        assertThatThrownBy(() -> site.sent(id, 1, "確認", site.today)).isInstanceOf(Refusal.class);
    }

    @Test
    void nothingIsSentOrDoneOutOfTurnAndEveryReasonIsTold() {
        DisposalSite site = DisposalSite.labour(application);
        EntryId id = site.open(site.draft("approved-plan"));

        assertThat(keys(site.work(id, site.today.plusDays(1), 1))).contains("step-ahead", "future");
        assertThatThrownBy(() -> site.sent(id, 1, "承認", site.today))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(keys(refusal.reasons())).contains("step-ahead"));
        Contracts.as(site.worker, () -> site.disposals.settle(id));
        assertThatThrownBy(() -> site.sent(id, 1, "提出", site.today)).isInstanceOf(Refusal.class);
        assertThat(site.get(id).course().deeds()).hasSize(1);
    }

    @Test
    void aPlanChangedAfterTheApprovalIsAskedForAnewAndTheOldAnswerCountsNoMore() {
        DisposalSite site = DisposalSite.labour(application);
        EntryId id = site.approved();
        var revised = Contracts.as(
                site.worker,
                () -> site.disposals.revise(id, 1, site.draft("approved-plan", site.item(1)), "二番は返し済みだった"));

        assertThat(revised).isInstanceOf(Disposals.Drawn.Done.class);
        assertThat(site.at(id)).contains("plan");
        assertThat(site.get(id).entry().state()).isEqualTo("plan");
        assertThat(keys(site.work(id, site.today, 1))).contains("step-ahead");
        Contracts.as(site.worker, () -> site.disposals.settle(id));
        assertThatThrownBy(() -> site.sent(id, 1, "承認", site.today))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(keys(refusal.reasons())).contains("changed"));
        site.sent(id, 2, "承認", site.today);
        site.granted(id, 2, "承認", site.today);
        assertThat(site.work(id, site.today, 1)).isEmpty();
    }

    @Test
    void ofTwoWhoChangeThePlanTheSecondIsTold() {
        DisposalSite site = DisposalSite.labour(application);
        EntryId id = site.open(site.draft("approved-plan"));
        Contracts.as(site.worker, () -> site.disposals.revise(id, 1, site.draft("approved-plan", site.item(1)), ""));

        var second = Contracts.as(
                site.checker, () -> site.disposals.revise(id, 1, site.draft("approved-plan", site.item(2)), ""));

        assertThat(second).isInstanceOf(Disposals.Drawn.Overtaken.class);
        assertThat(site.get(id).revision()).isEqualTo(2);
    }

    @Test
    @Clause("mod-security-standard:6.6.4.イ")
    void whoDidTheWorkCannotCheckItAndTheAttemptIsOnTheTrail() {
        DisposalSite site = DisposalSite.labour(application);
        EntryId id = site.approved();
        site.work(id, site.today, 1, 2);

        assertThat(keys(site.check(site.worker, id, 1))).contains("own-work", "other-checker");
        // another account of the same person
        Seat again = new Seat(
                new SignedIn(
                        site.worker.who().org(),
                        site.checker.who().account(),
                        site.worker.who().person(),
                        site.checker.who().login()),
                site.checker.password(),
                site.checker.factor(),
                site.checker.clock());
        assertThat(keys(site.check(again, id, 1))).contains("own-work");
        assertThat(site.get(id).course().deeds()).noneMatch(deed -> deed.step().equals("checked"));
        assertThat(Contracts.as(
                        site.worker, () -> application.getBean(TrailRows.class).listNewest(null, 20)))
                .anyMatch(row -> row.act() == Trail.Act.DISPOSAL_STEP && row.outcome() == Trail.Outcome.REFUSED);
    }

    @Test
    void ofTwoChecksAtOnceOneCounts() throws Exception {
        DisposalSite site = DisposalSite.labour(application);
        EntryId id = site.approved();
        site.work(id, site.today, 1, 2);
        List<Callable<List<Text>>> tries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            tries.add(() -> site.check(site.checker, id, 1));
        }
        List<List<Text>> outcomes = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<List<Text>> each : threads.invokeAll(tries)) {
                outcomes.add(each.get());
            }
        }

        assertThat(outcomes).filteredOn(List::isEmpty).hasSize(1);
        assertThat(outcomes.stream().filter(reasons -> !reasons.isEmpty()).map(DisposalSite::keys))
                .allMatch(reasons -> reasons.contains("line-done"));
        assertThat(site.get(id).course().deeds())
                .filteredOn(deed -> deed.step().equals("checked"))
                .hasSize(1);
    }

    @Test
    void whoHasLeftIsRefusedInAPlanAndAtWork() {
        DisposalSite site = DisposalSite.labour(application);
        EntryId id = site.approved();
        Seat third = site.worker.beside(application, "高橋 次郎", AccessRole.MEMBER);
        Contracts.as(
                site.worker,
                () -> application.getBean(People.class).leave(third.who().person(), site.today.minusDays(30)));
        Hand gone = DisposalSite.hand(third, "高橋 次郎");
        Item item = new Item(1, "paper", "キャビネット", "返却", "受領印", Optional.of(gone), Optional.of(site.checkerHand()));

        assertThat(Contracts.as(site.worker, () -> site.disposals.revise(id, 1, site.draft("approved-plan", item), "")))
                .isInstanceOfSatisfying(
                        Disposals.Drawn.Refused.class,
                        refused -> assertThat(keys(refused.reasons())).containsExactly("left"));
    }

    @Test
    void onlyASecondPersonLetsOneDoBoth() {
        DisposalSite site = DisposalSite.labour(application);
        Separation separation = application.getBean(Separation.class);
        Item alone = new Item(
                1, "paper", "キャビネット", "返却", "受領印", Optional.of(site.workerHand()), Optional.of(site.workerHand()));
        EntryId id = site.open(site.draft("approved-plan", alone));
        assertThat(keys(Contracts.as(site.worker, () -> site.disposals.settle(id))))
                .containsExactly("same-person");

        Contracts.as(site.worker, () -> separation.settle(0, false, "事務局が一人のため"));
        assertThat(keys(Contracts.as(site.worker, () -> site.disposals.settle(id))))
                .containsExactly("same-person");
        Separation.Settled waiting =
                Contracts.as(site.worker, () -> separation.listAsOf(site.today)).getLast();
        assertThat(Contracts.as(site.worker, () -> separation.decide(waiting, Decision.APPROVED, "")))
                .isInstanceOf(Approvals.Outcome.SamePerson.class);
        assertThat(Contracts.as(site.checker, () -> separation.decide(waiting, Decision.APPROVED, "")))
                .isInstanceOf(Approvals.Outcome.Decided.class);
        assertThat(Contracts.as(site.worker, () -> site.disposals.settle(id))).isEmpty();
        site.sent(id, 1, "承認", site.today);
        site.granted(id, 1, "承認", site.today);
        site.work(id, site.today, 1);
        assertThat(site.check(site.worker, id, 1)).isEmpty();

        Contracts.as(site.worker, () -> separation.settle(1, true, "人が増えた"));
        assertThat(Contracts.as(site.worker, () -> separation.isReleased(site.today)))
                .isFalse();
    }

    @Test
    void noOtherOrganizationSeesIt() {
        DisposalSite site = DisposalSite.labour(application);
        EntryId id = site.open(site.draft("approved-plan"));
        DisposalSite other = DisposalSite.labour(application);

        assertThat(Contracts.as(other.worker, () -> other.disposals.find(id))).isEmpty();
        assertThat(other.worker
                        .signIn(port)
                        .get("/engagements/" + other.engagement + "/disposals/" + id)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFormsAreMadeOfOneDisposalAndFrozenWithIt() {
        DisposalSite site = DisposalSite.labour(application);
        EntryId first = site.approved();
        EntryId second = site.approved();

        JsonNode one = made(site, "disposal-plan", first);
        JsonNode two = made(site, "disposal-plan", second);
        assertThat(one.path("digest").asString()).isEqualTo(two.path("digest").asString());
        assertThat(one.path("id").asString()).isNotEqualTo(two.path("id").asString());
        assertThat(made(site, "disposal-plan", first).path("id").asString())
                .isEqualTo(one.path("id").asString());
        HttpResponse<String> early = order(site, "disposal-report", first.toString());
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("作業の実施");
        site.work(first, site.today, 1, 2);
        site.check(site.checker, first, 1, 2);
        assertThat(made(site, "disposal-report", first).path("warnings").size()).isZero();
        assertThat(order(site, "disposal-plan", "").statusCode()).isEqualTo(422);
        assertThat(order(site, "disposal-plan", "no-id").statusCode()).isEqualTo(404);
    }

    private JsonNode made(DisposalSite site, String form, EntryId entry) {
        HttpResponse<String> answer = order(site, form, entry.toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new JsonMapper().readTree(answer.body());
    }

    private HttpResponse<String> order(DisposalSite site, String form, String entry) {
        return new Visitor(port)
                .api(
                        "POST",
                        "/api/v1/engagements/" + site.engagement + "/forms/" + form,
                        Objects.requireNonNull(site.worker).token(application),
                        "{\"asOf\":\"" + site.today + "\",\"entry\":\"" + entry + "\"}");
    }
}
