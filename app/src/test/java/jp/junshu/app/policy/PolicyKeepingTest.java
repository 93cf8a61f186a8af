package jp.junshu.app.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.contract.StatedFigures.NewFigure;
import jp.junshu.app.contract.Terms;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.policy.Considerations.Considered;
import jp.junshu.app.trail.TrailRow;
import jp.junshu.app.trail.TrailRows;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.policy.Decision.Needed;
import jp.junshu.law.policy.Decision.NotNeeded;
import jp.junshu.law.policy.PolicySource.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The policy as contracts come, change and go. */
@JunshuTest
class PolicyKeepingTest {
    private static final String LENGTH_CLAUSE = "mod-system-security:6.1.3.エ.ア";
    private static final ParameterId FAILURES = new ParameterId("logon.max-failures");

    @Autowired
    ApplicationContext application;

    @Autowired
    PolicyInForce policy;

    @Autowired
    TrailRows trail;

    private PolicySite site;

    @BeforeEach
    void create() {
        site = PolicySite.create(application);
    }

    @AfterEach
    void letEverythingGo() {
        site.close();
    }

    private Set<String> kinds() {
        return Contracts.as(site.lead(), () -> policy.demands("password.composition"));
    }

    @Test
    void aContractTightensAtOnceAndItsEndLoosensOnlyWhenTwoPeopleAgree() {
        EngagementId contract = site.defence();

        assertThat(kinds()).contains("upper", "lower", "digit", "special");
        assertThat(Contracts.as(site.lead(), () -> policy.findClause("password.length")))
                .contains(LENGTH_CLAUSE);

        site.end(contract);
        assertThat(kinds()).as("until two people agree").contains("upper", "special");
        Holds.Hold hold = site.holds().stream()
                .filter(each -> each.bearing().parameter().id().value().equals("password.composition"))
                .findFirst()
                .orElseThrow();
        assertThat(hold.cause()).isEqualTo(Holds.Cause.ENDED);
        assertThat(site.heldParameters())
                .as("where our default is as strict, nothing is loosened")
                .doesNotContain("password.length", "authentication.factors");

        assertThat(site.ask(site.lead(), Set.of(hold.id()))).isEqualTo(PolicyKeeping.Request.DONE);
        assertThat(site.decide(site.lead(), hold.id(), 1, Decision.APPROVED))
                .isInstanceOf(Approvals.Outcome.SamePerson.class);
        assertThat(kinds()).as("refused").contains("upper");
        assertThat(site.decide(site.manager(), hold.id(), 1, Decision.APPROVED))
                .isInstanceOf(Approvals.Outcome.Decided.class);
        assertThat(kinds()).doesNotContain("upper", "special");
        assertThat(newest(Act.POLICY_RELEASE)).isPresent();
        assertThat(newest(Act.APPROVAL)).isPresent();
    }

    @Test
    void aClockThatWasSetBackStopsNothing() {
        TestClock clock = site.lead().clock();
        Duration found = clock.ahead();
        clock.advance(Duration.ofDays(3));
        site.defence();
        clock.restore(found);

        site.defence();

        assertThat(kinds()).contains("upper", "special");
        clock.advance(Duration.ofDays(3));
    }

    private Optional<TrailRow> newest(Act act) {
        return Contracts.as(
                site.lead(),
                () -> trail.listNewest(null, 50).stream()
                        .filter(row -> row.act() == act && row.outcome() == Outcome.DONE)
                        .findFirst());
    }

