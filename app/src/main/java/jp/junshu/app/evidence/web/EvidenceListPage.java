package jp.junshu.app.evidence.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;

/**
 * Everything that was given as evidence for an engagement, newest first.
 *
 * @param added what was just added, if this is the page after that
 */
public record EvidenceListPage(
        EngagementHead head, List<EvidenceRow> rows, boolean mayAdd, Optional<EvidenceRow> added) {
    public EvidenceListPage {
        rows = List.copyOf(rows);
    }
}
