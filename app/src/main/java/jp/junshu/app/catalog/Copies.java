package jp.junshu.app.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.Fault;
import jp.junshu.law.attaching.RegulationCopy;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.source.DocumentKind;
import jp.junshu.law.source.DocumentReader;
import jp.junshu.law.source.DocumentReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Users' copies of regulations: read once, what was read kept sealed, the file itself not kept. A copy that nothing was attached from
 * within a day is removed when the next one comes.
 */
@Service
class Copies {
    private static final String ADD = """
            insert into wording_copy (org_id, id, kind, sha256, size, file_name, content, recorded_at, recorded_by)
            values (:org, :id, :kind, :sha256, :size, :fileName, :content, :now, :by)
            """;
    private static final String FIND = """
            select id, kind, file_name, content, recorded_at from wording_copy where id = :id
            """;
    private static final String DISCARD = """
            delete from wording_copy c where id = :id and not exists (select from wording w where w.copy = c.id)
            """;
    private static final String DISCARD_OLD = """
            delete from wording_copy c
            where recorded_at < :before and not exists (select from wording w where w.copy = c.id)
            """;

    private static final Duration UNATTACHED = Duration.ofDays(1);
    private static final int LONGEST_NAME = 255;

    private final DocumentReader reader;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    /** A document may take hundreds of megabytes to read; they are read one after another. */
    private final Semaphore reading = new Semaphore(1, true);

    Copies(
            CatalogReading.Loaded shipped,
            JdbcClient jdbc,
            Vault vault,
            Trail trail,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.reader = DocumentReader.of(shipped.numbering());
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Reads a copy and keeps what was read.
     *
     * @throws FaultyFileException when the file cannot be used; nothing is kept then
     * @throws IOException when it breaks off
     */
    CopyId read(String givenName, InputStream file) throws IOException {
        String name = name(givenName);
        byte[] content = file.readNBytes(Math.toIntExact(DocumentReader.LIMIT + 1));
        DocumentReading read = read(name, content);
        List<ReadCopy.Part> parts = read.reading().regulations().stream()
                .map(found -> new ReadCopy.Part(found.id(), RegulationCopy.of(read.reading(), found)))
                .toList();
        byte[] json = CopyJson.write(parts, read.faults());
        return transaction.execute(_ -> keep(name, content, read.kind(), json));
    }

    private DocumentReading read(String name, byte[] content) {
        reading.acquireUninterruptibly();
        try {
            return reader.read(name, content);
        } finally {
            reading.release();
        }
    }

    /** A name as people give them, without folders and signs that turn it into another. */
    private static String name(String given) {
        String name = Normalizer.normalize(given, Normalizer.Form.NFC)
                .replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}]", "")
                .strip();
        String kept = name.isEmpty() ? "file" : name;
        return kept.codePointCount(0, kept.length()) <= LONGEST_NAME
                ? kept
                : kept.substring(0, kept.offsetByCodePoints(0, LONGEST_NAME));
    }

    private CopyId keep(String name, byte[] content, DocumentKind kind, byte[] json) {
        Actor actor = Acting.current();
        CopyId id = new CopyId(ids.next());
        KeyScope scope = KeyScope.of(actor.org(), Purpose.WORDING);
        jdbc.sql(DISCARD_OLD)
                .param("before", Timestamp.from(clock.instant().minus(UNATTACHED)))
                .update();
        jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", id.value())
                .param("kind", kind.name())
                .param("sha256", sha256(content))
                .param("size", content.length)
                .param("fileName", vault.seal(scope, namePlace(id), name))
                .param("content", vault.seal(scope, contentPlace(id), json))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        trail.record(Act.WORDING_READ, Subject.of("wording_copy", id), Outcome.DONE, Map.of("file", name));
        return id;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    /** A copy with everything that was read of it. On the trail as read. */
    @Transactional
    Optional<ReadCopy> find(CopyId id) {
        Optional<ReadCopy> found = jdbc.sql(FIND)
                .param("id", id.value())
                .query((row, _) -> copy(row))
                .optional();
        trail.recordRead("wording_copy", found.stream().map(ReadCopy::id).toList());
        return found;
    }

    /** Removes a copy, unless something was attached from it; false when there was none to remove. */
    @Transactional
    boolean discard(CopyId id) {
        boolean discarded = jdbc.sql(DISCARD).param("id", id.value()).update() == 1;
        if (discarded) {
            trail.record(Act.WORDING_DISCARD, Subject.of("wording_copy", id));
        }
        return discarded;
    }

    private ReadCopy copy(ResultSet row) throws SQLException {
        CopyId id = new CopyId(row.getObject("id", UUID.class));
        byte[] json = vault.open(contentPlace(id), row.getBytes("content"));
        List<Fault> faults = CopyJson.faults(json);
        return new ReadCopy(
                id,
                vault.openText(namePlace(id), row.getBytes("file_name")),
                DocumentKind.valueOf(row.getString("kind")),
                row.getTimestamp("recorded_at").toInstant(),
                CopyJson.parts(json),
                faults);
    }

    static String namePlace(CopyId id) {
        return "wording_copy.file_name/" + id;
    }

    static String contentPlace(CopyId id) {
        return "wording_copy.content/" + id;
    }
}
