package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import org.jspecify.annotations.Nullable;

/**
 * The form to record somebody of the other side. Fields: officer, seen, kind, post, name, contact, from, until.
 *
 * @param officer empty for somebody new
 * @param overtaken null unless somebody was faster
 */
public record OfficerPage(
        EngagementHead head,
        Form form,
        List<Option> kinds,
        String officer,
        int seen,
        @Nullable Overtaken overtaken) {
    public OfficerPage {
        kinds = List.copyOf(kinds);
    }
}
