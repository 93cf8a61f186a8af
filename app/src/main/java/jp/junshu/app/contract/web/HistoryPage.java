package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.screen.Text;

/** What was recorded about an engagement, the newest first. */
public record HistoryPage(EngagementHead head, List<Line> lines) {
    public HistoryPage {
        lines = List.copyOf(lines);
    }

    /**
     * One fact.
     *
     * @param kind what kind of fact
     * @param says what was recorded
     */
    public record Line(Text kind, Text says, RecordedBy by) {}
}
