package jp.junshu.app.duty.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Mark;
import jp.junshu.app.screen.Text;

/**
 * The form of what is said of a clause to the other side.
 *
 * @param reasons what follows from the records, to write from
 * @param theirs what somebody else wrote meanwhile
 */
public record StatementPage(
        EngagementHead head,
        String clause,
        String cite,
        String title,
        String clauseLink,
        Optional<Mark> mark,
        List<Reason> reasons,
        int seen,
        Optional<ClausePage.StatementView> theirs,
        String back,
        Form form) {
    public StatementPage {
        reasons = List.copyOf(reasons);
    }

    public record Reason(String does, Mark mark, List<Text> sentences) {}
}
