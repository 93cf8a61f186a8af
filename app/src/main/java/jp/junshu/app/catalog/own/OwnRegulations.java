package jp.junshu.app.catalog.own;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Canonical;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.drafting.RegulationDraft;
import jp.junshu.law.drafting.Vocabulary;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.source.DocumentReader;
import jp.junshu.law.source.DocumentReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An organization's own regulations on their way: a document is read and drafted once, edited files come back and are checked as often as
 * it takes, and files without a fault become an edition. What is made of a document is sealed; the document itself is not kept.
 */
@Service
class OwnRegulations {
    private static final String BEGIN = """
            insert into regulation_work (org_id, id, regulation, revision, file_name, content, recorded_at, recorded_by)
            values (:org, :id, :regulation, :revision, :fileName, :content, :now, :by)
            """;
    private static final String ALL = """
            select w.id, w.regulation, w.revision, w.file_name, w.content, w.recorded_at,
                   f.id as files, f.number, f.content as returned, f.recorded_at as returned_at,
                   coalesce((select max(e.recorded_at) from own_edition e
                             where e.regulation = w.regulation and e.revision = w.revision) >= f.recorded_at, false) as registered
            from regulation_work w
            left join lateral (
              select * from regulation_files f where f.work = w.id order by f.number desc limit 1
            ) f on true
            order by w.recorded_at desc, w.id desc
            """;
    private static final String RETURN = """
            insert into regulation_files (org_id, id, work, number, content, faults, recorded_at, recorded_by)
            select :org, :id, :work, coalesce(max(number), 0) + 1, :content, :faults, :now, :by
            from regulation_files where work = :work
            """;
    private static final String DISCARD_FILES = "delete from regulation_files where work = :work";
    private static final String DISCARD = "delete from regulation_work where id = :work";
    private static final String ADD_EDITION = """
            insert into edition (org_id, digest, regulation, revision, in_force, content, valid, recorded_at)
            values (:org, :digest, :regulation, :revision, :inForce, :content, daterange(:inForce, null), :now)
            on conflict (digest) do nothing
            """;
    private static final String OWN_EDITION = """
            insert into own_edition (org_id, digest, regulation, revision, recorded_at, recorded_by)
            values (:org, :digest, :regulation, :revision, :now, :by)
            on conflict (org_id, digest) do nothing
            """;

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern REVISION = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|" + ID);
    private static final int LONGEST_ID = 60;
    /** What stands at the place of a regulation in addresses. */
    private static final Set<String> RESERVED = Set.of("search", "compare", "own", "attach", "copies", "wording");
    /** What stands at the place of a regulation in the folders of a catalogue. */
    private static final Set<String> FOLDERS = Set.of(
            "roles", "questions", "parameters", "events", "measures", "registers", "forms", "calendars", "schema");

    private static final int LONGEST_NAME = 255;

    private final DocumentReader reader;
    private final Vocabulary vocabulary;
    private final Catalog catalog;
    private final OwnCheck check;
    private final OwnFolder folder;
    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;
    /** A document may take hundreds of megabytes to read; they are read one after another. */
    private final Semaphore reading = new Semaphore(1, true);

