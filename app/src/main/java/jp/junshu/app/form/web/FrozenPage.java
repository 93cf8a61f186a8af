package jp.junshu.app.form.web;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.form.FormFates;
import jp.junshu.app.screen.Text;

/**
 * A form that was made.
 *
 * @param submit what handing it in is called; empty where no duty asks for that, or the reader may not
 * @param submission the page that begins it
 * @param fate what became of it, where it was handed in or is about to be
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
        Optional<Text> submit,
        String submission,
        Optional<FormFates.Fate> fate,
        List<String> missing,
        List<String> uncovered,
        Content preview) {
    public FrozenPage {
        missing = List.copyOf(missing);
        uncovered = List.copyOf(uncovered);
    }
}
