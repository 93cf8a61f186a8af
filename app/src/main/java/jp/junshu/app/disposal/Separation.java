package jp.junshu.app.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the organization demands two people for the work and its check where no clause does. It does until it settles
 * otherwise, with a reason and a second person's word; what a clause demands nobody can let go.
 */
@Service
public class Separation {
    /** Kind of the subject that the second person decides about. */
    static final String SUBJECT = "disposal-separation";

    private static final String STEP = "second-person";
    private static final String ALL = """
            select revision, demanded, reason, recorded_at, recorded_by from disposal_separation
            where recorded_at < :known order by revision
            """;
    private static final String ADD = """
            insert into disposal_separation (org_id, revision, demanded, reason, recorded_at, recorded_by)
            values (:org, :revision, :demanded, :reason, :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Approvals approvals;
    private final Trail trail;
    private final Clock clock;

    Separation(JdbcClient jdbc, Vault vault, Approvals approvals, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.approvals = approvals;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * One thing that was settled, or proposed.
     *
     * @param demanded whether worker and checker must be two
     * @param second what the second person said; a demand needs none
     */
    public record Settled(
            int revision, boolean demanded, String reason, Instant at, AccountId by, Optional<Approval> second) {
        /** Whether it counts: a demand at once, letting go when a second person agreed. */
        public boolean isInEffect() {
            return demanded
                    || second.filter(decided -> decided.decision() == Decision.APPROVED)
                            .isPresent();
        }

        /** Whether it waits for the second person. */
        public boolean isWaiting() {
            return !demanded && second.isEmpty();
        }
    }

    /** Everything settled by the end of that day (Asia/Tokyo), in its order. */
    @Transactional(readOnly = true)
    public List<Settled> listAsOf(LocalDate day) {
        Map<Integer, Approval> decided = approvals.listDecisions(subject(), day).stream()
                .collect(Collectors.toMap(Approval::revision, decision -> decision));
        return jdbc.sql(ALL)
                .param("known", Timestamp.from(Days.endOf(day)))
                .query((row, _) -> settled(row, decided))
                .list();
    }

    /** Whether worker and checker may be one person, where no clause demands two. */
    @Transactional(readOnly = true)
    public boolean isReleased(LocalDate day) {
        return listAsOf(day).reversed().stream()
                .filter(Settled::isInEffect)
                .findFirst()
                .map(settled -> !settled.demanded())
                .orElse(false);
    }

    /**
     * Settles it anew, as the acting person.
     *
     * @param seen the last revision seen, 0 for none
     * @return false when somebody settled it meanwhile; nothing was changed then
     * @throws Refusal without a reason
     */
    @Transactional
    public boolean settle(int seen, boolean demanded, String reason) {
        if (reason.isBlank()) {
            throw Refusal.because(Text.of("disposal.separation.no-reason"));
        }
        if (!(Acting.current() instanceof Actor.Person person)) {
            throw new IllegalStateException("only a person settles");
        }
        int added = jdbc.sql(ADD)
                .param("org", person.org().value())
                .param("revision", seen + 1)
                .param("demanded", demanded)
                .param("reason", vault.seal(KeyScope.of(person.org(), Purpose.REGISTER), place(seen + 1), reason))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", person.account().value())
                .update();
        if (added == 0) {
            return false;
        }
        trail.record(
                Act.DISPOSAL_SEPARATION,
                subject(),
                Outcome.DONE,
                Map.of("revision", Integer.toString(seen + 1), "demanded", Boolean.toString(demanded)));
        return true;
    }

    /** Decides, as the second person, about what was proposed. */
    @Transactional
    public Approvals.Outcome decide(Settled proposed, Decision decision, String reason) {
        return approvals.decide(subject(), proposed.revision(), STEP, Set.of(proposed.by()), decision, reason);
    }

    private Settled settled(ResultSet row, Map<Integer, Approval> decided) throws SQLException {
        int revision = row.getInt("revision");
        return new Settled(
                revision,
                row.getBoolean("demanded"),
                vault.openText(place(revision), row.getBytes("reason")),
                row.getTimestamp("recorded_at").toInstant(),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                Optional.ofNullable(decided.get(revision)));
    }

    private static Subject subject() {
        return Subject.of(SUBJECT, Acting.current().org());
    }

    private static String place(int revision) {
        return "disposal_separation.reason/" + Acting.current().org() + "/" + revision;
    }
}
