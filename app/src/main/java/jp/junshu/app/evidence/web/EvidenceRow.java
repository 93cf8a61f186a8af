package jp.junshu.app.evidence.web;

import java.util.List;
import jp.junshu.app.evidence.EvidenceItem;
import jp.junshu.app.screen.Text;

/**
 * A piece of evidence as lists and pages show it.
 *
 * @param by who gave it, empty when that is no longer known
 * @param targets what it is for in the engagement shown
 */
public record EvidenceRow(String path, EvidenceItem item, String by, List<Cited> targets) {
    private static final long KILO = 1024;

    public EvidenceRow {
        targets = List.copyOf(targets);
    }

    /** In the unit that reads best. */
    public Text size() {
        long bytes = item.size();
        if (bytes < KILO) {
            return Text.of("evidence.size.bytes", bytes);
        }
        if (bytes < KILO * KILO) {
            return Text.of("evidence.size.kilobytes", (double) bytes / KILO);
        }
        return Text.of("evidence.size.megabytes", (double) bytes / KILO / KILO);
    }
}
