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
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.duty.status.OccurrenceKey;
import jp.junshu.app.duty.status.Progress;
import jp.junshu.app.duty.status.Step;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.DutyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The occurrences of an engagement as rows, and what people recorded of them. */
@Service
public class Occurrences {
    private static final String ROWS =
            "select id, duty, trigger, opens, due, target, state from occurrence where engagement = :engagement";
    private static final String ADD = """
            insert into occurrence (org_id, id, engagement, duty, trigger, opens, due, target, state, edition, recorded_at)
            values (:org, :id, :engagement, :duty, :trigger, :opens, :due, :target, :state, :edition, :now)
            on conflict (org_id, engagement, duty, trigger) do nothing
            """;
    private static final String MOVE = """
            update occurrence set opens = :opens, due = :due, target = :target, state = :state, edition = :edition where id = :id
            """;
    private static final String STEPS = """
            select s.occurrence, o.duty, o.trigger, s.seq, s.kind, s.on_day, s.note, s.recorded_at, s.recorded_by
            from occurrence_step s join occurrence o on o.org_id = s.org_id and o.id = s.occurrence
            where o.engagement = :engagement and s.recorded_at < :known
            order by s.occurrence, s.seq
            """;
    private static final String ADD_STEP = """
            insert into occurrence_step (org_id, occurrence, seq, kind, on_day, note, recorded_at, recorded_by)
            values (:org, :occurrence, :seq, :kind, :on, :note, :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final EngagementChanges changes;
    private final Ids ids;
    private final Clock clock;

    Occurrences(JdbcClient jdbc, Vault vault, Trail trail, EngagementChanges changes, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** How a row stands. The names are stored: never rename one. */
    enum State {
        OPEN,
        DONE,
        SKIPPED,
        /** The facts no longer call for it. */
        WITHDRAWN;

        static State of(Progress progress) {
            return switch (progress) {
                case Progress.Open _ -> OPEN;
                case Progress.Done _ -> DONE;
                case Progress.Skipped _ -> SKIPPED;
            };
        }
    }

    private record Row(OccurrenceId id, LocalDate opens, Optional<LocalDate> due, boolean target, State state) {}

    /** A step as it was recorded. {@code words} is what was said: a note, or the reason for passing it over. */
    public record RecordedStep(
            OccurrenceId occurrence,
            OccurrenceKey key,
            int seq,
            Step step,
            Optional<String> words,
            Instant at,
            Optional<AccountId> by) {}

    /** The id of every occurrence that has a row, withdrawn ones among them. */
    @Transactional(readOnly = true)
    public Map<OccurrenceKey, OccurrenceId> listIds(EngagementId engagement) {
        Map<OccurrenceKey, OccurrenceId> found = new LinkedHashMap<>();
        rows(engagement).forEach((key, row) -> found.put(key, row.id()));
        return found;
    }

    /** Every step recorded by the end of that day (Asia/Tokyo), of each occurrence in order. */
    @Transactional(readOnly = true)
    public List<RecordedStep> listSteps(EngagementId engagement, LocalDate day) {
        return jdbc.sql(STEPS)
                .param("engagement", engagement.value())
                .param("known", Timestamp.from(Days.endOf(day)))
                .query((row, _) -> step(row))
                .list();
    }

    /**
     * Records the next step of an occurrence.
     *
     * @param seen the sequence of the last step seen, 0 for none
     * @param words a note, or the reason
     * @return false when somebody recorded one meanwhile; nothing was changed then
     */
    @Transactional
    public boolean record(
            EngagementId engagement,
            OccurrenceId occurrence,
            int seen,
            Step step,
            LocalDate on,
            Optional<String> words) {
        Actor actor = Acting.current();
        KeyScope scope = KeyScope.of(actor.org(), engagement, Purpose.DUTY);
        String kind = switch (step) {
            case Step.Done _ -> "DONE";
            case Step.Skipped _ -> "SKIPPED";
            case Step.Reopened _ -> "REOPENED";
        };
        int added = jdbc.sql(ADD_STEP)
                .param("org", actor.org().value())
                .param("occurrence", occurrence.value())
                .param("seq", seen + 1)
                .param("kind", kind)
                .param("on", on)
                .param(
                        "note",
                        words.map(said -> vault.seal(scope, place(occurrence, seen + 1), said))
                                .orElse(null))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        if (added == 0) {
            return false;
        }
        trail.record(
                Act.OCCURRENCE_STEP,
                Subject.of("occurrence", occurrence),
                Outcome.DONE,
                Map.of("engagement", engagement.toString(), "step", kind, "on", on.toString()));
        changes.announce(engagement);
        return true;
    }

    /**
     * Brings the rows in line with what derivation found: new ones are added, those that moved are moved, those that
     * nothing calls for any more are withdrawn. Whatever was recorded of them stays.
     *
     * @param edition digest of the edition that a duty comes from
     */
    void reconcile(
            EngagementId engagement, List<Occurrence> found, java.util.function.Function<DutyId, byte[]> edition) {
        Map<OccurrenceKey, Row> rows = rows(engagement);
        int added = 0;
        int moved = 0;
        for (Occurrence occurrence : found) {
            State state = State.of(occurrence.progress());
            Row row = rows.remove(occurrence.key());
            if (row == null) {
                added += add(
                        engagement,
                        occurrence,
                        state,
                        edition.apply(occurrence.key().duty()));
            } else if (row.state() != state
                    || !row.opens().equals(occurrence.opens())
                    || !row.due().equals(occurrence.dueOn())
                    || row.target() != occurrence.target()) {
                moved += move(
                        row.id(),
                        occurrence.opens(),
                        occurrence.dueOn(),
                        occurrence.target(),
                        state,
                        edition.apply(occurrence.key().duty()));
            }
        }
        int withdrawn = 0;
        for (Map.Entry<OccurrenceKey, Row> left : rows.entrySet()) {
            Row row = left.getValue();
            if (row.state() != State.WITHDRAWN) {
                withdrawn += withdraw(row.id());
            }
        }
        if (added + moved + withdrawn > 0) {
            trail.record(
                    Act.OCCURRENCE_DERIVE,
                    Subject.of("engagement", engagement),
                    Outcome.DONE,
                    Map.of(
                            "added", Integer.toString(added),
                            "moved", Integer.toString(moved),
                            "withdrawn", Integer.toString(withdrawn)));
        }
    }

    private static final String WITHDRAW = "update occurrence set state = 'WITHDRAWN' where id = :id";

    private int withdraw(OccurrenceId id) {
        return jdbc.sql(WITHDRAW).param("id", id.value()).update();
    }

    private int add(EngagementId engagement, Occurrence occurrence, State state, byte[] edition) {
        return jdbc.sql(ADD)
                .param("org", Acting.current().org().value())
                .param("id", ids.next())
                .param("engagement", engagement.value())
                .param("duty", occurrence.key().duty().toString())
                .param("trigger", occurrence.key().trigger())
                .param("opens", occurrence.opens())
                .param("due", occurrence.dueOn().orElse(null))
                .param("target", occurrence.target())
                .param("state", state.name())
                .param("edition", edition)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private int move(
            OccurrenceId id, LocalDate opens, Optional<LocalDate> due, boolean target, State state, byte[] edition) {
        return jdbc.sql(MOVE)
                .param("id", id.value())
                .param("opens", opens)
                .param("due", due.orElse(null))
                .param("target", target)
                .param("state", state.name())
                .param("edition", edition)
                .update();
    }

    private Map<OccurrenceKey, Row> rows(EngagementId engagement) {
        Map<OccurrenceKey, Row> rows = new LinkedHashMap<>();
        jdbc.sql(ROWS)
                .param("engagement", engagement.value())
                .query((row, _) -> Map.entry(key(row), row(row)))
                .list()
                .forEach(each -> rows.put(each.getKey(), each.getValue()));
        return rows;
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new OccurrenceId(row.getObject("id", UUID.class)),
                row.getObject("opens", LocalDate.class),
                Optional.ofNullable(row.getObject("due", LocalDate.class)),
                row.getBoolean("target"),
                State.valueOf(row.getString("state")));
    }

    private static OccurrenceKey key(ResultSet row) throws SQLException {
        return new OccurrenceKey(DutyId.parse(row.getString("duty")), row.getString("trigger"));
    }

    private RecordedStep step(ResultSet row) throws SQLException {
        OccurrenceId id = new OccurrenceId(row.getObject("occurrence", UUID.class));
        int seq = row.getInt("seq");
        byte[] note = row.getBytes("note");
        Optional<String> words = Optional.ofNullable(note).map(content -> vault.openText(place(id, seq), content));
        Step step = switch (row.getString("kind")) {
            case "DONE" -> new Step.Done(row.getObject("on_day", LocalDate.class));
            case "SKIPPED" -> new Step.Skipped(words.orElse(""));
            default -> new Step.Reopened();
        };
        return new RecordedStep(
                id,
                key(row),
                seq,
                step,
                words,
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new));
    }

    private static String place(OccurrenceId occurrence, int seq) {
        return "occurrence_step.note/" + occurrence + "/" + seq;
    }
}
