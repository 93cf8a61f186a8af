package jp.junshu.app.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.ClauseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is said of a clause to the other side (実施内容・理由): in words, by revisions. */
@Service
public class Statements {
    private static final String AS_OF = """
            select distinct on (clause) clause, revision, words, recorded_at, recorded_by
            from clause_statement where engagement = :engagement and recorded_at < :known
            order by clause, revision desc
            """;
    private static final String ADD = """
            insert into clause_statement (org_id, engagement, clause, revision, words, recorded_at, recorded_by)
            values (:org, :engagement, :clause, :revision, :words, :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Clock clock;

    Statements(JdbcClient jdbc, Vault vault, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /** A statement as it was recorded. */
    public record Statement(ClauseId clause, int revision, String words, Instant at, Optional<AccountId> by) {}

    /** The latest statement of each clause, of those recorded by the end of that day (Asia/Tokyo). */
    @Transactional(readOnly = true)
    public Map<ClauseId, Statement> listAsOf(EngagementId engagement, LocalDate day) {
        Map<ClauseId, Statement> found = new LinkedHashMap<>();
        List<Statement> rows = jdbc.sql(AS_OF)
                .param("engagement", engagement.value())
                .param("known", Timestamp.from(Days.endOf(day)))
                .query((row, _) -> statement(engagement, row))
                .list();
        rows.forEach(row -> found.put(row.clause(), row));
        return found;
    }

    /**
     * Writes a statement in place of the one seen.
     *
     * @param seen its revision, 0 for none
     * @return false when somebody wrote one meanwhile; nothing was changed then
     */
    @Transactional
    public boolean write(EngagementId engagement, ClauseId clause, int seen, String words) {
        Actor actor = Acting.current();
        KeyScope scope = KeyScope.of(actor.org(), engagement, Purpose.DUTY);
        int added = jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("engagement", engagement.value())
                .param("clause", clause.toString())
                .param("revision", seen + 1)
                .param("words", vault.seal(scope, place(engagement, clause, seen + 1), words))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        if (added == 0) {
            return false;
        }
        trail.record(
                Act.STATEMENT_WRITE,
                Subject.of("engagement", engagement),
                Outcome.DONE,
                Map.of("clause", clause.toString(), "revision", Integer.toString(seen + 1)));
        return true;
    }

    private Statement statement(EngagementId engagement, ResultSet row) throws SQLException {
        ClauseId clause = ClauseId.parse(row.getString("clause"));
        int revision = row.getInt("revision");
        return new Statement(
                clause,
                revision,
                vault.openText(place(engagement, clause, revision), row.getBytes("words")),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new));
    }

    private static String place(EngagementId engagement, ClauseId clause, int revision) {
        return "clause_statement.words/" + engagement + "/" + clause + "/" + revision;
    }
}
