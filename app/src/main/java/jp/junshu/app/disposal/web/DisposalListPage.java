package jp.junshu.app.disposal.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Text;

/**
 * The disposals of an engagement.
 *
 * @param separation where it is settled whether one person may both do and check
 * @param applies whether a regulation of the engagement asks for such a register
 */
public record DisposalListPage(
        EngagementHead head, List<Line> disposals, boolean applies, boolean mayWrite, String separation) {
    public DisposalListPage {
        disposals = List.copyOf(disposals);
    }

    /**
     * One of them.
     *
     * @param flow the way it goes
     * @param stand the step it is at, or how it ended
     * @param done how many of its {@code steps} are done
     */
    public record Line(
            String title,
            String link,
            String flow,
            Text stand,
            int done,
            int steps,
            Optional<LocalDate> due,
            boolean late,
            int media) {}
}
