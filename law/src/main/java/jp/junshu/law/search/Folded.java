package jp.junshu.law.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import jp.junshu.law.wording.MatchKey;

/**
 * A text as searching sees it, and where each of its characters stands in the text as it is written. Widths, letter case, katakana
 * and hiragana, half-width kana, radicals, long-vowel and hyphen marks, and typesetting are folded. Blanks stay only between Latin
 * words, one each, for Japanese lines break anywhere.
 */
final class Folded {
    private final StringBuilder text;
    private int[] at;
    private final boolean mapped;

    private Folded(int length, boolean mapped) {
        text = new StringBuilder(length + 8);
        at = new int[mapped ? length + 8 : 0];
        this.mapped = mapped;
    }

    /** The text alone. */
    static String fold(String written) {
        return of(written, false).text.toString();
    }

    /** With the way back to the text as it is written. */
    static Folded of(String written) {
        return of(written, true);
    }

    private static Folded of(String written, boolean mapped) {
        String whole = MatchKey.foldRadicals(written);
        Folded folded = new Folded(whole.length(), mapped);
        boolean blank = false;
        int from = 0;
        while (from < whole.length()) {
            int to = end(whole, from);
            String unit = whole.substring(from, to);
            if (unit.isBlank() || isInvisible(unit)) {
                blank |= unit.isBlank();
            } else {
                String key = key(unit);
                if (blank
                        && !folded.text.isEmpty()
                        && isLatin(folded.text.charAt(folded.text.length() - 1))
                        && isLatin(key.charAt(0))) {
                    folded.add(' ', from);
                }
                blank = false;
                for (int i = 0; i < key.length(); i++) {
                    folded.add(key.charAt(i), from);
                }
            }
            from = to;
        }
        if (mapped) {
            folded.at = Arrays.copyOf(folded.at, folded.text.length() + 1);
            folded.at[folded.text.length()] = whole.length();
        }
        return folded;
    }

    private void add(char c, int from) {
        if (mapped) {
            if (at.length <= text.length()) {
                at = Arrays.copyOf(at, at.length * 2);
            }
            at[text.length()] = from;
        }
        text.append(c);
    }

    /** A character with the marks that belong to it: ﾊﾟ is one, and so is か with a combining mark. */
    private static int end(String whole, int from) {
        int to = from + Character.charCount(whole.codePointAt(from));
        while (to < whole.length() && isMark(whole.charAt(to))) {
            to++;
        }
        return to;
    }

    private static boolean isMark(char c) {
        return c == 'ﾞ' || c == 'ﾟ' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isInvisible(String unit) {
        int type = Character.getType(unit.codePointAt(0));
        return type == Character.FORMAT || type == Character.CONTROL;
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && !Character.isWhitespace(c);
    }

    private static String key(String unit) {
        if (unit.length() == 1 && unit.charAt(0) < 0x80) {
            return String.valueOf(Character.toLowerCase(unit.charAt(0)));
        }
        String compatible = Normalizer.normalize(unit, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(compatible.length());
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            key.append(
                    switch (c) {
                        case '‐', '‑', '‒', '–', '—', '―', '−', 'ー' -> '-';
                        case '〜', '∼' -> '~';
                        case '“', '”' -> '"';
                        case '‘', '’' -> '\'';
                        default -> c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c;
                    });
        }
        return key.isEmpty() ? unit : key.toString();
    }

    String text() {
        return text.toString();
    }

    /** Where the character of the folded text begins in the text as it is written; the length stands for its end. */
    int at(int index) {
        return at[index];
    }
}
