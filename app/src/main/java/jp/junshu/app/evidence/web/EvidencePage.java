package jp.junshu.app.evidence.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.evidence.EvidenceItem.Supersession;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/**
 * One piece of evidence.
 *
 * @param successor what took its place
 * @param predecessors what it took the place of
 * @param clauses what else it may be for
 * @param candidates what may take its place
 * @param form of the change that was refused, or blank
 */
public record EvidencePage(
        EngagementHead head,
        EvidenceRow row,
        Optional<Link> successor,
        List<Link> predecessors,
        boolean mayChange,
        List<Option> clauses,
        List<Option> candidates,
        Form form) {
    public EvidencePage {
        predecessors = List.copyOf(predecessors);
        clauses = List.copyOf(clauses);
        candidates = List.copyOf(candidates);
    }

    /** The other end of a supersession. */
    public record Link(String path, String title, Supersession supersession) {}
}
