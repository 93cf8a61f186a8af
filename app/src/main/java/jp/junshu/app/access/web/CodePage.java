package jp.junshu.app.access.web;

import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/** Second step of signing in. Field: {@code code}, six digits or a recovery code. */
public record CodePage(Form form) {

    public static CodePage blank() {
        return new CodePage(Form.blank());
    }

    /** The code was not accepted, for this reason. */
    public static CodePage refused(Text fault) {
        return new CodePage(Form.blank().rejecting("code", fault));
    }
}
