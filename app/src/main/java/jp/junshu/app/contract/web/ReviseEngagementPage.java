package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form to change the particulars of a contract. Fields as at its registration, and seen.
 *
 * @param calendars closed days that the other side may keep
 * @param seen the revision that saving replaces
 * @param overtaken null unless somebody was faster
 */
public record ReviseEngagementPage(
        EngagementHead head,
        Form form,
        List<Option> calendars,
        int seen,
        @Nullable Overtaken overtaken) {
    public ReviseEngagementPage {
        calendars = List.copyOf(calendars);
    }
}
