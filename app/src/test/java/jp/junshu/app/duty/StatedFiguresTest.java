package jp.junshu.app.duty;

import static jp.junshu.app.Contracts.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.Side;
import jp.junshu.app.contract.StatedFigures.NewFigure;
import jp.junshu.app.contract.Terms;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Gap;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.policy.FigureApprovals;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A stated figure sets dates from when a second person has approved it. */
@JunshuTest
class StatedFiguresTest {
    private static final String LABOUR = "labour-confidentiality";
    private static final ParameterId INTERVAL = new ParameterId("report.interval");
    private static final Gap WAITS = new Gap.Unapproved(INTERVAL);
    private static final Gap MISSING = new Gap.Unstated(INTERVAL);

    @Autowired
    ApplicationContext application;

    private EngagementId register(Seat lead, LocalDate from) {
        return as(
                lead,
                () -> application
                        .getBean(Engagements.class)
                        .register(new EngagementDraft(
                                Side.CONTRACTOR,
                                "大阪労働局",
                                "求職者情報の集計業務（試験用）",
                                "",
                                from,
                                from,
                                from.plusYears(1),
                                List.of(new RegulationId(LABOUR)))));
    }

    private void state(Seat lead, EngagementId contract, int seen, int months, LocalDate from) {
        NewFigure figure = new NewFigure(INTERVAL, seen, new Value.Term(Period.ofMonths(months)), "契約書による。", from);
        assertThat(as(lead, () -> application.getBean(Terms.class).state(contract, figure)))
                .isInstanceOf(Terms.Statement.Done.class);
    }

    private void decide(Seat second, EngagementId contract, int revision, Decision decision) {
        assertThat(as(
                        second,
                        () -> application
                                .getBean(FigureApprovals.class)
                                .decide(contract, INTERVAL, revision, decision, "契約書と照らした。")))
                .isInstanceOf(Approvals.Outcome.Decided.class);
    }

    private DutyStatus report(Seat lead, EngagementId contract, LocalDate day) {
        return as(
                        lead,
                        () -> application
                                .getBean(Statuses.class)
                                .findAsOf(contract, day)
                                .orElseThrow())
                .status()
                .findDuty(DutyId.parse(LABOUR + ":3.7#report"))
                .orElseThrow();
    }

    @Test
    void itCountsOnceApprovedAndTheOneBeforeItTillThen() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        Seat second = lead.beside(application, "鈴木 太郎", AccessRole.MANAGER);
        LocalDate first = Days.today(lead.clock());
        EngagementId contract = register(lead, first.minusMonths(2));
        assertThat(report(lead, contract, first).gaps()).contains(MISSING);

        state(lead, contract, 0, 3, first.minusMonths(2));
        assertThat(report(lead, contract, first).gaps()).contains(WAITS);
        assertThat(report(lead, contract, first).occurrences()).isEmpty();

        lead.clock().advance(Duration.ofDays(1));
        LocalDate next = first.plusDays(1);
        decide(second, contract, 1, Decision.APPROVED);
        assertThat(report(lead, contract, next).gaps()).doesNotContain(WAITS, MISSING);
        int quarterly = report(lead, contract, next).occurrences().size();
        assertThat(quarterly).isPositive();
        // what was known the day before does not change
        assertThat(report(lead, contract, first).gaps()).contains(WAITS);

        state(lead, contract, 1, 1, first.minusMonths(2));
        assertThat(report(lead, contract, next).occurrences()).hasSize(quarterly);
        decide(second, contract, 2, Decision.RETURNED);
        assertThat(report(lead, contract, next).occurrences()).hasSize(quarterly);
    }

    @Test
    void whatWasRefusedIsMissingAgain() {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        Seat second = lead.beside(application, "鈴木 太郎", AccessRole.MANAGER);
        LocalDate today = Days.today(lead.clock());
        EngagementId contract = register(lead, today.minusMonths(2));
        state(lead, contract, 0, 3, today.minusMonths(2));
        decide(second, contract, 1, Decision.RETURNED);

        assertThat(report(lead, contract, today).gaps()).contains(MISSING);
    }
}
