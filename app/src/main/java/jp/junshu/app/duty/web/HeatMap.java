package jp.junshu.app.duty.web;

import java.util.List;
import jp.junshu.app.screen.Mark;

/** The clauses of one regulation, a cell each in document order, grouped by their topmost place. */
public record HeatMap(String regulation, List<Group> groups) {
    public HeatMap {
        groups = List.copyOf(groups);
    }

    public record Group(String label, List<Cell> cells) {
        public Group {
            cells = List.copyOf(cells);
        }
    }

    /** A clause: where its page is, what it is called, and how it stands. */
    public record Cell(String link, String cite, String title, Mark mark) {}
}