    @Test
    void whoIsSentBackMayAskAgainAndWhatIsDemandedAgainWaitsNoLonger() {
        EngagementId contract = site.defence();
        site.answer(contract, "protected-systems", 1, false);
        Set<String> held = site.heldParameters();
        assertThat(held).contains("logon.hints", "malware.unknown");
        UUID hold = site.holds().getFirst().id();
        assertThat(site.ask(site.manager(), Set.of(hold))).isEqualTo(PolicyKeeping.Request.DONE);
        assertThat(site.ask(site.lead(), Set.of(hold))).isEqualTo(PolicyKeeping.Request.OVERTAKEN);
        assertThat(site.decide(site.lead(), hold, 1, Decision.RETURNED)).isInstanceOf(Approvals.Outcome.Decided.class);
        assertThat(site.heldParameters()).isEqualTo(held);
        assertThat(site.ask(site.manager(), Set.of(hold))).isEqualTo(PolicyKeeping.Request.DONE);
        assertThatThrownBy(() -> site.decide(site.lead(), hold, 1, Decision.APPROVED))
                .isInstanceOf(Problem.class);

        site.answer(contract, "protected-systems", 2, true);
        assertThat(site.holds()).isEmpty();
        assertThat(site.inForce().held()).isEmpty();
        assertThatThrownBy(() -> site.decide(site.lead(), hold, 2, Decision.APPROVED))
                .isInstanceOf(Problem.class);
        assertThat(site.ask(site.lead(), Set.of(UUID.randomUUID()))).isEqualTo(PolicyKeeping.Request.OVERTAKEN);
    }

    @Test
    void whatAnAnswerWouldDecideIsTakenToApplyUntilItIsGiven() {
        EngagementId contract = site.register("mod-system-security");

        assertThat(kinds()).contains("special");
        assertThat(site.lines("password.composition"))
                .singleElement()
                .satisfies(line -> assertThat(line.strictest().deciding()).allMatch(each -> !each.certain()));
        site.answer(contract, "protected-systems", 0, false);
        assertThat(kinds()).doesNotContain("upper", "special");
        assertThat(site.holds()).as("it was never more than assumed").isEmpty();
    }

    @Test
    void aStatedFigureCountsOnceASecondPersonApprovesIt() {
        EngagementId contract = site.defence();
        assertThat(state(contract, Value.Figure.of(3), 0)).isInstanceOf(Terms.Statement.Done.class);
        site.keep(contract);
        assertThat(site.values(FAILURES.value())).containsExactly("5, stated");

        assertThat(approve(site.lead(), contract, 1)).isInstanceOf(Approvals.Outcome.SamePerson.class);
        assertThat(approve(site.manager(), contract, 1)).isInstanceOf(Approvals.Outcome.Decided.class);
        site.keep(contract);
        assertThat(site.values(FAILURES.value())).containsExactly("3");
        assertThat(policy.count(FAILURES.value())).isEqualTo(3);

        assertThat(state(contract, Value.Figure.of(4), 1)).isInstanceOf(Terms.Statement.Done.class);
        assertThatThrownBy(() -> approve(site.manager(), contract, 1)).isInstanceOf(Problem.class);
        assertThat(approve(site.manager(), contract, 2)).isInstanceOf(Approvals.Outcome.Decided.class);
        site.keep(contract);
        assertThat(policy.count(FAILURES.value()))
                .as("a figure restated weaker is a loosening")
                .isEqualTo(3);
        assertThat(site.heldParameters()).containsExactly(FAILURES.value());
    }

    @Test
    void aFigureOfAnotherUnitIsNoFigure() {
        EngagementId contract = site.defence();

        assertThat(state(contract, new Value.Term(Period.ofDays(3)), 0)).isInstanceOf(Terms.Statement.NotAsked.class);
        assertThat(state(contract, new Value.Time(Duration.ofMinutes(3)), 0))
                .isInstanceOf(Terms.Statement.NotAsked.class);
        assertThat(state(contract, new Value.Flag(true), 0)).isInstanceOf(Terms.Statement.NotAsked.class);
    }

    private Terms.Statement state(EngagementId contract, Value value, int seen) {
        return Contracts.as(
                site.lead(),
                () -> application
                        .getBean(Terms.class)
                        .state(
                                contract,
                                new NewFigure(
                                        FAILURES,
                                        seen,
                                        value,
                                        "協議による",
                                        site.today().minusDays(5))));
    }

