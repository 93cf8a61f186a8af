package jp.junshu.app.duty.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * One occurrence of a duty, and the form to record what was done.
 *
 * @param handIn that it is brought before the other side, and so done by handing something in; empty where it stays inside
 * @param forms where that begins
 * @param waits what it has to wait for
 * @param seen the last step the form was made from
 * @param overtaken whether somebody recorded a further step meanwhile
 */
public record OccurrencePage(
        EngagementHead head,
        String path,
        String cite,
        String clauseLink,
        String does,
        Text cause,
        Optional<LocalDate> due,
        boolean late,
        boolean target,
        Text progress,
        boolean open,
        Optional<Text> handIn,
        String forms,
        List<Text> waits,
        List<StepLine> steps,
        List<ClausePage.ProofLine> proofs,
        String addEvidence,
        int seen,
        boolean overtaken,
        Form form,
        boolean mayRecord) {
    public OccurrencePage {
        waits = List.copyOf(waits);
        steps = List.copyOf(steps);
        proofs = List.copyOf(proofs);
    }

    public record StepLine(Text what, Optional<String> words, String by, Instant at) {}
}
