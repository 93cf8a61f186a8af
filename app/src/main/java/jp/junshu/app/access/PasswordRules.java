package jp.junshu.app.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.screen.Text;

/**
 * What a password must be: as long as the policy asks, of every kind of character that it asks for, and nothing that others would
 * try first ({@code mod-system-security:6.1.3.エ.ア}). Long passwords are welcome up to {@value #MAX_LENGTH} characters.
 */
final class PasswordRules {
    static final int MAX_LENGTH = 128;

    private static final String LENGTH = "password.length";
    private static final String COMPOSITION = "password.composition";
    private static final String SPECIAL = "special";

    private final PolicyInForce policy;

    PasswordRules(PolicyInForce policy) {
        this.policy = policy;
    }

    int minLength() {
        return policy.count(LENGTH);
    }

    /** Every fault of {@code password} at once; none when it may be used. */
    List<Text> check(String password, String login) {
        List<Text> faults = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < minLength()) {
            faults.add(by(LENGTH, Text.of("access.password.too-short", minLength(), length)));
        }
        if (length > MAX_LENGTH) {
            faults.add(Text.of("access.password.too-long", MAX_LENGTH));
        }
        Set<String> kinds = policy.demands(COMPOSITION);
        if (kinds.contains("upper") && hasNo(password, Character::isUpperCase)) {
            faults.add(by(COMPOSITION, Text.of("access.password.no-upper")));
        }
        if (kinds.contains("lower") && hasNo(password, Character::isLowerCase)) {
            faults.add(by(COMPOSITION, Text.of("access.password.no-lower")));
        }
        if (kinds.contains("digit") && hasNo(password, Character::isDigit)) {
            faults.add(by(COMPOSITION, Text.of("access.password.no-digit")));
        }
        if (kinds.contains(SPECIAL) && hasNo(password, PasswordRules::isSpecial)) {
            faults.add(by(COMPOSITION, Text.of("access.password.no-special")));
        }
        if (isGuessable(password, login)) {
            faults.add(Text.of("access.password.guessable"));
        }
        return faults;
    }

    /** What it must be, in a few words, with the clauses that the reader's own organization has it from. */
    List<Text> listAsked() {
        List<Text> asked = new ArrayList<>();
        asked.add(by(LENGTH, Text.of("access.setup.password.help", minLength())));
        if (policy.demands(COMPOSITION).contains(SPECIAL)) {
            asked.add(by(COMPOSITION, Text.of("access.password.kinds")));
        }
        return asked;
    }

    /** With the clause, where a contract of the acting organization brings it: others' contracts are not its business. */
    private Text by(String parameter, Text sentence) {
        Optional<String> clause = policy.findClause(parameter);
        return clause.map(id -> Text.of("access.password.by", sentence, id)).orElse(sentence);
    }

    private static boolean hasNo(String password, IntPredicate kind) {
        return password.codePoints().noneMatch(kind);
    }

    private static boolean isSpecial(int character) {
        return !Character.isLetterOrDigit(character) && !Character.isWhitespace(character);
    }

    private static boolean isGuessable(String password, String login) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean holdsLogin = login.length() >= 3 && plain.contains(login.toLowerCase(Locale.ROOT));
        boolean fewCharacters = plain.codePoints().distinct().count() < 5;
        return holdsLogin || fewCharacters || plain.contains("password") || plain.contains("junshu");
    }
}