    private Approvals.Outcome approve(Seat by, EngagementId contract, int revision) {
        return Contracts.as(
                by,
                () -> application
                        .getBean(FigureApprovals.class)
                        .decide(contract, FAILURES, revision, Decision.APPROVED, ""));
    }

    @Test
    void aNeedThatWasWeighedBindsAsDecidedOnceApproved() {
        EngagementId contract = site.register("mhlw-requirements");
        Place place = new Place(ClauseId.parse("mhlw-requirements:6.9.1.2.2"), new ParameterId("session.concurrent"));
        assertThat(site.values("session.concurrent")).containsExactly("considered");

        assertThat(weigh(contract, place, 0, new Needed(new Value.Flag(false)))).isTrue();
        assertThat(weigh(contract, place, 0, new NotNeeded())).as("overtaken").isFalse();
        site.keep(contract);
        assertThat(site.values("session.concurrent")).containsExactly("considered");
        assertThat(agree(site.lead(), contract, place, 1)).isInstanceOf(Approvals.Outcome.SamePerson.class);
        assertThat(agree(site.manager(), contract, place, 1)).isInstanceOf(Approvals.Outcome.Decided.class);
        site.keep(contract);
        assertThat(site.values("session.concurrent")).containsExactly("forbidden");
        assertThat(Contracts.as(site.lead(), () -> policy.binds("session.concurrent")))
                .isTrue();

        assertThat(weigh(contract, place, 1, new NotNeeded())).isTrue();
        assertThat(agree(site.manager(), contract, place, 2)).isInstanceOf(Approvals.Outcome.Decided.class);
        site.keep(contract);
        assertThat(site.heldParameters()).containsExactly("session.concurrent");
        Considered newest = Contracts.as(
                site.lead(),
                () -> application.getBean(Considerations.class).newest(contract).get(place));
        assertThat(newest.reason()).isEqualTo("利用者が少ないため");
    }

    private boolean weigh(EngagementId contract, Place place, int seen, jp.junshu.law.policy.Decision decision) {
        return Contracts.as(
                site.lead(),
                () -> application
                        .getBean(Considerations.class)
                        .record(
                                contract,
                                place,
                                seen,
                                decision,
                                "利用者が少ないため",
                                site.today().minusDays(5)));
    }

    private Approvals.Outcome agree(Seat by, EngagementId contract, Place place, int revision) {
        return Contracts.as(
                by,
                () -> application
                        .getBean(Considerations.class)
                        .decide(contract, place, revision, Decision.APPROVED, ""));
    }

    @Test
    void twoContractsServiceLevelsStandBesideEachOtherAndEndWithTheirContract() {
        EngagementId one = site.register("pref-cloud-service");
        EngagementId other = site.register("pref-cloud-service");

        assertThat(site.values("service.recovery")).containsExactly("PT6H", "PT6H");
        assertThat(Contracts.as(site.lead(), () -> policy.under(other).duration("service.recovery")))
                .isEqualTo(Duration.ofHours(6));
        site.end(one);
        assertThat(site.values("service.recovery")).containsExactly("PT6H");
        assertThat(site.heldParameters())
                .as("the other contract demands the rest")
                .isEmpty();
    }

    @Test
    void whatBindsTheInstallationBindsItsOtherOrganizationsWithoutTellingThemWhy() {
        site.defence();
        Seat other = Seat.create(application, AccessRole.LEAD);

        assertThat(Contracts.as(other, () -> policy.demands("password.composition")))
                .contains("special");
        assertThat(Contracts.as(other, () -> policy.findClause("password.composition")))
                .isEmpty();
        assertThat(Contracts.as(other, () -> policy.binds("malware.unknown")))
                .as("an organization's own matter")
                .isFalse();
        assertThat(Contracts.as(site.lead(), () -> policy.binds("malware.unknown")))
                .isTrue();
    }
}
