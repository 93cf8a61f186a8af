package jp.junshu.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals.Outcome;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.trail.TrailRow;
import jp.junshu.app.trail.TrailRows;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The second person of every two-person step. */
@JunshuTest
class ApprovalsTest {
    @Autowired
    private ApplicationContext application;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TrailRows trail;

    @Autowired
    private TestClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aSecondPersonDecidesOnceAndItIsKnownWhoWhenAndWhat() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        SignedIn manager = colleague(lead);
        Subject ruling = subject();

        Outcome first = decide(manager, ruling, 1, Set.of(lead.who().account()), Decision.RETURNED, "根拠が足りない");
        Outcome second = decide(manager, ruling, 1, Set.of(lead.who().account()), Decision.APPROVED, "");

        assertThat(first).isInstanceOfSatisfying(Outcome.Decided.class, decided -> {
            assertThat(decided.approval().by()).isEqualTo(manager.account());
            assertThat(decided.approval().reason()).contains("根拠が足りない");
        });
        Approval kept = ((Outcome.Decided) first).approval();
        assertThat(second).isEqualTo(new Outcome.AlreadyDecided(kept));
        assertThat(decide(manager, ruling, 2, Set.of(lead.who().account()), Decision.APPROVED, ""))
                .as("the next revision is decided anew")
                .isInstanceOf(Outcome.Decided.class);
        TrailRow row = newest(lead).getFirst();
        assertThat(row.act()).isEqualTo(Act.APPROVAL);
        assertThat(row.subject()).isEqualTo(ruling);
        assertThat(row.by()).contains(manager.login());
    }

    @Test
    void nobodyIsTheirOwnSecondPersonNotByAnotherAccountEither() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        Subject ruling = subject();
        // another account of the same person
        SignedIn again = new SignedIn(
                lead.who().org(),
                colleague(lead).account(),
                lead.who().person(),
                lead.who().login());

        assertThat(decide(lead.who(), ruling, 1, Set.of(lead.who().account()), Decision.APPROVED, ""))
                .isEqualTo(new Outcome.SamePerson());
        assertThat(decide(again, ruling, 1, Set.of(lead.who().account()), Decision.APPROVED, ""))
                .isEqualTo(new Outcome.SamePerson());

        assertThat(decisions(lead, ruling, Days.today(clock))).isEmpty();
        assertThat(newest(lead).getFirst().outcome()).isEqualTo(Trail.Outcome.REFUSED);
    }

    @Test
    void ofTwoWhoDecideAtOnceTheDatabaseTakesOne() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        List<SignedIn> managers =
                Stream.generate(() -> colleague(lead)).limit(4).toList();
        Subject ruling = subject();
        CountDownLatch start = new CountDownLatch(1);

        List<CompletableFuture<Outcome>> started = managers.stream()
                .map(manager -> CompletableFuture.supplyAsync(() -> {
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return decide(manager, ruling, 1, Set.of(lead.who().account()), Decision.APPROVED, "");
                }))
                .toList();
        start.countDown();
        List<Outcome> outcomes = started.stream().map(CompletableFuture::join).toList();

        List<Approval> kept = decisions(lead, ruling, Days.today(clock));
        assertThat(kept).hasSize(1);
        assertThat(outcomes).containsOnlyOnce(new Outcome.Decided(kept.getFirst()));
        assertThat(outcomes.stream().filter(new Outcome.AlreadyDecided(kept.getFirst())::equals))
                .hasSize(3);
    }

    @Test
    void whoComesWhileAnotherHasNotYetCommittedWaitsAndIsToldOfThatOne() throws Exception {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        SignedIn slow = colleague(lead);
        SignedIn quick = colleague(lead);
        Subject ruling = subject();
        CountDownLatch decided = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> Acting.run(
                actor(slow),
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    approvals.decide(ruling, 1, "second-person", Set.of(), Decision.APPROVED, "");
                    decided.countDown();
                    try {
                        mayCommit.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })));
        decided.await();
        CompletableFuture<Outcome> second =
                CompletableFuture.supplyAsync(() -> decide(quick, ruling, 1, Set.of(), Decision.RETURNED, "遅かった"));
        assertThat(second.isDone()).isFalse();
        mayCommit.countDown();
        first.join();

        assertThat(second.join())
                .isInstanceOfSatisfying(
                        Outcome.AlreadyDecided.class,
                        already -> assertThat(already.by().by()).isEqualTo(slow.account()));
    }

    @Test
    void returningNeedsAReason() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        SignedIn manager = colleague(lead);
        Subject ruling = subject();

        assertThatThrownBy(() -> decide(manager, ruling, 1, Set.of(), Decision.RETURNED, " \n"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reasons()).hasSize(1));
        assertThat(decisions(lead, ruling, Days.today(clock))).isEmpty();
    }

    @Test
    void anotherOrganizationSeesNoDecisionAndItsOwnAreApart() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        Seat other = Seat.create(application, AccessRole.MANAGER);
        Subject ruling = subject();
        decide(colleague(lead), ruling, 1, Set.of(), Decision.APPROVED, "");

        assertThat(decisions(other, ruling, Days.today(clock))).isEmpty();
        assertThat(decide(other.who(), ruling, 1, Set.of(), Decision.APPROVED, ""))
                .isInstanceOf(Outcome.Decided.class);
    }

    @Test
    void asOfADayOnlyWhatWasDecidedByItsEndIsSeen() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        Subject ruling = subject();
        LocalDate today = Days.today(clock);
        decide(colleague(lead), ruling, 1, Set.of(), Decision.APPROVED, "確認した");

        assertThat(decisions(lead, ruling, today.minusDays(1))).isEmpty();
        assertThat(decisions(lead, ruling, today.plusDays(1)))
                .singleElement()
                .satisfies(approval -> assertThat(approval.reason()).contains("確認した"));
        assertThat(Acting.as(actor(lead.who()), () -> approvals.findDecision(ruling, 1, "other")))
                .isEqualTo(Optional.empty());
    }

    private Outcome decide(
            SignedIn who, Subject subject, int revision, Set<AccountId> notSameAs, Decision decision, String reason) {
        return Acting.as(
                actor(who), () -> approvals.decide(subject, revision, "second-person", notSameAs, decision, reason));
    }

    private List<Approval> decisions(Seat seat, Subject subject, LocalDate day) {
        return Acting.as(actor(seat.who()), () -> approvals.listDecisions(subject, day));
    }

    private SignedIn colleague(Seat seat) {
        return Acting.as(
                actor(seat.who()),
                () -> accounts.create(
                        "山本 さくら",
                        "u" + UUID.randomUUID().toString().substring(0, 12),
                        "correct horse battery",
                        List.of(AccessRole.MANAGER)));
    }

    private List<TrailRow> newest(Seat seat) {
        return Acting.as(
                actor(seat.who()),
                () -> trail.listNewest(null, 20).stream()
                        .filter(row -> row.act() != Act.READ)
                        .toList());
    }

    private static Subject subject() {
        return Subject.of("ruling", UUID.randomUUID());
    }

    private static Actor actor(SignedIn who) {
        return new Actor.Person(who.org(), who.account(), who.person(), who.login(), "test");
    }
}
