package jp.junshu.app.register;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.register.EntryRevision.Effect;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.catalog.RegisterId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of entries, their content sealed; every method needs a transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EntryRows {
    private static final String ADD = """
            insert into entry (org_id, id, register, engagement, state, due_on, recorded_at, recorded_by)
            values (:org, :id, :register, :engagement, :state, :due, :now, :by)
            """;
    private static final String LOCK = "select id from entry where id = :id for update";
    private static final String ADD_REVISION = """
            insert into entry_revision (org_id, entry, revision, state, proposed, content, digest, observed_on, valid,
                                        recorded_at, recorded_by)
            select :org, :entry, :revision, :state, :proposed, :content, :digest, :observed,
                   case when :never then 'empty'::daterange else daterange(cast(:from as date), cast(:until as date), '[]') end,
                   :now, :by
            where :revision = 1 or exists (select from entry_revision where entry = :entry and revision = :revision - 1)
            on conflict do nothing
            """;
    private static final String ADD_EFFECT = """
            insert into entry_effect (org_id, entry, revision, taken, reason, valid, recorded_at, recorded_by)
            values (:org, :entry, :revision, :taken, :reason, daterange(:on, null), :now, :by)
            on conflict do nothing
            """;
    private static final String STAND = "update entry set state = :state, due_on = :due where id = :id";
    private static final String MOVE = """
            update entry set state = :to, due_on = :due where id = :id and state = :from
            """;
    private static final String LIST = """
            select e.id, e.register, e.engagement, e.state as standing, e.due_on, e.recorded_at as made_at, e.recorded_by as made_by,
                   r.revision, r.state, r.proposed, r.content, r.digest, r.observed_on, lower(r.valid) as first_day,
                   upper(r.valid) - 1 as last_day, r.recorded_at, r.recorded_by,
                   f.taken, f.reason, lower(f.valid) as effect_on, f.recorded_at as effect_at, f.recorded_by as effect_by
            from entry e
            join entry_revision r on r.org_id = e.org_id and r.entry = e.id
            left join entry_effect f on f.org_id = r.org_id and f.entry = r.entry and f.revision = r.revision and f.recorded_at < :known
            where (cast(:ids as uuid[]) is null or e.id = any (cast(:ids as uuid[])))
              and (cast(:register as text) is null
                   or e.register = :register and e.engagement is not distinct from cast(:engagement as uuid))
              and r.recorded_at < :known
            order by e.id, r.revision
            """;
    /** Later than anything that is recorded, and still a time that PostgreSQL knows. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    private static final int SALT_BYTES = 16;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;

    EntryRows(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    void add(EntryId id, RegisterId register, Optional<EngagementId> engagement, EntryDraft first) {
        acting(jdbc.sql(ADD))
                .param("id", id.value())
                .param("register", register.value())
                .param("engagement", engagement.map(EngagementId::value).orElse(null))
                .param("state", first.state())
                .param("due", first.due().orElse(null))
                .update();
    }

    /** Holds off whoever changes the same entry until the transaction ends; false where there is none. */
    boolean lock(EntryId id) {
        return jdbc.sql(LOCK)
                .param("id", id.value())
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /** Whether the revision was the next one, and free. */
    boolean addRevision(EntryId id, Optional<EngagementId> engagement, int revision, EntryDraft draft) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] content =
                new EntryContent(draft.values(), draft.reason(), HexFormat.of().formatHex(salt)).canonical();
        return acting(jdbc.sql(ADD_REVISION))
                        .param("entry", id.value())
                        .param("revision", revision)
                        .param("state", draft.state())
                        .param("proposed", draft.proposed())
                        .param("content", vault.seal(scope(engagement), contentPlace(id, revision), content))
                        .param("digest", EntryContent.digest(content))
                        .param("observed", draft.observed())
                        .param("never", draft.state().equals(EntryRevision.WITHDRAWN))
                        .param("from", draft.from().orElse(null))
                        .param("until", draft.until().orElse(null))
                        .update()
                == 1;
    }

    /** Whether nothing had become of the revision before. */
    boolean addEffect(Entry entry, int revision, boolean taken, LocalDate on, String reason) {
        return acting(jdbc.sql(ADD_EFFECT))
                        .param("entry", entry.id().value())
                        .param("revision", revision)
                        .param("taken", taken)
                        .param(
                                "reason",
                                reason.isBlank()
                                        ? null
                                        : vault.seal(
                                                scope(entry.engagement()), reasonPlace(entry.id(), revision), reason))
                        .param("on", on)
                        .update()
                == 1;
    }

    void stand(EntryId id, String state, Optional<LocalDate> due) {
        jdbc.sql(STAND)
                .param("id", id.value())
                .param("state", state)
                .param("due", due.orElse(null))
                .update();
    }

    /** Whether the entry was in the state that it leaves. */
    boolean move(EntryId id, String from, String to, Optional<LocalDate> due) {
        return jdbc.sql(MOVE)
                        .param("id", id.value())
                        .param("from", from)
                        .param("to", to)
                        .param("due", due.orElse(null))
                        .update()
                == 1;
    }

    /** Entries of a register with what was recorded of them before a moment; null for everything recorded. */
    List<Entry> list(RegisterId register, Optional<EngagementId> engagement, @Nullable Instant known) {
        return list(
                null,
                register.value(),
                engagement.map(EngagementId::value).orElse(null),
                known == null ? END_OF_TIME : known);
    }

    List<Entry> list(Collection<EntryId> ids) {
        return list(ids.stream().map(EntryId::value).toArray(UUID[]::new), null, null, END_OF_TIME);
    }

    private List<Entry> list(
            UUID @Nullable [] ids, @Nullable String register, @Nullable UUID engagement, Instant known) {
        Map<UUID, Entry> heads = new LinkedHashMap<>();
        Map<UUID, List<EntryRevision>> revisions = new LinkedHashMap<>();
        jdbc.sql(LIST)
                .param("ids", ids)
                .param("register", register)
                .param("engagement", engagement)
                .param("known", Timestamp.from(known))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (!heads.containsKey(id)) {
                        heads.put(id, head(row));
                    }
                    revisions.computeIfAbsent(id, _ -> new ArrayList<>()).add(revision(row));
                });
        return heads.values().stream()
                .map(head -> head.with(revisions.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    private static Entry head(ResultSet row) throws SQLException {
        return new Entry(
                new EntryId(row.getObject("id", UUID.class)),
                new RegisterId(row.getString("register")),
                Optional.ofNullable(row.getObject("engagement", UUID.class)).map(EngagementId::new),
                row.getString("standing"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getTimestamp("made_at").toInstant(),
                account(row, "made_by"),
                List.of());
    }

    private EntryRevision revision(ResultSet row) throws SQLException {
        EntryId id = new EntryId(row.getObject("id", UUID.class));
        int revision = row.getInt("revision");
        EntryContent content = EntryContent.parse(vault.open(contentPlace(id, revision), row.getBytes("content")));
        return new EntryRevision(
                id,
                revision,
                row.getString("state"),
                row.getBoolean("proposed"),
                effect(row, id, revision),
                content.values(),
                content.reason(),
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getObject("observed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)),
                row.getTimestamp("recorded_at").toInstant(),
                account(row, "recorded_by"));
    }

    private Optional<Effect> effect(ResultSet row, EntryId id, int revision) throws SQLException {
        if (row.getObject("effect_at") == null) {
            return Optional.empty();
        }
        byte[] reason = row.getBytes("reason");
        return Optional.of(new Effect(
                row.getBoolean("taken"),
                row.getObject("effect_on", LocalDate.class),
                reason == null ? "" : vault.openText(reasonPlace(id, revision), reason),
                row.getTimestamp("effect_at").toInstant(),
                account(row, "effect_by")));
    }

    private static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(AccountId::new);
    }

    private StatementSpec acting(StatementSpec statement) {
        Actor actor = Acting.current();
        return statement
                .param("org", actor.org().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull());
    }

    private static KeyScope scope(Optional<EngagementId> engagement) {
        return new KeyScope(Acting.current().org(), engagement.orElse(null), Purpose.REGISTER);
    }

    private static String contentPlace(EntryId id, int revision) {
        return "entry_revision.content/" + id + "/" + revision;
    }

    private static String reasonPlace(EntryId id, int revision) {
        return "entry_effect.reason/" + id + "/" + revision;
    }
}
