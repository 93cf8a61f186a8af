package jp.junshu.app.exchange.web;

import java.util.List;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/**
 * The form that begins handing something in.
 *
 * @param what what is to go, as its papers call it
 * @param whatLink its page
 * @param acts by which acts a form can go; empty where a file goes
 * @param duties for which duties a file can go; empty where a form goes
 * @param formats as what kind of file a form can go
 */
public record NewSubmissionPage(
        EngagementHead head,
        String what,
        String whatLink,
        List<Option> acts,
        List<Option> duties,
        List<Option> formats,
        Form form) {
    public NewSubmissionPage {
        acts = List.copyOf(acts);
        duties = List.copyOf(duties);
        formats = List.copyOf(formats);
    }

    /** Whether anything asks for it to be handed in. */
    public boolean isAskedFor() {
        return !acts.isEmpty() || !duties.isEmpty();
    }
}
