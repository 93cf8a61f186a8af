package jp.junshu.app.catalog.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.catalog.PinnableEdition;

/**
 * The newest edition of every regulation.
 *
 * @param attached whether official wording was attached just now
 */
public record RegulationListPage(List<Line> lines, boolean attached) {
    public RegulationListPage {
        lines = List.copyOf(lines);
    }

    /** @param wording the copy whose official wording is attached to the edition's revision */
    public record Line(PinnableEdition edition, Optional<Copy> wording) {}

    public record Copy(String fileName, Instant at) {}
}
