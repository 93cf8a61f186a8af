package jp.junshu.app.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.screen.Text;

/**
 * What a new password must be: as long as the policy asks, any characters, and nothing that others would try first.
 * Long passwords are welcome up to {@value #MAX_LENGTH} characters.
 */
final class PasswordRules {
    static final int MAX_LENGTH = 128;

    private final PolicyInForce policy;

    PasswordRules(PolicyInForce policy) {
        this.policy = policy;
    }

    int minLength() {
        return policy.count("password.length");
    }

    /** Every fault of {@code password} at once; none when it may be used. */
    List<Text> check(String password, String login) {
        List<Text> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < minLength()) {
            faults.add(Text.of("access.password.too-short", minLength(), length));
        }
        if (length > MAX_LENGTH) {
            faults.add(Text.of("access.password.too-long", MAX_LENGTH));
        }
        if (isGuessable(password, login)) {
            faults.add(Text.of("access.password.guessable"));
        }
        return faults;
    }

    private static boolean isGuessable(String password, String login) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean holdsLogin = login.length() >= 3 && plain.contains(login.toLowerCase(Locale.ROOT));
        boolean fewCharacters = plain.codePoints().distinct().count() < 5;
        return holdsLogin || fewCharacters || plain.contains("password") || plain.contains("junshu");
    }
}
