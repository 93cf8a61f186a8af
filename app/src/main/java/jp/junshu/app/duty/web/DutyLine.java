package jp.junshu.app.duty.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Mark;
import jp.junshu.app.screen.Text;

/**
 * A duty in a list.
 *
 * @param clauseLink the page of its clause
 * @param when by when, or how often
 * @param reasons why it stands as it does
 * @param needs what is missing, empty unless it is not done
 * @param next its next date
 */
public record DutyLine(
        String cite,
        String clauseLink,
        String does,
        String who,
        String when,
        Mark mark,
        boolean overruled,
        List<Text> reasons,
        List<Need> needs,
        Optional<LocalDate> next) {
    public DutyLine {
        reasons = List.copyOf(reasons);
        needs = List.copyOf(needs);
    }
}
