package jp.junshu.app.access.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/**
 * The first organization and its administrator, on an installation that has none. Fields: setup-code,
 * organization, kind, name, login, password, repeated.
 *
 * @param kinds of organizations
 * @param passwordLength characters (code points) a password needs at least
 */
public record SetupPage(Form form, List<Option> kinds, int passwordLength) {
    public SetupPage {
        kinds = List.copyOf(kinds);
    }
}
