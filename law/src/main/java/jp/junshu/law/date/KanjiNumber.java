package jp.junshu.law.date;

import java.util.Optional;

/** Numbers up to 9999 in kanji, by place (二〇二六) or by unit (二千二十六, 三十一). */
final class KanjiNumber {

    private static final String DIGITS = "〇一二三四五六七八九";

    private KanjiNumber() {}

    /** Empty when the characters do not make a number: 二十十, 十三千. */
    static Optional<Integer> read(String written) {
        String text = written.replace('零', '〇');
        return text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0) ? byPlace(text) : byUnit(text);
    }

    private static Optional<Integer> byPlace(String text) {
        return text.length() > 4
                ? Optional.empty()
                : Optional.of(text.chars().map(DIGITS::indexOf).reduce(0, (sum, digit) -> sum * 10 + digit));
    }

    private static Optional<Integer> byUnit(String text) {
        int sum = 0;
        int pending = 0; // a digit that waits for its unit; 0 when there is none
        int smallestUnit = 10_000;
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit == 0 || (digit > 0 && pending > 0)) {
                return Optional.empty();
            }
            if (digit > 0) {
                pending = digit;
                continue;
            }
            int unit = unit(text.charAt(i));
            if (unit >= smallestUnit) {
                return Optional.empty();
            }
            sum += Math.max(pending, 1) * unit;
            pending = 0;
            smallestUnit = unit;
        }
        return Optional.of(sum + pending);
    }

    private static int unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1000;
            default -> throw new IllegalArgumentException("no kanji numeral: " + c);
        };
    }
}
