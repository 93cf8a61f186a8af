package jp.junshu.app.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.contract.FigureText;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Worded;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.policy.Decision;
import jp.junshu.law.policy.PolicySource.Place;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was decided where a clause says that something is considered (要否の検討): needed as strictly as this, not needed, or
 * prescribed by the other side. Binds once a second person approved it.
 */
@Service
public class Considerations {
    private static final String SUBJECT = "policy-decision";
    private static final String STEP = "second-person";
    private static final String ALL = """
            select clause, parameter, revision, kind, value, reason, lower(valid) as first_day, recorded_at, recorded_by
            from policy_decision where engagement = :engagement order by recorded_at, clause, parameter, revision
            """;
    private static final String ADD = """
            insert into policy_decision (org_id, engagement, clause, parameter, revision, kind, value, reason, valid,
                                         recorded_at, recorded_by)
            values (:org, :engagement, :clause, :parameter, :revision, :kind, :value, :reason, daterange(:from, null), :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Approvals approvals;
    private final EngagementChanges changes;
    private final Trail trail;
    private final Clock clock;

    Considerations(
            JdbcClient jdbc, Vault vault, Approvals approvals, EngagementChanges changes, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.approvals = approvals;
        this.changes = changes;
        this.trail = trail;
        this.clock = clock;
    }

    /** How it was decided. The names are stored: never rename one. */
    public enum Kind implements Worded {
        NEEDED,
        NOT_NEEDED,
        PRESCRIBED;

        static Kind of(Decision decision) {
            return switch (decision) {
                case Decision.Needed _ -> NEEDED;
                case Decision.NotNeeded _ -> NOT_NEEDED;
                case Decision.Prescribed _ -> PRESCRIBED;
            };
        }

        Decision decision(Optional<Value> value) {
            return switch (this) {
                case NEEDED -> new Decision.Needed(value.orElseThrow());
                case NOT_NEEDED -> new Decision.NotNeeded();
                case PRESCRIBED -> new Decision.Prescribed(value.orElseThrow());
            };
        }
    }

    /**
     * One thing that was decided, its reason opened.
     *
     * @param from first day on which it holds
     * @param second what the second person said of it; nothing while it waits
     */
    public record Considered(
            EngagementId engagement,
            Place place,
            int revision,
            Decision decision,
            String reason,
            LocalDate from,
            Instant at,
            AccountId by,
            Optional<Approval> second) {
        boolean isApproved() {
            return second.filter(said -> said.decision() == Approval.Decision.APPROVED)
                    .isPresent();
        }
    }

    /** Everything ever decided of an engagement, in the order of recording. */
    @Transactional(readOnly = true)
    public List<Considered> listAll(EngagementId engagement) {
        record Row(Considered considered, Subject subject) {}
        List<Row> rows = jdbc.sql(ALL)
                .param("engagement", engagement.value())
                .query((row, _) -> {
                    Considered one = considered(engagement, row);
                    return new Row(one, subject(engagement, one.place()));
                })
                .list();
        List<Approval> said = approvals.listDecisions(
                SUBJECT, rows.stream().map(row -> row.subject().id()).collect(Collectors.toSet()), Days.today(clock));
        return rows.stream()
                .map(row -> withSecond(
                        row.considered(),
                        said.stream()
                                .filter(each -> each.subject().equals(row.subject())
                                        && each.revision() == row.considered().revision())
                                .findFirst()))
                .toList();
    }

    private static Considered withSecond(Considered one, Optional<Approval> second) {
        return new Considered(
                one.engagement(),
                one.place(),
                one.revision(),
                one.decision(),
                one.reason(),
                one.from(),
                one.at(),
                one.by(),
                second);
    }

    private Considered considered(EngagementId engagement, ResultSet row) throws SQLException {
        Place place = new Place(ClauseId.parse(row.getString("clause")), new ParameterId(row.getString("parameter")));
        int revision = row.getInt("revision");
        return new Considered(
                engagement,
                place,
                revision,
                Kind.valueOf(row.getString("kind"))
                        .decision(Optional.ofNullable(row.getString("value")).map(FigureText::stored)),
                vault.openText(place(engagement, place, revision), row.getBytes("reason")),
                row.getObject("first_day", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                Optional.empty());
    }

    /** The newest of each place, whatever became of it. */
    @Transactional(readOnly = true)
    public Map<Place, Considered> newest(EngagementId engagement) {
        Map<Place, Considered> newest = new HashMap<>();
        listAll(engagement).forEach(one -> newest.put(one.place(), one));
        return newest;
    }

    /** The newest approved decision of each place that holds on that day. */
    @Transactional(readOnly = true)
    public Map<Place, Decision> approved(EngagementId engagement, LocalDate day) {
        Map<Place, Decision> found = new HashMap<>();
        listAll(engagement).stream()
                .filter(one -> one.isApproved() && !one.from().isAfter(day))
                .sorted(Comparator.comparingInt(Considered::revision))
                .forEach(one -> found.put(one.place(), one.decision()));
        return found;
    }

    /**
     * Records what was decided, as the acting person.
     *
     * @param seen the revision it replaces; 0 for the first
     * @return false when somebody recorded one meanwhile; nothing was changed then
     */
    @Transactional
    public boolean record(
            EngagementId engagement, Place place, int seen, Decision decision, String reason, LocalDate from) {
        if (!(Acting.current() instanceof Actor.Person person)) {
            throw new IllegalStateException("only a person decides");
        }
        int revision = seen + 1;
        String kind = Kind.of(decision).name();
        int added = jdbc.sql(ADD)
                .param("org", person.org().value())
                .param("engagement", engagement.value())
                .param("clause", place.clause().toString())
                .param("parameter", place.parameter().value())
                .param("revision", revision)
                .param("kind", kind)
                .param("value", decision.demanded().map(FigureText::write).orElse(null))
                .param(
                        "reason",
                        vault.seal(
                                KeyScope.of(person.org(), engagement, Purpose.ENGAGEMENT),
                                place(engagement, place, revision),
                                reason))
                .param("from", from)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", person.account().value())
                .update();
        if (added == 0) {
            return false;
        }
        trail.record(
                Act.POLICY_DECIDE,
                Subject.of("engagement", engagement),
                Outcome.DONE,
                Map.of(
                        "clause", place.clause().toString(),
                        "parameter", place.parameter().value(),
                        "kind", kind,
                        "revision", Integer.toString(revision)));
        return true;
    }

    /**
     * Decides, as the second person, about what was recorded.
     *
     * @throws Problem when there is no such record, or a newer one
     */
    @Transactional
    public Approvals.Outcome decide(
            EngagementId engagement, Place place, int revision, Approval.Decision decision, String reason) {
        Considered newest = Optional.ofNullable(newest(engagement).get(place))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        if (newest.revision() != revision) {
            throw new Problem(ProblemType.CONFLICT);
        }
        Approvals.Outcome outcome =
                approvals.decide(subject(engagement, place), revision, STEP, Set.of(newest.by()), decision, reason);
        if (outcome instanceof Approvals.Outcome.Decided) {
            changes.announce(engagement);
        }
        return outcome;
    }

    private static Subject subject(EngagementId engagement, Place place) {
        return Subject.of(
                SUBJECT,
                engagement + "/" + place.clause() + "/" + place.parameter().value());
    }

    private static String place(EngagementId engagement, Place place, int revision) {
        return "policy_decision.reason/" + engagement + "/" + place.clause() + "/"
                + place.parameter().value() + "/" + revision;
    }
}
