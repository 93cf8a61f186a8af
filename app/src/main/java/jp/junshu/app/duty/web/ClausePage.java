package jp.junshu.app.duty.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.catalog.ClauseWording;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Mark;
import jp.junshu.app.screen.Text;

/**
 * One clause in an engagement.
 *
 * @param mark how it stands with all below it; empty for one without duties
 * @param statement what is said of it to the other side
 * @param elsewhere clauses of the engagement that the same measures serve
 */
public record ClausePage(
        EngagementHead head,
        String id,
        String cite,
        String title,
        String regulation,
        String says,
        Optional<String> remark,
        Optional<Mark> mark,
        Official official,
        List<DutyCard> duties,
        List<Link> below,
        List<Link> see,
        List<Link> elsewhere,
        Optional<StatementView> statement,
        Optional<String> statementLink,
        Optional<Link> previous,
        Optional<Link> next,
        Optional<String> addEvidence) {
    public ClausePage {
        duties = List.copyOf(duties);
        below = List.copyOf(below);
        see = List.copyOf(see);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * The official wording.
     *
     * @param attached whether the regulation's wording is attached at all
     * @param wording this clause's
     * @param attach where it can be attached, for those who may
     */
    public record Official(boolean attached, Optional<ClauseWording> wording, Optional<String> attach) {}

    public record Link(String label, String path, Optional<Mark> mark) {}

    public record StatementView(String words, String by, java.time.Instant at) {}

    /** A duty with all that is known of it. {@code holders} are the people appointed to its roles. */
    public record DutyCard(
            String id,
            DutyLine line,
            Optional<String> dealing,
            List<String> holders,
            List<String> content,
            List<OccurrenceLine> occurrences,
            List<ProofLine> proofs,
            Optional<RulingLine> ruling,
            Optional<String> rulingLink) {
        public DutyCard {
            holders = List.copyOf(holders);
            content = List.copyOf(content);
            occurrences = List.copyOf(occurrences);
            proofs = List.copyOf(proofs);
        }
    }

    public record OccurrenceLine(
            Text cause, Optional<LocalDate> due, boolean late, boolean target, Text progress, Optional<String> link) {}

    public record ProofLine(String title, LocalDate observed, String link) {}

    public record RulingLine(
            Text words, String reason, String by, LocalDate until, boolean waiting, Optional<String> decide) {}
}
