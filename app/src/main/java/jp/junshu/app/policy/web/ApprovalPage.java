package jp.junshu.app.policy.web;

import java.util.List;
import java.util.Map;
import jp.junshu.app.policy.web.PolicyPage.Pending;
import jp.junshu.app.screen.Form;

/**
 * The form of the second person. Fields: decision, reason, together, and those of {@code subject}.
 *
 * @param subject what is decided, as the form sends it back
 * @param others how many more loosenings were asked for with it, which can be decided together
 */
public record ApprovalPage(Pending pending, Map<String, String> subject, int others, Form form) {
    public ApprovalPage {
        subject = Map.copyOf(subject);
    }

    /** The names of the subject's fields, in order. */
    public List<String> names() {
        return subject.keySet().stream().sorted().toList();
    }
}