    OwnRegulations(
            CatalogReading.Loaded shipped,
            OwnCheck check,
            OwnFolder folder,
            JdbcClient jdbc,
            Vault vault,
            Trail trail,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.reader = DocumentReader.of(shipped.numbering());
        this.vocabulary = Vocabulary.of(shipped.catalog());
        this.catalog = shipped.catalog();
        this.check = check;
        this.folder = folder;
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    // ---- names

    /** What is wrong with the id of a regulation; empty where nothing is. */
    Optional<Text> refuseId(String id) {
        if (!ID.matcher(id).matches() || id.length() > LONGEST_ID) {
            return Optional.of(Text.of("catalog.own.id.form"));
        }
        if (RESERVED.contains(id) || FOLDERS.contains(id)) {
            return Optional.of(Text.of("catalog.own.id.reserved", id));
        }
        return catalog.findRegulation(new RegulationId(id)).isPresent()
                ? Optional.of(Text.of("catalog.own.id.shipped", id))
                : Optional.empty();
    }

    Optional<Text> refuseRevision(String revision) {
        return REVISION.matcher(revision).matches() && revision.length() <= LONGEST_ID
                ? Optional.empty()
                : Optional.of(Text.of("catalog.own.revision.form"));
    }

    // ---- from a document to a draft

    /**
     * Reads a document and drafts every regulation in it.
     *
     * @throws jp.junshu.law.reading.FaultyFileException when the file cannot be used
     * @throws Refusal when no regulation is found in it, or one is too long; nothing is kept then
     * @throws IOException when it breaks off
     */
    WorkId begin(RegulationId id, String revision, String givenName, InputStream file) throws IOException {
        String name = name(givenName);
        byte[] content = file.readNBytes(Math.toIntExact(DocumentReader.LIMIT + 1));
        DocumentReading read = read(name, content);
        List<Work.Part> parts = new ArrayList<>();
        for (RegulationText regulation : read.reading().regulations()) {
            if (!regulation.roots().isEmpty()) {
                parts.add(part(read, regulation, id, revision));
            }
        }
        if (parts.isEmpty()) {
            throw new Refusal(ProblemType.REFUSED, List.of(Text.of("catalog.own.nothing")));
        }
        byte[] json = WorkJson.write(new WorkJson.Document(parts, read.faults()));
        return transaction.execute(_ -> keep(id, revision, name, json));
    }

    private DocumentReading read(String name, byte[] content) {
        reading.acquireUninterruptibly();
        try {
            return reader.read(name, content);
        } finally {
            reading.release();
        }
    }

    private Work.Part part(DocumentReading read, RegulationText regulation, RegulationId id, String revision) {
        RegulationDraft draft = RegulationDraft.of(read.reading(), regulation, id, revision, vocabulary);
        if (!draft.fits()) {
            throw new Refusal(
                    ProblemType.REFUSED, List.of(Text.of("catalog.own.too-long", RegulationDraft.MOST_FILES)));
        }
        return new Work.Part(
                regulation.title().map(String::strip).orElse(""),
                regulation
                        .places()
                        .map(place -> place.id().path() + "\t" + place.citation())
                        .toList(),
                draft.parts().stream().map(RegulationDraft.Part::file).toList(),
                draft.parts().stream().mapToInt(RegulationDraft.Part::duties).sum(),
                draft.parts().stream().mapToLong(RegulationDraft.Part::open).sum());
    }

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

    private WorkId keep(RegulationId regulation, String revision, String name, byte[] json) {
        Actor actor = Acting.current();
        WorkId id = new WorkId(ids.next());
        KeyScope scope = KeyScope.of(actor.org(), Purpose.WORDING);
        jdbc.sql(BEGIN)
                .param("org", actor.org().value())
                .param("id", id.value())
                .param("regulation", regulation.toString())
                .param("revision", revision)
                .param("fileName", vault.seal(scope, namePlace(id.value()), name))
                .param("content", vault.seal(scope, contentPlace(id.value()), json))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        trail.record(
                Act.REGULATION_DRAFT,
                Subject.of("regulation-work", id),
                Outcome.DONE,
                Map.of("regulation", regulation.toString(), "revision", revision, "file", name));
        return id;
    }

    // ---- what there is

    /** Every regulation in the making, the newest first. On the trail as read. */
    @Transactional
    List<Work> listAll() {
        List<Work> all = jdbc.sql(ALL).query((row, _) -> work(row)).list();
        trail.recordRead("regulation-work", all.stream().map(Work::id).toList());
        return all;
    }

    @Transactional
    Optional<Work> find(WorkId id) {
        return listAll().stream().filter(work -> work.id().equals(id)).findFirst();
    }

    private Work work(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        WorkJson.Document document = WorkJson.document(vault.open(contentPlace(id), row.getBytes("content")));
        UUID files = row.getObject("files", UUID.class);
        Optional<Work.Checked> checked = Optional.empty();
        if (files != null) {
            WorkJson.Returned returned = WorkJson.returned(vault.open(filesPlace(files), row.getBytes("returned")));
            checked = Optional.of(new Work.Checked(
                    row.getInt("number"),
                    row.getTimestamp("returned_at").toInstant(),
                    returned.files(),
                    returned.faults()));
        }
        return new Work(
                new WorkId(id),
                new RegulationId(row.getString("regulation")),
                row.getString("revision"),
                vault.openText(namePlace(id), row.getBytes("file_name")),
                row.getTimestamp("recorded_at").toInstant(),
                document.parts(),
                document.faults(),
                checked,
                row.getBoolean("registered"));
    }

    // ---- from files to an edition

    /**
     * Takes edited files back and checks them. Files that can be read are kept, with every fault that was found, in the place of those
     * before.
     *
     * @throws Refusal when the archive cannot be used; nothing changes then
     * @throws IOException when it breaks off
     */
    void bringBack(Work work, InputStream zip) throws IOException {
        List<DataFile> files = CatalogZip.read(zip, work.regulation().toString(), work.revision());
        List<Fault> faults =
                check.check(files, work.regulation(), work.revision()).faults();
        UUID id = ids.next();
        transaction.executeWithoutResult(_ -> {
            Actor actor = Acting.current();
            jdbc.sql(RETURN)
                    .param("org", actor.org().value())
                    .param("id", id)
                    .param("work", work.id().value())
                    .param(
                            "content",
                            vault.seal(
                                    KeyScope.of(actor.org(), Purpose.WORDING),
                                    filesPlace(id),
                                    WorkJson.write(new WorkJson.Returned(files, faults))))
                    .param("faults", faults.size())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", actor.accountOrNull())
                    .update();
            trail.record(
                    Act.REGULATION_CHECK,
                    Subject.of("regulation-work", work.id()),
                    Outcome.DONE,
                    Map.of("files", Integer.toString(files.size()), "faults", Integer.toString(faults.size())));
        });
    }

    /**
     * Makes the files that came back last an edition of the acting organization; from then on contracts can be pinned to it.
     *
     * @throws Refusal when there are none, or something is wrong with them
     */
    Edition register(Work work) {
        Work.Checked checked = work.checked()
                .orElseThrow(() -> new Refusal(ProblemType.REFUSED, List.of(Text.of("catalog.own.register.no-files"))));
        // another version of the program may have checked them, against another catalogue
        OwnCheck.Outcome outcome = check.check(checked.files(), work.regulation(), work.revision());
        Edition edition = outcome.edition()
                .orElseThrow(() -> new Refusal(
                        ProblemType.REFUSED,
                        List.of(Text.of(
                                "catalog.own.register.faulty", outcome.faults().size()))));
        transaction.executeWithoutResult(_ -> register(work, checked.files(), edition));
        return edition;
    }

    private void register(Work work, List<DataFile> files, Edition edition) {
        Actor actor = Acting.current();
        Canonical canonical = edition.canonical();
        byte[] digest = HexFormat.of().parseHex(canonical.digest());
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(ADD_EDITION)
                .param("org", actor.org().value())
                .param("digest", digest)
                .param("regulation", edition.regulation().toString())
                .param("revision", edition.revision())
                .param("inForce", edition.inForce().orElse(null))
                .param("content", canonical.bytes())
                .param("now", now)
                .update();
        int added = jdbc.sql(OWN_EDITION)
                .param("org", actor.org().value())
                .param("digest", digest)
                .param("regulation", edition.regulation().toString())
                .param("revision", edition.revision())
                .param("now", now)
                .param("by", actor.accountOrNull())
                .update();
        if (added == 0) {
            throw new Refusal(ProblemType.REFUSED, List.of(Text.of("catalog.own.register.again")));
        }
        trail.record(
                Act.EDITION_LOAD,
                Subject.of("edition", canonical.digest()),
                Outcome.DONE,
                Map.of(
                        "regulation", edition.regulation().toString(),
                        "revision", edition.revision(),
                        "from", work.id().toString()));
        try {
            folder.put(actor.org(), files);
        } catch (UncheckedIOException e) {
            throw new Refusal(ProblemType.UNAVAILABLE, List.of(Text.of("catalog.own.register.unwritable")));
        }
    }

    /** Forgets a regulation in the making; editions that were made of it stay. */
    @Transactional
    void discard(WorkId id) {
        jdbc.sql(DISCARD_FILES).param("work", id.value()).update();
        if (jdbc.sql(DISCARD).param("work", id.value()).update() == 1) {
            trail.record(Act.REGULATION_DISCARD, Subject.of("regulation-work", id));
        }
    }

    private static String namePlace(UUID id) {
        return "regulation_work.file_name/" + id;
    }

    private static String contentPlace(UUID id) {
        return "regulation_work.content/" + id;
    }

    private static String filesPlace(UUID id) {
        return "regulation_files.content/" + id;
    }
}
