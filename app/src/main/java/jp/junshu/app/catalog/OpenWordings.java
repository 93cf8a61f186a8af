package jp.junshu.app.catalog;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.junshu.app.kernel.Trail;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.attaching.CopiedPlace;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.search.ClauseIndex;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Attached wording to search in. What was attached never changes, so it is opened once and kept in memory; which of it the acting
 * organization has is asked of the database each time. What is searched is not on the trail, what a page shows of it is.
 */
@Component
public class OpenWordings {
    private static final String NEWEST = """
            select distinct on (regulation, revision) id, regulation, revision from wording
            order by regulation, revision, recorded_at desc, id desc
            """;
    private static final int MOST = 64;

    private final JdbcClient jdbc;
    private final Wordings wordings;
    private final Trail trail;
    private final Map<UUID, Opened> opened = new ConcurrentHashMap<>();

    OpenWordings(JdbcClient jdbc, Wordings wordings, Trail trail) {
        this.jdbc = jdbc;
        this.wordings = wordings;
        this.trail = trail;
    }

    /** The wording of one regulation, ready to be searched. */
    public static final class Opened {
        private final UUID id;
        private final ClauseIndex.Wording searched;
        private final Map<ClauseId, String> words;

        private Opened(RegulationId regulation, AttachedWording wording) {
            this.id = wording.id();
            words = new HashMap<>();
            for (CopiedPlace place : wording.text().places()) {
                words.putIfAbsent(new ClauseId(regulation, place.path()), place.wording());
            }
            searched = ClauseIndex.wording(words);
        }

        public ClauseIndex.Wording searched() {
            return searched;
        }

        /** The words of a clause; empty for one of another regulation, or that the copy does not have. */
        public Optional<String> of(Clause clause) {
            return Optional.ofNullable(words.get(clause.id()));
        }
    }

    private record Key(UUID id, String regulation, String revision) {}

    /** What is attached to these editions now. */
    @Transactional
    public List<Opened> of(Collection<Edition> editions) {
        Map<String, Edition> byRevision = new LinkedHashMap<>();
        editions.forEach(edition -> byRevision.put(edition.regulation() + " " + edition.revision(), edition));
        if (opened.size() > MOST) {
            opened.clear();
        }
        return jdbc
                .sql(NEWEST)
                .query((row, _) -> new Key(
                        row.getObject("id", UUID.class), row.getString("regulation"), row.getString("revision")))
                .list()
                .stream()
                .flatMap(key -> Optional.ofNullable(byRevision.get(key.regulation + " " + key.revision))
                        .flatMap(edition -> open(key.id, edition))
                        .stream())
                .toList();
    }

    private Optional<Opened> open(UUID id, Edition edition) {
        Opened known = opened.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Opened> read = wordings.find(edition)
                .filter(wording -> wording.id().equals(id))
                .map(wording -> new Opened(edition.regulation(), wording));
        read.ifPresent(each -> opened.put(id, each));
        return read;
    }

    /** Puts on the trail that a page shows words of these. */
    @Transactional
    public void shown(Collection<Opened> shown) {
        trail.recordRead("wording", shown.stream().map(each -> each.id).toList());
    }
}
