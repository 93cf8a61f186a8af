package jp.junshu.app.register.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * What taking a sheet in would do.
 *
 * @param id of the sheet that waits
 * @param same how many rows change nothing
 * @param left how many entries the sheet does not name
 * @param waits whether what is written waits for somebody's word
 */
public record PlanPage(
        RegisterHead head,
        String id,
        Form form,
        List<Line> added,
        List<Line> changed,
        List<Line> ended,
        long same,
        int left,
        boolean waits,
        boolean overtaken,
        List<SheetPage.Line> faults) {
    public PlanPage {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
        faults = List.copyOf(faults);
    }

    /** One row of the sheet. */
    public record Line(int row, String name, List<Difference> differences) {
        public Line {
            differences = List.copyOf(differences);
        }
    }

    public boolean isNothing() {
        return added.isEmpty() && changed.isEmpty() && ended.isEmpty();
    }

    /** What is asked, in a word. */
    public Text summary() {
        return Text.of("register.plan.summary", added.size(), changed.size(), ended.size(), same);
    }
}
