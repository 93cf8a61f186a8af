package jp.junshu.app.catalog;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Regulation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The editions of regulations. What is pinned is read from the database by its digest, so that a later version of the
 * program still has it; what is offered for new pins is the newest that this version ships, and of the organization's own.
 */
@Service
public class Editions {
    private static final String REVISIONS = """
            select distinct on (revision) encode(digest, 'hex') from edition where regulation = :regulation
            order by revision, recorded_at desc, digest
            """;
    private static final String OWN = """
            select distinct on (regulation) encode(digest, 'hex') from own_edition
            order by regulation, recorded_at desc, digest
            """;
    private static final String CONTENT = "select content from edition where digest = :digest";

    private final JdbcClient jdbc;
    private final Map<RegulationId, PinnableEdition> newest;
    private final Map<String, PinnableEdition> known = new ConcurrentHashMap<>();

    Editions(JdbcClient jdbc, Catalog shipped) {
        this.jdbc = jdbc;
        this.newest = shipped.regulations().values().stream()
                .map(Regulation::newest)
                .map(PinnableEdition::of)
                .collect(java.util.stream.Collectors.toMap(
                        pinnable -> pinnable.edition().regulation(),
                        pinnable -> pinnable,
                        (first, _) -> first,
                        java.util.LinkedHashMap::new));
    }

    /**
     * The newest edition of each regulation that the acting organization can pin, in the order of their ids: those that are shipped, then
     * those of its own.
     */
    @Transactional
    public List<PinnableEdition> listNewest() {
        return Stream.concat(
                        newest.values().stream(),
                        jdbc.sql(OWN).query((row, _) -> row.getString(1)).list().stream()
                                .map(this::get)
                                .filter(own -> !newest.containsKey(own.edition().regulation())))
                .toList();
    }

    /** The newest edition of a regulation; empty when there is none that the acting organization can pin. */
    @Transactional
    public Optional<PinnableEdition> findNewest(RegulationId regulation) {
        return listNewest().stream()
                .filter(each -> each.edition().regulation().equals(regulation))
                .findFirst();
    }

    /** The newest edition of each revision that the acting organization may see, that of {@link #findNewest} first. */
    @Transactional
    public List<PinnableEdition> listRevisions(RegulationId regulation) {
        Optional<PinnableEdition> first = findNewest(regulation);
        return Stream.concat(
                        first.stream(),
                        jdbc
                                .sql(REVISIONS)
                                .param("regulation", regulation.toString())
                                .query((row, _) -> row.getString(1))
                                .list()
                                .stream()
                                .map(this::get)
                                .filter(each -> first.filter(newest -> newest.edition()
                                                .revision()
                                                .equals(each.edition().revision()))
                                        .isEmpty()))
                .toList();
    }

    /**
     * The edition of that digest, which the acting organization has pinned or may pin.
     *
     * @throws NoSuchElementException when there is none it may see
     */
    @Transactional
    public PinnableEdition get(String digest) {
        // content never changes under its digest, so what was read once need not be read again
        return known.computeIfAbsent(digest, this::read);
    }

    private PinnableEdition read(String digest) {
        return jdbc.sql(CONTENT)
                .param("digest", HexFormat.of().parseHex(digest))
                .query(byte[].class)
                .optional()
                .map(content -> new PinnableEdition(digest, Edition.ofCanonical(content)))
                .orElseThrow(() -> new NoSuchElementException("no edition " + digest));
    }
}
