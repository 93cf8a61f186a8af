package jp.junshu.law.reading;

import jp.junshu.law.citation.Kana;
import jp.junshu.law.citation.Numerals;

/** Questions about single characters of a Japanese text. */
final class Chars {
    private Chars() {}

    private static final Glyphs BULLETS = Glyphs.of("・･·•‣●○◎◯■□◆◇▲△▼▽★☆➢❖►▶‐");
    private static final Glyphs BEGIN_MARKS = Glyphs.of(c -> "第(（【[［〔<＜《".indexOf(c) >= 0
            || isMarkFigure((char) c)
            || digit((char) c) >= 0
            || isBullet((char) c)
            || isKana((char) c)
            || Numerals.isKanjiNumeral(c));

    /** Whether a mark in the middle of a line can begin with this character. */
    static boolean beginsMark(char c) {
        return BEGIN_MARKS.has(c);
    }

    /** A blank inside a line: ASCII, ideographic, tab and their like; no line end. */
    static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '　'
                || c == '\u00A0'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200A')
                || c == '\u202F'
                || c == '\u205F';
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f';
    }

    /** Whether nothing but blanks and line ends stands there. */
    static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static int skipBlanks(String text, int at, int limit) {
        int i = at;
        while (i < limit && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int digit(char c) {
        return Numerals.digit(c);
    }

    static boolean isHiragana(char c) {
        return c >= 'ぁ' && c <= 'ゟ';
    }

    static boolean isKatakana(char c) {
        return (c >= 'ァ' && c <= 'ヿ') || (c >= 'ｦ' && c <= 'ﾟ');
    }

    static boolean isOpen(char c) {
        return c == '(' || c == '（';
    }

    static boolean isClose(char c) {
        return c == ')' || c == '）';
    }

    /** ⑴, ①, ㈠, Ⅲ and their like: one character that is a figure. */
    static boolean isMarkFigure(char c) {
        return Numerals.circled(c) > 0
                || Numerals.parenthesised(c) > 0
                || Numerals.parenthesisedKanji(c) > 0
                || Numerals.roman(c) > 0;
    }

    /** The signs that stand before unnumbered items. */
    static boolean isBullet(char c) {
        return BULLETS.has(c);
    }

    static boolean isDash(char c) {
        return c == '-' || c == '－' || c == '–' || c == '—' || c == '―' || c == '*';
    }

    static boolean endsSentence(char c) {
        return c == '。' || c == '｡' || c == '．';
    }

    static boolean isFullStop(int c) {
        return c == '。' || c == '｡';
    }

    static boolean isKana(char c) {
        return Kana.fold(c) != 0;
    }
}
