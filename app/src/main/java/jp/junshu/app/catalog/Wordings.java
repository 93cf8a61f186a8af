package jp.junshu.app.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import jp.junshu.app.vault.Vault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.attaching.Attachment;
import jp.junshu.law.attaching.WordingState;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.wording.MatchKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The official wording of regulations: attached from the organization's own copies, one per regulation and revision in force at a
 * time. Editions of one revision differ in our own words only, so they share the wording; whether it agrees with an edition is
 * decided by that edition's fingerprints whenever it is shown.
 */
@Service
public class Wordings {
    private static final String ATTACH = """
            insert into wording (org_id, id, copy, part, regulation, revision, edition, same, changed, unchecked, missing, fresh,
                                 recorded_at, recorded_by)
            values (:org, :id, :copy, :part, :regulation, :revision, :edition, :same, :changed, :unchecked, :missing, :fresh,
                    :now, :by)
            on conflict (org_id, copy, part, regulation, revision) do nothing
            """;
    private static final String NEWEST = """
            select w.id, w.copy, w.part, w.recorded_at, c.file_name, c.content from wording w join wording_copy c on c.id = w.copy
            where w.regulation = :regulation and w.revision = :revision
            order by w.recorded_at desc, w.id desc limit 1
            """;
    private static final String ALL = """
            select w.id, w.regulation, w.revision, w.recorded_at, w.copy, c.file_name
            from wording w join wording_copy c on c.id = w.copy order by w.recorded_at desc, w.id desc
            """;

