package jp.junshu.app.register.web;

import java.util.List;
import jp.junshu.app.contract.web.EngagementHead;

/** The registers of every engagement. */
public record ShelvesPage(List<Shelf> shelves) {
    public ShelvesPage {
        shelves = List.copyOf(shelves);
    }

    public record Shelf(EngagementHead head, List<ShelfLine> lines) {
        public Shelf {
            lines = List.copyOf(lines);
        }
    }
}
