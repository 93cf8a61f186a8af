package jp.junshu.app.register.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.screen.Text;

/**
 * One application.
 *
 * @param word the clause's word for what is asked
 * @param prepared whether it was not sent yet
 */
public record ChangePage(
        RegisterHead head,
        String path,
        Text title,
        Text state,
        String word,
        String reason,
        String by,
        Instant at,
        boolean prepared,
        boolean mayWrite,
        List<Item> items,
        List<Happened> events) {
    public ChangePage {
        items = List.copyOf(items);
        events = List.copyOf(events);
    }

    public record Item(String path, String name, Text what, String reason, List<Difference> differences) {
        public Item {
            differences = List.copyOf(differences);
        }
    }

    public record Happened(Text what, LocalDate on, String reason, String by, Instant at) {}
}
