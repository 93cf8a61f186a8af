package jp.junshu.app.catalog.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.catalog.AttachedWording;
import jp.junshu.app.catalog.PinnableEdition;

/**
 * The newest edition of one regulation with its clauses.
 *
 * @param wording the official wording, where it is attached
 * @param past every attaching, newest first
 * @param attached whether it was attached just now
 */
public record RegulationPage(
        PinnableEdition pinnable, Optional<AttachedWording> wording, List<Past> past, boolean attached) {
    public RegulationPage {
        past = List.copyOf(past);
    }

    /** A copy that was attached at some time. */
    public record Past(String revision, String fileName, Instant at) {}
}
