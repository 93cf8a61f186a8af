package jp.junshu.app.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of the trail. The digest of a row is SHA-256 over a canonical text of the whole row with a random salt; the
 * salt lies in the sealed content, so that a destroyed key leaves the digest checkable and lets nobody guess the content.
 */
@Repository
public class TrailRows implements Trail {
    private static final String INSERT = """
            insert into trail (org_id, id, at, account, came_from, act, subject, subject_id, outcome, content, digest)
            values (:org, :id, :at, :account, :from, :act, :subject, :subjectId, :outcome, :content, :digest)
            """;
    private static final String NEWEST = """
            select id, at, came_from, act, subject, subject_id, outcome, content
            from trail
            where (cast(:before as uuid) is null or id < :before)
            order by id desc
            limit :limit
            """;
    private static final String SALT = "salt";
    private static final String BY = "by";
    private static final TypeReference<TreeMap<String, String>> CONTENT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final SecureRandom random = new SecureRandom();

    TrailRows(JdbcClient jdbc, Vault vault, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Act act, Subject subject, Outcome outcome, Map<String, String> content) {
        Actor actor = Acting.current();
        UUID id = ids.next();
        // the database keeps microseconds
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        SequencedMap<String, String> salted = new TreeMap<>(content);
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        if (actor instanceof Actor.Person person) {
            salted.put(BY, person.login());
        }
        salted.put(SALT, HexFormat.of().formatHex(salt));
        String contentText = json.writeValueAsString(salted);
        String canonical = String.join(
                "\n",
                actor.org().toString(),
                id.toString(),
                at.toString(),
                String.valueOf(actor.accountOrNull()),
                actor.from(),
                act.name(),
                subject.kind(),
                subject.id(),
                outcome.name(),
                contentText);
        jdbc.sql(INSERT)
                .param("org", actor.org().value())
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("account", actor.accountOrNull())
                .param("from", actor.from())
                .param("act", act.name())
                .param("subject", subject.kind())
                .param("subjectId", subject.id())
                .param("outcome", outcome.name())
                .param("content", vault.seal(KeyScope.of(actor.org(), Purpose.TRAIL), place(id), contentText))
                .param("digest", sha256(canonical))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordRead(String kind, Collection<?> seen) {
        if (seen.isEmpty()) {
            return;
        }
        String all = seen.stream().map(Object::toString).collect(Collectors.joining(" "));
        String id = seen.size() == 1 ? all : seen.size() + " rows";
        record(Act.READ, Subject.of(kind, id), Outcome.DONE, Map.of("ids", all));
    }

    /** The newest rows of the acting organization, newest first; {@code before} is an id to page on from, or null. */
    @Transactional
    public List<TrailRow> listNewest(@Nullable UUID before, int limit) {
        List<TrailRow> found = jdbc.sql(NEWEST)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> row(row))
                .list();
        recordRead("trail", found.stream().map(TrailRow::id).toList());
        return found;
    }

    private TrailRow row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        TreeMap<String, String> content = json.readValue(vault.open(place(id), row.getBytes("content")), CONTENT);
        content.remove(SALT);
        Optional<String> by = Optional.ofNullable(content.remove(BY));
        return new TrailRow(
                id,
                row.getTimestamp("at").toInstant(),
                by,
                row.getString("came_from"),
                Act.valueOf(row.getString("act")),
                new Subject(row.getString("subject"), row.getString("subject_id")),
                Outcome.valueOf(row.getString("outcome")),
                content);
    }

    private static String place(UUID id) {
        return "trail.content/" + id;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
