package jp.junshu.app.form.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.contract.web.EngagementHead;

/**
 * A form that was made.
 *
 * @param missing what was left open in it
 */
public record FrozenPage(
        EngagementHead head,
        String title,
        String path,
        LocalDate asOf,
        Instant madeAt,
        String by,
        String digest,
        String pdf,
        String docx,
        String xlsx,
        List<String> missing,
        List<String> uncovered,
        Content preview) {
    public FrozenPage {
        missing = List.copyOf(missing);
        uncovered = List.copyOf(uncovered);
    }
}
