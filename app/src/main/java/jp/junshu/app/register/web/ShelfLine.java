package jp.junshu.app.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Text;

/**
 * A register as it stands among others.
 *
 * @param count of the entries that count today
 * @param waiting what waits for somebody, as sentences
 * @param due by when something about it is due, perhaps its review
 */
public record ShelfLine(
        String id,
        String title,
        String about,
        String path,
        int count,
        List<Text> waiting,
        Optional<LocalDate> due,
        boolean late) {
    public ShelfLine {
        waiting = List.copyOf(waiting);
    }
}