    private final JdbcClient jdbc;
    private final Editions editions;
    private final Vault vault;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    Wordings(JdbcClient jdbc, Editions editions, Vault vault, Trail trail, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.vault = vault;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** An attaching as lists show it. */
    public record Attaching(UUID id, RegulationId regulation, String revision, Instant at, String fileName) {}

    // ---- what is attached

    /** The wording attached to an edition's revision, if any. On the trail as read. */
    @Transactional
    public Optional<AttachedWording> find(Edition edition) {
        Optional<AttachedWording> found = newest(edition);
        trail.recordRead("wording", found.stream().map(AttachedWording::id).toList());
        return found;
    }

    private Optional<AttachedWording> newest(Edition edition) {
        return jdbc.sql(NEWEST)
                .param("regulation", edition.regulation().toString())
                .param("revision", edition.revision())
                .query((row, _) -> wording(row))
                .optional();
    }

    private AttachedWording wording(ResultSet row) throws SQLException {
        CopyId copy = new CopyId(row.getObject("copy", UUID.class));
        List<ReadCopy.Part> parts = CopyJson.parts(vault.open(Copies.contentPlace(copy), row.getBytes("content")));
        return new AttachedWording(
                row.getObject("id", UUID.class),
                copy,
                vault.openText(Copies.namePlace(copy), row.getBytes("file_name")),
                row.getTimestamp("recorded_at").toInstant(),
                parts.get(row.getInt("part")).copy());
    }

    /** Every attaching, newest first. On the trail as read. */
    @Transactional
    public List<Attaching> listAll() {
        List<Attaching> all = jdbc.sql(ALL).query((row, _) -> attaching(row)).list();
        trail.recordRead("wording", all.stream().map(Attaching::id).toList());
        return all;
    }

    private Attaching attaching(ResultSet row) throws SQLException {
        CopyId copy = new CopyId(row.getObject("copy", UUID.class));
        return new Attaching(
                row.getObject("id", UUID.class),
                new RegulationId(row.getString("regulation")),
                row.getString("revision"),
                row.getTimestamp("recorded_at").toInstant(),
                vault.openText(Copies.namePlace(copy), row.getBytes("file_name")));
    }

    // ---- attaching

    /**
     * Holds every regulation of a copy against the edition it fits best.
     *
     * @param as which regulation a part is, where the user says so
     */
    @Transactional
    List<Comparison> compare(ReadCopy copy, Map<Integer, RegulationId> as) {
        List<Comparison> comparisons = new ArrayList<>();
        for (int part = 0; part < copy.parts().size(); part++) {
            ReadCopy.Part found = copy.parts().get(part);
            Optional<RegulationId> regulation =
                    Optional.ofNullable(as.get(part)).or(() -> regulation(found));
            Optional<PinnableEdition> edition = regulation.flatMap(id -> best(id, found));
            comparisons.add(new Comparison(
                    part,
                    found,
                    edition,
                    edition.map(each -> Attachment.of(each.edition(), found.copy())),
                    edition.flatMap(each -> newest(each.edition()))));
        }
        return comparisons;
    }

    /** Which regulation a part is: by its profile, else by the title of a regulation that is known. */
    private Optional<RegulationId> regulation(ReadCopy.Part found) {
        if (editions.findNewest(found.id()).isPresent()) {
            return Optional.of(found.id());
        }
        return found.copy()
                .title()
                .map(MatchKey::of)
                .flatMap(title -> editions.listNewest().stream()
                        .map(PinnableEdition::edition)
                        .filter(edition -> MatchKey.of(edition.title().ja()).equals(title))
                        .map(Edition::regulation)
                        .findFirst());
    }

    /** The revision that agrees in most places; of equals the newest. */
    private Optional<PinnableEdition> best(RegulationId regulation, ReadCopy.Part found) {
        Comparator<Attachment> better = Comparator.comparingInt((Attachment each) -> each.count(WordingState.SAME))
                .thenComparingInt(Attachment::found);
        Optional<PinnableEdition> best = Optional.empty();
        Optional<Attachment> held = Optional.empty();
        for (PinnableEdition edition : editions.listRevisions(regulation)) {
            Attachment attachment = Attachment.of(edition.edition(), found.copy());
            if (held.isEmpty() || better.compare(attachment, held.get()) > 0) {
                held = Optional.of(attachment);
                best = Optional.of(edition);
            }
        }
        return best;
    }

    /**
     * Attaches parts of a copy; from then on they are the wording of their revisions. What was attached before stays as history.
     *
     * @param parts which of its regulations
     * @param as which regulation a part is, where the user says so
     * @throws Refusal with everything that stands in the way; nothing is attached then
     */
    @Transactional
    List<Comparison> attach(ReadCopy copy, Set<Integer> parts, Map<Integer, RegulationId> as, Locale locale) {
        List<Comparison> chosen = compare(copy, as).stream()
                .filter(comparison -> parts.contains(comparison.part()))
                .toList();
        List<Text> reasons = new ArrayList<>();
        if (chosen.isEmpty()) {
            reasons.add(Text.of("catalog.attach.none-chosen"));
        }
        Set<String> revisions = new HashSet<>();
        for (Comparison comparison : chosen) {
            Optional<Edition> edition = comparison.edition().map(PinnableEdition::edition);
            if (edition.isEmpty()) {
                reasons.add(Text.of(
                        "catalog.attach.unknown", comparison.found().id().toString()));
                continue;
            }
            String title = edition.get().title().in(locale);
            if (!comparison.isAttachable()) {
                reasons.add(Text.of("catalog.attach.no-place", title));
            } else if (!revisions.add(
                    edition.get().regulation() + " " + edition.get().revision())) {
                reasons.add(Text.of("catalog.attach.twice", title));
            }
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(ProblemType.REFUSED, reasons);
        }
        chosen.forEach(comparison -> attach(copy, comparison));
        return chosen;
    }

    private void attach(ReadCopy copy, Comparison comparison) {
        PinnableEdition edition = comparison.edition().orElseThrow();
        Attachment attachment = comparison.attachment().orElseThrow();
        Actor actor = Acting.current();
        UUID id = ids.next();
        int added = jdbc.sql(ATTACH)
                .param("org", actor.org().value())
                .param("id", id)
                .param("copy", copy.id().value())
                .param("part", comparison.part())
                .param("regulation", edition.edition().regulation().toString())
                .param("revision", edition.edition().revision())
                .param("edition", HexFormat.of().parseHex(edition.digest()))
                .param("same", attachment.count(WordingState.SAME))
                .param("changed", attachment.count(WordingState.CHANGED))
                .param("unchecked", attachment.count(WordingState.UNCHECKED))
                .param("missing", attachment.count(WordingState.MISSING))
                .param("fresh", attachment.count(WordingState.NEW))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        if (added == 1) {
            trail.record(
                    Act.WORDING_ATTACH,
                    Subject.of("wording", id),
                    Outcome.DONE,
                    Map.of(
                            "regulation", edition.edition().regulation().toString(),
                            "revision", edition.edition().revision(),
                            "edition", edition.digest(),
                            "file", copy.fileName()));
        }
    }
}
