package jp.junshu.app.access.web;

import java.time.Instant;
import java.util.List;
import jp.junshu.app.access.AccessToken;
import jp.junshu.app.access.AccessToken.State;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * One's own account, with its tokens and the form to change its password. Fields: current, password, repeated.
 *
 * @param news what has just been done
 * @param asked what a new password must be
 * @param now when the states of the tokens are as shown
 */
public record AccountPage(
        String login,
        String name,
        String organization,
        Form form,
        News news,
        List<Text> asked,
        List<AccessToken> tokens,
        Instant now) {
    /** What the page was opened to tell. */
    public enum News {
        NONE,
        PASSWORD_CHANGED,
        TOKEN_REVOKED
    }

    public AccountPage {
        asked = List.copyOf(asked);
        tokens = List.copyOf(tokens);
    }

    public boolean passwordChanged() {
        return news == News.PASSWORD_CHANGED;
    }

    public boolean tokenRevoked() {
        return news == News.TOKEN_REVOKED;
    }

    public State state(AccessToken token) {
        return token.stateAt(now);
    }

    public boolean mayRevoke(AccessToken token) {
        return state(token) == State.GOOD;
    }
}
