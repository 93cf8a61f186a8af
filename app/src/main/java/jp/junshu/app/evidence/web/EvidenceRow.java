package jp.junshu.app.evidence.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.app.evidence.EvidenceItem;
import jp.junshu.app.screen.FileSize;
import jp.junshu.app.screen.Text;
import jp.junshu.law.ClauseId;

/**
 * A piece of evidence as lists and pages show it.
 *
 * @param by who gave it, empty when that is no longer known
 * @param targets what it is for in the engagement shown
 */
public record EvidenceRow(String path, EvidenceItem item, String by, List<Cited> targets) {
    public EvidenceRow {
        targets = List.copyOf(targets);
    }

    /** One of the targets for each place of a regulation: a list does not tell a clause from its duties. */
    public List<Cited> places() {
        Map<ClauseId, Cited> places = new LinkedHashMap<>();
        targets.forEach(cited -> places.putIfAbsent(cited.target().clause(), cited));
        return List.copyOf(places.values());
    }

    /** Whether it still counts. */
    public Text state() {
        return item.superseded().isPresent() ? Text.of("evidence.state.superseded") : Text.of("evidence.state.current");
    }

    /** That of the file. */
    public Text size() {
        return FileSize.of(item.size());
    }
}
