package jp.junshu.app.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.contract.EngagementChanges;
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
import jp.junshu.law.catalog.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened in an engagement and set duties in motion (出来事): recorded, or taken back, never changed. */
@Service
public class Happenings {
    private static final String AS_OF = """
            select distinct on (id) id, revision, event, on_day, note, withdrawn, recorded_at, recorded_by
            from happening where engagement = :engagement and recorded_at < :known
            order by id, revision desc
            """;
    private static final String ADD = """
            insert into happening (org_id, id, revision, engagement, event, on_day, note, withdrawn, recorded_at, recorded_by)
            values (:org, :id, :revision, :engagement, :event, :on, :note, :withdrawn, :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final EngagementChanges changes;
    private final Ids ids;
    private final Clock clock;

    Happenings(JdbcClient jdbc, Vault vault, Trail trail, EngagementChanges changes, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** An event as it was recorded. {@code by} is empty where the program recorded it. */
    public record Recorded(
            UUID id,
            int revision,
            EventId event,
            LocalDate on,
            Optional<String> note,
            boolean withdrawn,
            Instant at,
            Optional<AccountId> by) {}

    /** Those recorded by the end of that day (Asia/Tokyo) and not taken back, by the day they happened. */
    @Transactional(readOnly = true)
    public List<Recorded> listAsOf(EngagementId engagement, LocalDate day) {
        return jdbc
                .sql(AS_OF)
                .param("engagement", engagement.value())
                .param("known", Timestamp.from(Days.endOf(day)))
                .query((row, _) -> recorded(row))
                .list()
                .stream()
                .filter(each -> !each.withdrawn())
                .sorted(java.util.Comparator.comparing(Recorded::on).thenComparing(Recorded::id))
                .toList();
    }

    /** Records that an event took place, or is to take place, on a day. */
    @Transactional
    public UUID record(EngagementId engagement, EventId event, LocalDate on, Optional<String> note) {
        UUID id = ids.next();
        add(engagement, id, 1, event, on, note, false);
        return id;
    }

    /** Takes back what was recorded by mistake; false when somebody did meanwhile. */
    @Transactional
    public boolean withdraw(EngagementId engagement, Recorded recorded, String reason) {
        return add(
                engagement,
                recorded.id(),
                recorded.revision() + 1,
                recorded.event(),
                recorded.on(),
                Optional.of(reason),
                true);
    }

    private boolean add(
            EngagementId engagement,
            UUID id,
            int revision,
            EventId event,
            LocalDate on,
            Optional<String> note,
            boolean withdrawn) {
        Actor actor = Acting.current();
        KeyScope scope = KeyScope.of(actor.org(), engagement, Purpose.DUTY);
        int added = jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", id)
                .param("revision", revision)
                .param("engagement", engagement.value())
                .param("event", event.value())
                .param("on", on)
                .param(
                        "note",
                        note.map(words -> vault.seal(scope, place(id, revision), words))
                                .orElse(null))
                .param("withdrawn", withdrawn)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        if (added == 0) {
            return false;
        }
        trail.record(
                Act.EVENT_RECORD,
                Subject.of("engagement", engagement),
                Outcome.DONE,
                Map.of("event", event.value(), "on", on.toString(), "withdrawn", Boolean.toString(withdrawn)));
        changes.announce(engagement);
        return true;
    }

    private Recorded recorded(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        int revision = row.getInt("revision");
        byte[] note = row.getBytes("note");
        return new Recorded(
                id,
                revision,
                new EventId(row.getString("event")),
                row.getObject("on_day", LocalDate.class),
                Optional.ofNullable(note).map(content -> vault.openText(place(id, revision), content)),
                row.getBoolean("withdrawn"),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new));
    }

    private static String place(UUID id, int revision) {
        return "happening.note/" + id + "/" + revision;
    }
}
