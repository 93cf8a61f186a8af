package jp.junshu.app.catalog.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.catalog.AttachedWording;
import jp.junshu.app.catalog.PinnableEdition;

/**
 * The newest edition of one regulation: what it is and what becomes of it, or those clauses that are wanted.
 *
 * @param wording the official wording, where it is attached
 * @param past every attaching, newest first
 * @param attached whether it was attached just now
 * @param work what becomes of its duties
 * @param kinds how many clauses are of which kind
 * @param wanted the clauses that are wanted, where something is asked for
 */
public record RegulationPage(
        Book book,
        PinnableEdition pinnable,
        Optional<AttachedWording> wording,
        List<Past> past,
        boolean attached,
        Work work,
        List<Book.Chip> kinds,
        List<ClauseLine> wanted) {
    public RegulationPage {
        past = List.copyOf(past);
        kinds = List.copyOf(kinds);
        wanted = List.copyOf(wanted);
    }

    /** A copy that was attached at some time. */
    public record Past(String revision, String fileName, Instant at) {}

    /** A clause in a list; {@code mechanism} is the weakest of its duties', in words. */
    public record ClauseLine(
            String cite, String title, String link, String kind, String mechanism, List<String> duties, String says) {
        public ClauseLine {
            duties = List.copyOf(duties);
        }
    }

    /**
     * What Junshu does for a regulation: its duties by how far software carries them.
     *
     * @param duties how many there are
     * @param carried how many of these software carries more or less
     */
    public record Work(int duties, int carried, List<Share> shares) {
        public Work {
            shares = List.copyOf(shares);
        }

        public int percent() {
            return duties == 0 ? 0 : Math.round(100f * carried / duties);
        }
    }

    /**
     * One way of carrying duties.
     *
     * @param tag of its style
     * @param from where its part of a bar of 1,000 begins; {@code width} how long that is
     */
    public record Share(String tag, String label, String meaning, int count, int from, int width, String link) {}
}
