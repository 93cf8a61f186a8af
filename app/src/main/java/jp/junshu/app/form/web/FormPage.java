package jp.junshu.app.form.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.form.Check;
import jp.junshu.app.screen.Form;

/**
 * The preview of a form as of a day, with its check list.
 *
 * @param form the day asked for, with its fault where nothing can be said of it
 * @param items where items are added that the two sides agreed on; empty where the form takes none
 * @param entry what the form speaks of, where it speaks of one entry; it then tells of today
 * @param preview the form as it will be printed; empty when the day was refused
 * @param makeable whether nothing stands in the way of making it
 * @param uncovered characters that the PDF cannot show
 * @param notes how to fill it in
 */
public record FormPage(
        EngagementHead head,
        String title,
        String path,
        Optional<String> items,
        Form form,
        LocalDate asOf,
        Optional<String> entry,
        Optional<Content> preview,
        List<Check> checks,
        boolean makeable,
        List<String> uncovered,
        List<String> notes,
        boolean mayMake,
        boolean mayRule) {
    public FormPage {
        checks = List.copyOf(checks);
        uncovered = List.copyOf(uncovered);
        notes = List.copyOf(notes);
    }
}
