package jp.junshu.app.register.web;

import java.util.List;
import jp.junshu.app.contract.web.EngagementHead;

/**
 * The registers of one engagement.
 *
 * @param elsewhere titles of registers that its clauses ask for and that are kept elsewhere so far
 */
public record ShelfPage(EngagementHead head, List<ShelfLine> lines, List<String> elsewhere) {
    public ShelfPage {
        lines = List.copyOf(lines);
        elsewhere = List.copyOf(elsewhere);
    }
}
