package jp.junshu.app.duty.web;

import java.util.List;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Text;

/**
 * The duties of an engagement.
 *
 * @param chips the ways to narrow the list, with how many each leaves
 */
public record DutyListPage(EngagementHead head, List<Chip> chips, List<DutyLine> duties) {
    public DutyListPage {
        chips = List.copyOf(chips);
        duties = List.copyOf(duties);
    }

    /** One way to narrow a list. */
    public record Chip(Text label, int count, String link, boolean current) {}
}
