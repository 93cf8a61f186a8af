package jp.junshu.app.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.catalog.PolicyLines;
import jp.junshu.app.catalog.PolicyLines.InForce;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.policy.Holds.Asked;
import jp.junshu.app.policy.Holds.Cause;
import jp.junshu.app.policy.Holds.Hold;
import jp.junshu.app.store.OutboxHandler;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.policy.Bearing;
import jp.junshu.law.policy.Holder;
import jp.junshu.law.policy.Policy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the policy in line with the engagements. What a change makes stricter binds at once. What it makes looser binds on until two
 * people let it go: the first asks with a reason, another one agrees.
 */
@Service
public class PolicyKeeping implements OutboxHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PolicyKeeping.class);
    private static final String STEP = "second-person";
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('policy/' || cast(:org as text), 0))";

    private final JdbcClient jdbc;
    private final PolicyInputs inputs;
    private final PolicyLines lines;
    private final Holds holds;
    private final Approvals approvals;
    private final Trail trail;

    PolicyKeeping(
            JdbcClient jdbc, PolicyInputs inputs, PolicyLines lines, Holds holds, Approvals approvals, Trail trail) {
        this.jdbc = jdbc;
        this.inputs = inputs;
        this.lines = lines;
        this.holds = holds;
        this.approvals = approvals;
        this.trail = trail;
    }

    /** What came of asking to let something go. */
    public enum Request {
        DONE,
        /** It is asked for already, or let go, or demanded again. */
        OVERTAKEN
    }

    @Override
    public String kind() {
        return EngagementChanges.POLICY;
    }

    @Override
    @Transactional
    public void handle(String engagement) {
        EngagementId id = EngagementId.of(engagement);
        Optional<Holder> holder = Optional.of(new Holder(engagement));
        lock();
        Set<Bearing> now = inputs.bearings(id);
        InForce before = lines.inForce();
        Set<Bearing> mine = filtered(before.demanded(), each -> each.holder().equals(holder));
        if (mine.equals(now)) {
            return;
        }
        Set<Bearing> demanded =
                filtered(before.demanded(), each -> !each.holder().equals(holder));
        demanded.addAll(now);
        Set<Bearing> held = new HashSet<>(before.held());
        for (Hold hold : holds.list()) {
            if (demanded.stream().anyMatch(each -> isSame(each, hold.bearing()))) {
                holds.end(hold, Holds.End.DEMANDED_AGAIN);
                held.remove(hold.bearing());
            }
        }
        for (Bearing lost : filtered(mine, each -> !now.contains(each))) {
            if (waits(lost, demanded, now.isEmpty()) && held.add(lost)) {
                holds.begin(lost, now.isEmpty() ? Cause.ENDED : Cause.CHANGED);
            }
        }
        put(new InForce(demanded, held), Act.POLICY_JOIN, Subject.of("engagement", id));
    }

    private static Set<Bearing> filtered(Set<Bearing> all, Predicate<Bearing> wanted) {
        return all.stream().filter(wanted).collect(Collectors.toCollection(HashSet::new));
    }

    /** The same clause under the same contract demands the same. */
    private static boolean isSame(Bearing one, Bearing other) {
        return one.parameter().id().equals(other.parameter().id())
                && one.holder().equals(other.holder())
                && one.clause().equals(other.clause())
                && one.value().equals(other.value());
    }

    /**
     * Whether what is lost makes the policy looser. What hung on an answer that was still missing was only assumed and waits for
     * nobody; what an engagement has for itself ends with it.
     */
    private static boolean waits(Bearing lost, Set<Bearing> demanded, boolean ended) {
        if (!lost.certain()
                || lost.value().isEmpty()
                || (ended && lost.parameter().scope() == Scope.ENGAGEMENT)) {
            return false;
        }
        Set<Bearing> line = filtered(
                demanded,
                each -> each.parameter().equals(lost.parameter())
                        && each.owner().equals(lost.owner()));
        Policy without = Policy.of(line).join(Policy.ofDefaults(List.of(lost.parameter())));
        return !values(without.join(Policy.of(Set.of(lost)))).equals(values(without));
    }

    private static List<?> values(Policy policy) {
        return policy.lines().stream().map(line -> line.strictest().values()).toList();
    }

    /** Asks, as the acting person, to let go of these. */
    @Transactional
    public Request ask(Set<UUID> wanted, String reason) {
        lock();
        List<Hold> found =
                holds.list().stream().filter(hold -> wanted.contains(hold.id())).toList();
        if (found.size() != wanted.size() || found.stream().anyMatch(Hold::isAsked)) {
            return Request.OVERTAKEN;
        }
        for (Hold hold : found) {
            if (!holds.ask(hold, reason)) {
                throw new Problem(ProblemType.CONFLICT);
            }
            trail.record(
                    Act.POLICY_RELEASE_ASK,
                    Holds.subject(hold.id()),
                    Outcome.DONE,
                    Map.of("parameter", hold.bearing().parameter().id().value(), "clause", clause(hold.bearing())));
        }
        return Request.DONE;
    }

    /**
     * Decides, as the second person, about one that was asked for; what is let go binds no longer.
     *
     * @param revision which time of asking it is about
     * @throws Problem when it does not wait for a decision
     */
    @Transactional
    public Approvals.Outcome decide(UUID id, int revision, Decision decision, String reason) {
        lock();
        Hold hold = holds.list().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        Asked asked = hold.asked()
                .filter(last -> last.revision() == revision)
                .orElseThrow(() -> new Problem(ProblemType.CONFLICT));
        Approvals.Outcome outcome =
                approvals.decide(Holds.subject(id), revision, STEP, Set.of(asked.by()), decision, reason);
        if (outcome instanceof Approvals.Outcome.Decided && decision == Decision.APPROVED) {
            holds.end(hold, Holds.End.RELEASED);
            InForce before = lines.inForce();
            put(
                    new InForce(before.demanded(), filtered(before.held(), each -> !each.equals(hold.bearing()))),
                    Act.POLICY_RELEASE,
                    Holds.subject(id));
        }
        return outcome;
    }

    private void put(InForce wanted, Act act, Subject subject) {
        List<ParameterId> changed = lines.put(wanted);
        trail.record(
                act,
                subject,
                Outcome.DONE,
                Map.of(
                        "parameters",
                        changed.stream().map(ParameterId::value).collect(Collectors.joining(" ")),
                        "held",
                        Integer.toString(wanted.held().size())));
        tellOperator(wanted, changed);
    }

    /** Whoever runs the installation learns which clause sets what all its organizations obey. */
    private static void tellOperator(InForce policy, List<ParameterId> changed) {
        policy.policy().lines().stream()
                .filter(line -> line.parameter().scope() == Scope.INSTALLATION
                        && changed.contains(line.parameter().id()))
                .forEach(line -> LOG.info(
                        "policy of the installation: {} {} by {}",
                        line.parameter().id(),
                        line.strictest().values(),
                        line.strictest().deciding().stream()
                                .flatMap(each -> each.clause().stream())
                                .map(Objects::toString)
                                .collect(Collectors.joining(", "))));
    }

    private static String clause(Bearing bearing) {
        return bearing.clause().map(Objects::toString).orElse("-");
    }

    private void lock() {
        jdbc.sql(ONE_AT_A_TIME)
                .param("org", Acting.current().org().value())
                .query((_, _) -> true)
                .list();
    }
}
