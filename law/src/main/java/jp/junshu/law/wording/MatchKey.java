package jp.junshu.law.wording;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * The match key {@code k1} of a wording: equal for two copies that differ only in how they were typeset or extracted.
 *
 * <p>Widths, blanks, line breaks, half-width kana, Kangxi radicals and their look-alikes, dashes, dots, quotation marks and commas
 * are folded; ⑴ becomes (1). What carries meaning stays: ① is neither 1 nor (1), ² is not 2, 一 is not 1, small kana stay small,
 * letters keep their case. (NFKC alone would turn 第１条① into 第1条1.) The normaliser never changes under this name, for fingerprints
 * rest on it; another one would be called {@code k2}.
 */
public final class MatchKey {
    /** Radicals of U+2E80–U+2EFF that text layers use for whole characters; Unicode maps only a few of them itself. */
    private static final String RADICALS =
            "⺠民⻑長⻒長⻓長⻄西⻃西⻘青⻝食⻞食⻟食⻆角⻩黄⻫斉⻬斉⻭歯⻮歯⻯竜⻰竜⻲亀⻱亀⻤鬼⻨麦⻁虎⻗雨⻣骨⻥魚⻦鳥⺟母⺝月⺼月⺮竹⻅見⻉貝⻋車⻐金⻙韋⻚頁⻛風⻜飛⻢馬⻧鹵"
                    + "⺎兀⺒巳⺓幺⺩王⺬示⺷羊⺸羊⺽臼⻍辶⻌辶⻎辶⺾艹⻀艹⺿艹⺅亻⺉刂⺍小⺌小⺘扌⺡氵⺨犭⺭礻⺣灬⺖忄⺗心";

    private MatchKey() {}

    /** What a character becomes wherever it stands: another one, or none; filled as characters are met. */
    private static final char[] ALONE = new char[Character.MAX_VALUE + 1];

    private static final char UNKNOWN = 0;
    private static final char NONE = 1;
    /** It may join with its neighbours, or become several. */
    private static final char DEPENDS = 2;

    /** The key of a text; empty for a text of blanks. */
    public static String of(CharSequence text) {
        char[] key = new char[text.length()];
        int length = 0;
        for (int i = 0; i < key.length; i++) {
            char c = text.charAt(i);
            char alone = ALONE[c] == UNKNOWN ? alone(c) : ALONE[c];
            if (alone == DEPENDS) {
                return ofAny(text);
            }
            if (alone != NONE) {
                key[length++] = alone;
            }
        }
        return new String(key, 0, length);
    }

    private static char alone(char c) {
        int type = Character.getType(c);
        boolean joins = type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.SURROGATE
                || (c >= 0x1100 && c <= 0x11FF) // Hangul, letter by letter
                || isHalfWidthKana(c)
                || !Normalizer.isNormalized(String.valueOf(c), Normalizer.Form.NFC);
        String key = joins ? "" : ofAny(String.valueOf(c));
        ALONE[c] = joins || key.length() > 1 ? DEPENDS : key.isEmpty() ? NONE : key.charAt(0);
        return ALONE[c];
    }

    /** The key by its definition. */
    static String ofAny(CharSequence text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder key = new StringBuilder(composed.length());
        int at = 0;
        while (at < composed.length()) {
            int c = composed.codePointAt(at);
            int width = Character.charCount(c);
            if (isHalfWidthKana(c)) {
                int end = at;
                while (end < composed.length() && isHalfWidthKana(composed.charAt(end))) {
                    end++;
                }
                key.append(Normalizer.normalize(composed.substring(at, end), Normalizer.Form.NFKC));
                at = end;
                continue;
            }
            append(key, c);
            at += width;
        }
        return Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    /** The same text with radicals that stand for whole characters replaced by these, one char for one. */
    public static String foldRadicals(String text) {
        char[] folded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String whole = c >= 0x2E80 && c <= 0x2FD5 ? compatible(c) : null;
            if (whole != null && whole.length() == 1) {
                folded = folded == null ? text.toCharArray() : folded;
                folded[i] = whole.charAt(0);
            }
        }
        return folded == null ? text : new String(folded);
    }

    private static void append(StringBuilder key, int c) {
        if (isIgnored(c)) {
            return;
        }
        int mark = punctuation(c);
        if (mark != 0) {
            key.append((char) mark);
            return;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            key.append((char) (c - 0xFF01 + '!'));
            return;
        }
        String compatible = compatible(c);
        if (compatible != null) {
            key.append(compatible);
        } else {
            key.appendCodePoint(c);
        }
    }

    private static boolean isIgnored(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0100 && c <= 0xE01EF);
    }

    private static boolean isHalfWidthKana(int c) {
        return c >= 0xFF66 && c <= 0xFF9F;
    }

    /** The one form of a punctuation mark that has several; 0 for any other character. */
    private static int punctuation(int c) {
        return switch (c) {
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE63, 0xFF0D -> '-';
            case 0x301C, 0x223C, 0x223E, 0xFF5E -> '~';
            case 0x00B7, 0x2022, 0x2027, 0x2219, 0x22C5, 0xFF65 -> '・';
            case 0xFF0C, 0xFF64 -> '、';
            case 0xFF61 -> '。';
            case 0xFF62 -> '「';
            case 0xFF63 -> '」';
            case 0x201C, 0x201D, 0x201E, 0x201F, 0x301D, 0x301E, 0x301F -> '"';
            case 0x2018, 0x2019, 0x201A, 0x201B -> '\'';
            case 0x3014 -> '〔';
            case 0x3015 -> '〕';
            default -> 0;
        };
    }

    /** The spelling out of a character that stands for others without changing the meaning, else null. */
    private static @Nullable String compatible(int c) {
        int radical = c >= 0x2E80 && c <= 0x2EFF ? RADICALS.indexOf(c) : -1;
        if (radical >= 0) {
            return RADICALS.substring(radical + 1, radical + 2);
        }
        boolean spelledOut = (c >= 0x2F00 && c <= 0x2FD5) // Kangxi radicals
                || (c >= 0x2474 && c <= 0x249B) // ⑴ … ⒛
                || (c >= 0x3220 && c <= 0x3243) // ㈠ … ㈱
                || (c >= 0x32C0 && c <= 0x32CB) // ㋀ …
                || (c >= 0x3300 && c <= 0x33FF) // ㍻ ㎡ …
                || (c >= 0xFB00 && c <= 0xFB06) // ﬁ
                || c == 0x2116; // №
        return spelledOut ? Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC) : null;
    }
}
