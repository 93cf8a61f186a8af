package jp.junshu.app.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.register.Change.Event;
import jp.junshu.app.register.Change.Item;
import jp.junshu.app.register.Change.Step;
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

/** The rows of applications for changes, their reasons sealed; every method needs a transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ChangeRows {
    private static final String ADD = """
            insert into register_change (org_id, id, register, engagement, first, reason, recorded_at, recorded_by)
            values (:org, :id, :register, :engagement, :first, :reason, :now, :by)
            """;
    private static final String ADD_ITEM = """
            insert into register_change_item (org_id, change, seq, entry, revision, recorded_at)
            values (:org, :change, :seq, :entry, :revision, :now)
            """;
    private static final String ADD_EVENT = """
            insert into register_change_event (org_id, change, seq, step, word, reason, evidence, valid, recorded_at, recorded_by)
            values (:org, :change, :seq, :step, :word, :reason, :evidence, daterange(:on, null), :now, :by)
            on conflict do nothing
            """;
    private static final String LIST = """
            select id, register, engagement, first, reason, recorded_at, recorded_by from register_change
            where (cast(:id as uuid) is null or id = :id)
              and (cast(:engagement as uuid) is null or engagement = :engagement)
              and (cast(:register as text) is null or register = :register)
              and (cast(:entry as uuid) is null
                   or exists (select from register_change_item i
                              where i.org_id = register_change.org_id and i.change = register_change.id and i.entry = :entry))
            order by recorded_at desc, id desc
            """;
    private static final String ITEMS = """
            select change, entry, revision from register_change_item where change = any (:ids) order by change, seq
            """;
    private static final String EVENTS = """
            select change, seq, step, word, reason, evidence, lower(valid) as on_day, recorded_at, recorded_by
            from register_change_event where change = any (:ids) order by change, seq
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    ChangeRows(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    void add(
            ChangeId id, RegisterId register, EngagementId engagement, boolean first, String reason, List<Item> items) {
        acting(jdbc.sql(ADD))
                .param("id", id.value())
                .param("register", register.value())
                .param("engagement", engagement.value())
                .param("first", first)
                .param("reason", sealed(engagement, place(id, 0), reason))
                .update();
        for (int i = 0; i < items.size(); i++) {
            jdbc.sql(ADD_ITEM)
                    .param("org", Acting.current().org().value())
                    .param("change", id.value())
                    .param("seq", i + 1)
                    .param("entry", items.get(i).entry().value())
                    .param("revision", items.get(i).revision())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Whether nobody else recorded an event of it meanwhile. */
    boolean addEvent(Change change, Step step, String word, LocalDate on, String reason, Optional<UUID> evidence) {
        int seq = change.events().size() + 1;
        return acting(jdbc.sql(ADD_EVENT))
                        .param("change", change.id().value())
                        .param("seq", seq)
                        .param("step", step.name())
                        .param("word", word)
                        .param("reason", sealed(change.engagement(), place(change.id(), seq), reason))
                        .param("evidence", evidence.orElse(null))
                        .param("on", on)
                        .update()
                == 1;
    }

    Optional<Change> find(ChangeId id) {
        return list(id.value(), null, null, null).stream().findFirst();
    }

    /** Those of a register of an engagement, newest first. */
    List<Change> list(RegisterId register, EngagementId engagement) {
        return list(null, engagement.value(), register.value(), null);
    }

    /** Those that an entry is part of, newest first. */
    List<Change> listOf(EntryId entry) {
        return list(null, null, null, entry.value());
    }

    private List<Change> list(
            @Nullable UUID id, @Nullable UUID engagement, @Nullable String register, @Nullable UUID entry) {
        List<Change> heads = jdbc.sql(LIST)
                .param("id", id)
                .param("engagement", engagement)
                .param("register", register)
                .param("entry", entry)
                .query((row, _) -> head(row))
                .list();
        UUID[] ids = heads.stream().map(change -> change.id().value()).toArray(UUID[]::new);
        Map<UUID, List<Item>> items = grouped(jdbc.sql(ITEMS)
                .param("ids", ids)
                .query((row, _) -> Map.entry(
                        row.getObject("change", UUID.class),
                        new Item(new EntryId(row.getObject("entry", UUID.class)), row.getInt("revision"))))
                .list());
        Map<UUID, List<Event>> events = grouped(jdbc.sql(EVENTS)
                .param("ids", ids)
                .query((row, _) -> Map.entry(row.getObject("change", UUID.class), event(row)))
                .list());
        return heads.stream()
                .map(head -> new Change(
                        head.id(),
                        head.register(),
                        head.engagement(),
                        head.first(),
                        head.reason(),
                        head.at(),
                        head.by(),
                        items.getOrDefault(head.id().value(), List.of()),
                        events.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    private static <T> Map<UUID, List<T>> grouped(List<Map.Entry<UUID, T>> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Change head(ResultSet row) throws SQLException {
        ChangeId id = new ChangeId(row.getObject("id", UUID.class));
        return new Change(
                id,
                new RegisterId(row.getString("register")),
                new EngagementId(row.getObject("engagement", UUID.class)),
                row.getBoolean("first"),
                opened(place(id, 0), row.getBytes("reason")),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new),
                List.of(),
                List.of());
    }

    private Event event(ResultSet row) throws SQLException {
        ChangeId id = new ChangeId(row.getObject("change", UUID.class));
        return new Event(
                Step.valueOf(row.getString("step")),
                row.getString("word"),
                row.getObject("on_day", LocalDate.class),
                opened(place(id, row.getInt("seq")), row.getBytes("reason")),
                Optional.ofNullable(row.getObject("evidence", UUID.class)),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new));
    }

    private byte @Nullable [] sealed(EngagementId engagement, String place, String text) {
        return text.isBlank()
                ? null
                : vault.seal(KeyScope.of(Acting.current().org(), engagement, Purpose.REGISTER), place, text);
    }

    private String opened(String place, byte @Nullable [] sealed) {
        return sealed == null ? "" : vault.openText(place, sealed);
    }

    private StatementSpec acting(StatementSpec statement) {
        Actor actor = Acting.current();
        return statement
                .param("org", actor.org().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull());
    }

    private static String place(ChangeId id, int seq) {
        return "register_change.reason/" + id + "/" + seq;
    }
}
