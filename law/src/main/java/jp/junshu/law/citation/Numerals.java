package jp.junshu.law.citation;

import java.util.OptionalInt;

/** The numerals of Japanese legal texts: ASCII and full-width digits, kanji, circled and parenthesised figures. */
public final class Numerals {
    private static final String KANJI_DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** The value of an ASCII or full-width digit; -1 for anything else. */
    public static int digit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= '０' && c <= '９' ? c - '０' : -1;
    }

    /** Whether the character can stand in a number written in kanji. */
    public static boolean isKanjiNumeral(int c) {
        return c == '十' || c == '百' || c == '千' || (c >= 0 && KANJI_DIGITS.indexOf(c) >= 0) || c == '元';
    }

    /** The value of ①–㊿, else -1. */
    public static int circled(int c) {
        if (c >= '①' && c <= '⑳') {
            return c - '①' + 1;
        }
        if (c >= '㉑' && c <= '㉟') {
            return c - '㉑' + 21;
        }
        return c >= '㊱' && c <= '㊿' ? c - '㊱' + 36 : -1;
    }

    /** The value of ⑴–⒇, else -1. */
    public static int parenthesised(int c) {
        return c >= '⑴' && c <= '⒇' ? c - '⑴' + 1 : -1;
    }

    /** The value of ㈠–㈩, else -1. */
    public static int parenthesisedKanji(int c) {
        return c >= '㈠' && c <= '㈩' ? c - '㈠' + 1 : -1;
    }

    /** The value of Ⅰ–Ⅻ and ⅰ–ⅻ, else -1. */
    public static int roman(int c) {
        if (c >= 'Ⅰ' && c <= 'Ⅻ') {
            return c - 'Ⅰ' + 1;
        }
        return c >= 'ⅰ' && c <= 'ⅻ' ? c - 'ⅰ' + 1 : -1;
    }

    /** Reads digits of either width, or kanji up to 九千九百九十九 (also by position: 一〇二), blanks between them ignored. */
    public static OptionalInt parse(CharSequence text) {
        int value = 0;
        int digits = 0;
        StringBuilder kanji = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                continue;
            }
            int digit = digit(c);
            if (digit >= 0 && kanji.isEmpty() && digits < 6) {
                value = value * 10 + digit;
                digits++;
            } else if (digits == 0 && isKanjiNumeral(c) && c != '元') {
                kanji.append(c);
            } else {
                return OptionalInt.empty();
            }
        }
        if (digits > 0) {
            return OptionalInt.of(value);
        }
        return kanji.isEmpty() ? OptionalInt.empty() : parseKanji(kanji);
    }

    private static OptionalInt parseKanji(CharSequence text) {
        boolean units = text.chars().anyMatch(c -> "十百千".indexOf(c) >= 0);
        int total = 0;
        int pending = 0;
        int unitBefore = Integer.MAX_VALUE;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = KANJI_DIGITS.indexOf(c);
            if (digit >= 0) {
                if (units ? pending > 0 : i > 5) {
                    return OptionalInt.empty();
                }
                pending = units ? digit : pending * 10 + digit;
                continue;
            }
            int unit = c == '十' ? 10 : c == '百' ? 100 : 1000;
            if (unit >= unitBefore) {
                return OptionalInt.empty();
            }
            unitBefore = unit;
            total += (pending == 0 ? 1 : pending) * unit;
            pending = 0;
        }
        return OptionalInt.of(total + pending);
    }

    /** Prints 1–9999 in kanji with units: 四十六. Other values are printed in digits. */
    public static String kanji(int value) {
        if (value < 1 || value > 9999) {
            return Integer.toString(value);
        }
        StringBuilder text = new StringBuilder();
        int rest = value;
        for (int unit = 1000; unit >= 1; unit /= 10) {
            int digit = rest / unit;
            rest %= unit;
            if (digit > 1 || (digit == 1 && unit == 1)) {
                text.append(KANJI_DIGITS.charAt(digit));
            }
            if (digit > 0 && unit > 1) {
                text.append(unit == 10 ? '十' : unit == 100 ? '百' : '千');
            }
        }
        return text.toString();
    }

    /** Prints ① to ㊿; from 51 on the figure in parentheses. */
    public static String circledFigure(int value) {
        if (value >= 1 && value <= 20) {
            return String.valueOf((char) ('①' + value - 1));
        }
        if (value >= 21 && value <= 35) {
            return String.valueOf((char) ('㉑' + value - 21));
        }
        return value >= 36 && value <= 50 ? String.valueOf((char) ('㊱' + value - 36)) : "(" + value + ")";
    }

    /** Prints Ⅰ to Ⅻ; from 13 on the plain figure. */
    static String romanFigure(int value) {
        return value >= 1 && value <= 12 ? String.valueOf((char) ('Ⅰ' + value - 1)) : Integer.toString(value);
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
