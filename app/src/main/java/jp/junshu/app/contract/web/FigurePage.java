package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form to state a figure. Fields: parameter, seen, value, reason, from.
 *
 * @param note what the catalogue says of the figure; null for nothing
 * @param examples how it may be typed
 * @param options what can be chosen; nothing where a figure is typed
 * @param overtaken null unless somebody was faster
 */
public record FigurePage(
        EngagementHead head,
        Form form,
        String parameter,
        String title,
        @Nullable String note,
        String examples,
        int seen,
        List<Option> options,
        List<Source> sources,
        @Nullable Overtaken overtaken) {
    public FigurePage {
        options = List.copyOf(options);
        sources = List.copyOf(sources);
    }

    /** The ids that were chosen. */
    public List<String> chosen() {
        return List.of(form.value("value").split(","));
    }

    /** A clause that leaves the figure open, or sets one. {@code value} is null where it is left open. */
    public record Source(
            String clause,
            String title,
            @Nullable String note,
            @Nullable String value) {}
}
