package jp.junshu.app.access.web;

import java.util.Map;
import java.util.Optional;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * First step of signing in. Fields: {@code login}, {@code password}.
 *
 * @param notice why the reader is here, where that needs saying: signed out, or away too long
 */
public record SignInPage(Form form, Optional<Text> notice) {

    public static SignInPage blank() {
        return new SignInPage(Form.blank(), Optional.empty());
    }

    public static SignInPage afterSignOut() {
        return new SignInPage(Form.blank(), Optional.of(Text.of("access.sign-in.signed-out")));
    }

    public static SignInPage afterExpiry() {
        return new SignInPage(Form.blank(), Optional.of(Text.of("access.sign-in.expired")));
    }

    /** The same sentence for an unknown login, a wrong password and a locked account, so that nobody can tell them apart. */
    public static SignInPage refused(String login) {
        return new SignInPage(
                Form.of(Map.of("login", login)).rejecting("login", Text.of("access.sign-in.refused")),
                Optional.empty());
    }
}
