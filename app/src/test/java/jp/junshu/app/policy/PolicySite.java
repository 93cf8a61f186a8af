package jp.junshu.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.Contracts;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.catalog.PolicyLines;
import jp.junshu.app.contract.EngagementDraft;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.InterviewAnswers;
import jp.junshu.app.contract.InterviewAnswers.NewAnswer;
import jp.junshu.app.contract.Side;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.policy.PolicyLine;
import org.springframework.context.ApplicationContext;

/**
 * An organization with two people and contracts that come and go, all by the domain. What such contracts demand of the installation
 * binds everybody in it: {@link #close} ends them and lets everything go, as two people do.
 */
public final class PolicySite implements AutoCloseable {
    private static final String SYSTEMS = "protected-systems";

    private final ApplicationContext application;
    private final Seat lead;
    private final Seat manager;
    private final Map<EngagementId, EngagementDraft> contracts = new HashMap<>();
    private final LocalDate today;

    public PolicySite(ApplicationContext application, Seat lead, Seat manager) {
        this.application = application;
        this.lead = lead;
        this.manager = manager;
        this.today = Days.today(lead.clock());
    }

    public static PolicySite create(ApplicationContext application) {
        Seat lead = Seat.create(application, AccessRole.LEAD);
        return new PolicySite(application, lead, lead.beside(application, "鈴木 太郎", AccessRole.MANAGER));
    }

    public Seat lead() {
        return lead;
    }

    public Seat manager() {
        return manager;
    }

    public LocalDate today() {
        return today;
    }

    /** A contract under a regulation that runs today; nothing is answered. */
    public EngagementId register(String regulation) {
        EngagementDraft draft = new EngagementDraft(
                Side.CONTRACTOR,
                "防衛装備庁",
                "令和8年度 装備品等の調査（" + regulation + "）",
                "8-77",
                today.minusMonths(3),
                today.minusMonths(3),
                today.plusMonths(9),
                List.of(new RegulationId(regulation)));
        EngagementId id =
                Contracts.as(lead, () -> application.getBean(Engagements.class).register(draft));
        contracts.put(id, draft);
        keep(id);
        return id;
    }

    /** The same with a protected system. */
    public EngagementId defence() {
        EngagementId id = register("mod-system-security");
        answer(id, SYSTEMS, 0, true);
        return id;
    }

    public void answer(EngagementId id, String question, int seen, boolean yes) {
        Contracts.as(
                lead,
                () -> application
                        .getBean(InterviewAnswers.class)
                        .give(
                                id,
                                List.of(new NewAnswer(
                                        new QuestionId(question),
                                        Optional.of(new Answer.YesNo(yes)),
                                        seen,
                                        today.minusMonths(3)))));
        keep(id);
    }

    /** It turns out to have ended yesterday. */
    public void end(EngagementId id) {
        EngagementDraft was = Optional.ofNullable(contracts.get(id)).orElseThrow();
        Contracts.as(
                lead,
                () -> application
                        .getBean(Engagements.class)
                        .revise(
                                id,
                                1,
                                new EngagementDraft(
                                        was.side(),
                                        was.party(),
                                        was.calendar(),
                                        was.title(),
                                        was.number(),
                                        was.concluded(),
                                        was.from(),
                                        today.minusDays(1),
                                        was.regulations())));
        keep(id);
        contracts.remove(id);
    }

    /** Does at once what the outbox would do soon. */
    public void keep(EngagementId id) {
        Acting.run(
                new Actor.Program(lead.who().org(), "test"),
                () -> application.getBean(PolicyKeeping.class).handle(id.toString()));
    }

    PolicyLines.InForce inForce() {
        return Contracts.as(lead, () -> application.getBean(PolicyLines.class).inForce());
    }

    List<PolicyLine> lines(String parameter) {
        return inForce().policy().lines(new ParameterId(parameter));
    }

    /** The values in force, as the catalogue writes them. */
    List<String> values(String parameter) {
        return lines(parameter).stream()
                .map(line -> jp.junshu.law.policy.PolicyRow.of(line).getFirst().value())
                .toList();
    }

    List<Holds.Hold> holds() {
        return Contracts.as(lead, () -> application.getBean(Holds.class).list());
    }

    /** One of what waits to be loosened. */
    public String someHold() {
        return holds().getFirst().id().toString();
    }

    Set<String> heldParameters() {
        return holds().stream()
                .map(hold -> hold.bearing().parameter().id().value())
                .collect(Collectors.toSet());
    }

    PolicyKeeping.Request ask(Seat by, Set<UUID> wanted) {
        return Contracts.as(by, () -> application.getBean(PolicyKeeping.class).ask(wanted, "契約が終わり、守る相手がいなくなったため"));
    }

    Approvals.Outcome decide(Seat by, UUID hold, int revision, Decision decision) {
        return Contracts.as(
                by, () -> application.getBean(PolicyKeeping.class).decide(hold, revision, decision, "確かめた"));
    }

    /** Two people let go of everything that waits. */
    public void releaseAll() {
        List<Holds.Hold> all = holds();
        Set<UUID> unasked =
                all.stream().filter(hold -> !hold.isAsked()).map(Holds.Hold::id).collect(Collectors.toSet());
        if (!unasked.isEmpty()) {
            assertThat(ask(lead, unasked)).isEqualTo(PolicyKeeping.Request.DONE);
        }
        for (Holds.Hold hold : holds()) {
            assertThat(decide(manager, hold.id(), hold.asked().orElseThrow().revision(), Decision.APPROVED))
                    .isInstanceOf(Approvals.Outcome.Decided.class);
        }
    }

    @Override
    public void close() {
        new ArrayList<>(contracts.keySet()).forEach(this::end);
        releaseAll();
        assertThat(inForce().held()).isEmpty();
        assertThat(inForce().demanded()).isEmpty();
    }
}
