package jp.junshu.app.evidence.web;

import java.util.List;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;

/**
 * Asks what to do with a file that is there already.
 *
 * @param existing the piece of evidence that has it
 * @param form what was typed for the new one, sent along; {@code file} is its name
 * @param targets what the new one would be for
 */
public record SameFilePage(EngagementHead head, EvidenceRow existing, Form form, List<Cited> targets) {
    public SameFilePage {
        targets = List.copyOf(targets);
    }
}
