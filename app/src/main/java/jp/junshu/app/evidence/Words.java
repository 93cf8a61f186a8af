package jp.junshu.app.evidence;

import java.util.Optional;
import jp.junshu.app.screen.Text;

/** What may be written about a piece of evidence. */
final class Words {
    static final int LONGEST_TITLE = 200;
    static final int LONGEST_NOTE = 2000;

    private Words() {}

    /** What is wrong with a text; lines may break, other control characters may not be. Lengths are in characters. */
    static Optional<Text> fault(String text, int longest, boolean required) {
        String value = text.strip();
        if (value.isEmpty()) {
            return required ? Optional.of(Text.of("screen.form.missing")) : Optional.empty();
        }
        if (value.codePointCount(0, value.length()) > longest) {
            return Optional.of(Text.of("screen.form.too-long", longest));
        }
        boolean unusable =
                value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        return unusable ? Optional.of(Text.of("screen.form.characters")) : Optional.empty();
    }
}
