package jp.junshu.app.structure;

import static jp.junshu.app.Contracts.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.contract.StatedFigures.NewFigure;
import jp.junshu.app.contract.Terms;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.policy.PolicySite;
import jp.junshu.app.structure.EndpointsTest.Call;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;
import org.springframework.context.ApplicationContext;

/** How the endpoints of the policy are called rightly: another stated a figure, and a contract that demanded something ended. */
final class PolicyCalls {
    private PolicyCalls() {}

    static Map<String, Call> changes(ApplicationContext application, Seat seat) {
        PolicySite site = new PolicySite(application, seat.beside(application, "佐藤 美咲", AccessRole.LEAD), seat);
        EngagementId contract = site.register("jpo-security-matters");
        assertThat(as(
                        site.lead(),
                        () -> application
                                .getBean(Terms.class)
                                .state(
                                        contract,
                                        new NewFigure(
                                                new ParameterId("report.interval"),
                                                0,
                                                new Value.Term(Period.ofMonths(4)),
                                                "協議による",
                                                site.today().minusDays(5)))))
                .isInstanceOf(Terms.Statement.Done.class);
        EngagementId ministry = site.register("mhlw-requirements");
        EngagementId secrets = site.register("mod-secrecy-guideline");
        site.answer(secrets, "uses-pcs-for-secrets", 0, true);
        site.answer(secrets, "uses-pcs-for-secrets", 1, false);
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put(
                "POST /policy/release",
                new Call("/policy", () -> Map.of("hold", site.someHold(), "reason", "この業務では使わなくなったため")));
        calls.put(
                "POST /policy/approval",
                new Call(
                        "/policy",
                        Map.of(
                                "engagement", contract.toString(),
                                "parameter", "report.interval",
                                "revision", "1",
                                "decision", "APPROVED")));
        calls.put(
                "POST /policy/decision",
                new Call(
                        "/policy",
                        Map.of(
                                "engagement", ministry.toString(),
                                "clause", "mhlw-requirements:6.9.1.2.2",
                                "parameter", "session.concurrent",
                                "seen", "0",
                                "kind", "NOT_NEEDED",
                                "reason", "一人で使うため",
                                "from", site.today().toString())));
        return calls;
    }
}
