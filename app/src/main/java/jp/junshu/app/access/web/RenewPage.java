package jp.junshu.app.access.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * A password that must be changed before anything else. Fields: current, password, repeated.
 *
 * @param reasons what the rules of today say against the present one
 * @param asked what the new one must be
 */
public record RenewPage(String login, List<Text> reasons, List<Text> asked, Form form) {
    public RenewPage {
        reasons = List.copyOf(reasons);
        asked = List.copyOf(asked);
    }
}
