package jp.junshu.app.disposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.disposal.course.Deed;
import jp.junshu.app.disposal.course.Deed.What;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.register.EntryId;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was recorded of disposals, as rows with their content sealed; every method needs a transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class DeedRows {
    private static final String LOCK = "select id from entry where id = :id for update";
    private static final String ADD = """
            insert into disposal_step (org_id, entry, seq, step, kind, revision, item, on_day, content, recorded_at, recorded_by)
            values (:org, :entry, :seq, :step, :kind, :revision, :item, :on, :content, :now, :by)
            on conflict do nothing
            """;
    private static final String LIST = """
            select entry, seq, step, kind, revision, item, on_day, content, recorded_at, recorded_by
            from disposal_step where entry = any (:entries) order by entry, seq
            """;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<TreeMap<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    DeedRows(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** Holds off whoever records of the same disposal until the transaction ends. */
    void lock(EntryId id) {
        jdbc.sql(LOCK).param("id", id.value()).query((_, _) -> true).optional();
    }

    /** The deed as it was recorded; empty when somebody recorded one of this number meanwhile. */
    Optional<Deed> add(
            EntryId entry, EngagementId engagement, int seq, String step, int revision, LocalDate on, What what) {
        Actor actor = Acting.current();
        Written written = Written.of(what);
        // the database keeps microseconds
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int added = jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("entry", entry.value())
                .param("seq", seq)
                .param("step", step)
                .param("kind", written.kind())
                .param("revision", revision)
                .param("item", written.item().orElse(null))
                .param("on", on)
                .param(
                        "content",
                        vault.seal(
                                KeyScope.of(actor.org(), engagement, Purpose.REGISTER),
                                place(entry, seq),
                                JSON.writeValueAsBytes(written.words())))
                .param("now", Timestamp.from(now))
                .param("by", actor.accountOrNull())
                .update();
        return added == 0
                ? Optional.empty()
                : Optional.of(new Deed(
                        seq,
                        step,
                        revision,
                        on,
                        what,
                        now,
                        Optional.ofNullable(actor.accountOrNull()).map(AccountId::new)));
    }

    /** Everything recorded of these, each in its order. */
    Map<EntryId, List<Deed>> list(Collection<EntryId> entries) {
        return jdbc
                .sql(LIST)
                .param("entries", entries.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new EntryId(row.getObject("entry", UUID.class)), deed(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Deed deed(ResultSet row) throws SQLException {
        EntryId entry = new EntryId(row.getObject("entry", UUID.class));
        int seq = row.getInt("seq");
        Map<String, String> words = JSON.readValue(vault.open(place(entry, seq), row.getBytes("content")), WORDS);
        Optional<Integer> item = Optional.ofNullable(row.getObject("item", Integer.class));
        return new Deed(
                seq,
                row.getString("step"),
                row.getInt("revision"),
                row.getObject("on_day", LocalDate.class),
                new Written(row.getString("kind"), item, words).read(),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new));
    }

    private static String place(EntryId entry, int seq) {
        return "disposal_step.content/" + entry + "/" + seq;
    }

    /** What was done, in the columns of a row. The kinds are stored: never rename one. */
    private record Written(String kind, Optional<Integer> item, Map<String, String> words) {
        static Written of(What what) {
            return switch (what) {
                case What.Settled _ -> of("SETTLED", Map.of());
                case What.Replaced(String paper) -> of("REPLACED", Map.of("paper", paper));
                case What.Sent(String act) -> of("SENT", Map.of("act", act));
                case What.TakenBack _ -> of("TAKEN_BACK", Map.of());
                case What.Granted(String word, String said, var evidence) -> answer("GRANTED", word, said, evidence);
                case What.Returned(String word, String reason, var evidence) ->
                    answer("RETURNED", word, reason, evidence);
                case What.Refused(String word, String reason, var evidence) ->
                    answer("REFUSED", word, reason, evidence);
                case What.Worked(int item, Deed.Work work) -> {
                    Map<String, String> words = new TreeMap<>(Map.of(
                            "worker-name", work.worker().name(),
                            "affiliation", work.affiliation(),
                            "place", work.place(),
                            "time", work.time().toString(),
                            "proof", work.proof()));
                    work.worker().person().ifPresent(person -> words.put("worker", person.toString()));
                    yield new Written("WORKED", Optional.of(item), words);
                }
                case What.Checked(int item, int work, String proof) ->
                    new Written("CHECKED", Optional.of(item), Map.of("work", Integer.toString(work), "proof", proof));
                case What.Found(int item, int work, String reason) ->
                    new Written("FOUND", Optional.of(item), Map.of("work", Integer.toString(work), "reason", reason));
                case What.Closed _ -> of("CLOSED", Map.of());
                case What.Dropped(String reason) -> of("DROPPED", Map.of("reason", reason));
            };
        }

        private static Written of(String kind, Map<String, String> words) {
            return new Written(kind, Optional.empty(), words);
        }

        private static Written answer(String kind, String word, String reason, Optional<UUID> evidence) {
            Map<String, String> words = new TreeMap<>(Map.of("word", word, "reason", reason));
            evidence.ifPresent(id -> words.put("evidence", id.toString()));
            return of(kind, words);
        }

        What read() {
            return switch (kind) {
                case "SETTLED" -> new What.Settled();
                case "REPLACED" -> new What.Replaced(word("paper"));
                case "SENT" -> new What.Sent(word("act"));
                case "TAKEN_BACK" -> new What.TakenBack();
                case "GRANTED" -> new What.Granted(word("word"), word("reason"), evidence());
                case "RETURNED" -> new What.Returned(word("word"), word("reason"), evidence());
                case "REFUSED" -> new What.Refused(word("word"), word("reason"), evidence());
                case "WORKED" ->
                    new What.Worked(
                            item.orElseThrow(),
                            new Deed.Work(
                                    new Hand(
                                            Optional.ofNullable(words.get("worker"))
                                                    .map(PersonId::of),
                                            word("worker-name")),
                                    word("affiliation"),
                                    word("place"),
                                    LocalTime.parse(word("time")),
                                    word("proof")));
                case "CHECKED" -> new What.Checked(item.orElseThrow(), work(), word("proof"));
                case "FOUND" -> new What.Found(item.orElseThrow(), work(), word("reason"));
                case "CLOSED" -> new What.Closed();
                case "DROPPED" -> new What.Dropped(word("reason"));
                default -> throw new IllegalStateException("no kind of deed: " + kind);
            };
        }

        private String word(String key) {
            return words.getOrDefault(key, "");
        }

        private int work() {
            return Integer.parseInt(word("work"));
        }

        private Optional<UUID> evidence() {
            return Optional.ofNullable(words.get("evidence")).map(UUID::fromString);
        }
    }
}
