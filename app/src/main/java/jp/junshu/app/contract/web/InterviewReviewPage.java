package jp.junshu.app.contract.web;

import java.util.List;
import java.util.Map;
import jp.junshu.app.screen.Text;

/**
 * What the answers would do, before they are recorded.
 *
 * @param fields everything typed, to be sent again
 * @param weaker stated figures that a clause would then be stricter than
 */
public record InterviewReviewPage(
        EngagementHead head,
        Map<String, String> fields,
        List<Change> changes,
        List<DutyLine> applying,
        List<DutyLine> notApplying,
        List<DutyLine> undecided,
        List<Text> weaker) {
    public InterviewReviewPage {
        fields = Map.copyOf(fields);
        changes = List.copyOf(changes);
        applying = List.copyOf(applying);
        notApplying = List.copyOf(notApplying);
        undecided = List.copyOf(undecided);
        weaker = List.copyOf(weaker);
    }

    /** An answer before and after. */
    public record Change(String question, Text before, Text after, java.time.LocalDate from) {}

    /** A duty with the clause it comes from. */
    public record DutyLine(String clause, String title, String does) {}
}
