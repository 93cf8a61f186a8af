package jp.junshu.app.access.web;

import java.util.Map;
import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;

/**
 * The first organization and its administrator, on an installation that has none. Fields: {@code setup-code},
 * {@code organization}, {@code kind}, {@code name}, {@code login}, {@code password}, {@code repeated}.
 *
 * @param kinds of organizations
 * @param passwordLength characters (code points) a password needs at least
 */
public record SetupPage(Form form, List<Option> kinds, int passwordLength) {

    /** The page with every mistake in what was entered; the passwords are forgotten. */
    public static SetupPage checked(Map<String, String> entered, int passwordLength) {
        Form form = Form.of(entered);
        String password = form.value("password");
        if (form.value("organization").isBlank()) {
            form = form.rejecting("organization", Text.of("access.setup.organization.missing"));
        }
        if (form.value("name").isBlank()) {
            form = form.rejecting("name", Text.of("access.setup.name.missing"));
        }
        if (!form.value("login").matches("[a-z][a-z0-9.-]{2,31}")) {
            form = form.rejecting("login", Text.of("access.setup.login.wrong"));
        }
        if (password.codePointCount(0, password.length()) < passwordLength) {
            form = form.rejecting("password", Text.of("access.setup.password.short", passwordLength));
        } else if (!password.equals(form.value("repeated"))) {
            form = form.rejecting("repeated", Text.of("access.setup.repeated.different"));
        }
        return new SetupPage(form.forgetting("password", "repeated"), passwordLength);
    }
}
