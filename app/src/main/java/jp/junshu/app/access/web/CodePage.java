package jp.junshu.app.access.web;

import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/** Second step of signing in. Field: {@code code}, six digits or a recovery code. */
public record CodePage(Form form) {

    public static CodePage blank() {
        return new CodePage(Form.blank());
    }

    /** The code was wrong, too old, or already used. */
    public static CodePage refused() {
        return new CodePage(Form.blank().rejecting("code", Text.of("access.code.refused")));
    }
}
