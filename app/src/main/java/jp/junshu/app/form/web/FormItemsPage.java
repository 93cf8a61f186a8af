package jp.junshu.app.form.web;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Mark;
import jp.junshu.app.screen.Option;

/** The items agreed to be added to a form, and the form to add or change one. */
public record FormItemsPage(
        EngagementHead head,
        String title,
        String path,
        String items,
        List<Line> lines,
        List<Option> words,
        Form form,
        int seen,
        boolean overtaken,
        boolean mayChange) {
    public FormItemsPage {
        lines = List.copyOf(lines);
        words = List.copyOf(words);
    }

    public record Line(
            String heading,
            String confirm,
            Mark mark,
            String reason,
            LocalDate agreedOn,
            String edit,
            String withdraw) {}
}
