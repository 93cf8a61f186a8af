package jp.junshu.app.contract;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.words.Figures;
import org.jspecify.annotations.Nullable;

/**
 * Figures as people type them: 6か月, 六箇月, 半年, 1年半, P6M, 2週間, 6 months; 24時間, 1日, 30分, PT24H, 48 h; 5回, 5. Full-width
 * characters and spaces do not matter.
 */
public final class FigureText {
    private static final Pattern TERM =
            Pattern.compile("(?:(\\d{1,3})(?:年間?|years?|y))?(半)?(?:(\\d{1,4})(?:[かカヶヵケ箇ヵ]?月間?|months?|m))?"
                    + "(?:(\\d{1,4})(?:週間?|weeks?|w))?(?:(\\d{1,4})(?:日間?|days?|d))?");
    private static final Pattern TIME = Pattern.compile("(?:(\\d{1,4})(?:日間?|days?|d))?(?:(\\d{1,5})(?:時間|hours?|h))?"
            + "(?:(\\d{1,5})(?:分間?|minutes?|min|m))?(?:(\\d{1,6})(?:秒間?|seconds?|s))?");
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:回|件|個|人|文字|times?)?");
    private static final Pattern AROUND = Pattern.compile("(?:以内|以下|以上|ごと|毎|に1回)$");
    private static final String KANJI = "〇一二三四五六七八九";

    private FigureText() {}

    /** The figure; empty when none can be read without guessing, or when it is none at all. */
    static Optional<Value> read(String typed, Unit unit) {
        String text = plain(typed);
        return switch (unit) {
            case PERIOD -> term(text);
            case DURATION -> time(text);
            case COUNT -> {
                Matcher count = COUNT.matcher(text);
                yield count.matches() ? Optional.of(Value.Figure.of(Long.parseLong(count.group(1)))) : Optional.empty();
            }
            case PERCENT, DATE, CHOICE, SET, BOOLEAN, TEXT -> Optional.empty();
        };
    }

    /** As it is stored: P6M, PT24H, 5. */
    static String write(Value value) {
        return switch (value) {
            case Value.Term(Period length) -> length.toString();
            case Value.Time(Duration length) -> length.toString();
            case Value.Figure(BigDecimal number) -> number.toPlainString();
            case Value.Flag _, Value.Day _, Value.Word _, Value.Words _, Value.Span _ ->
                throw new IllegalArgumentException("no figure to state: " + value);
        };
    }

    /** Reads back what {@link #write} wrote. */
    static Value stored(String text) {
        if (text.startsWith("PT")) {
            return new Value.Time(Duration.parse(text));
        }
        return text.startsWith("P") ? new Value.Term(Period.parse(text)) : new Value.Figure(new BigDecimal(text));
    }

    /** As people read it: 1年6か月, 1 year 6 months. */
    public static String words(Value value, Locale locale) {
        return switch (value) {
            case Value.Term(Period length) -> Figures.term(length).in(locale);
            case Value.Time(Duration length) -> Figures.time(length).in(locale);
            case Value.Figure(BigDecimal number) -> number.toPlainString();
            case Value.Flag _, Value.Day _, Value.Word _, Value.Words _, Value.Span _ -> value.toString();
        };
    }

    private static Optional<Value> term(String text) {
        String bare = text.startsWith("p") && text.length() > 1 ? text.substring(1) : text;
        switch (bare) {
            case "毎年", "年1回" -> {
                return Optional.of(new Value.Term(Period.ofYears(1)));
            }
            case "毎月", "月1回" -> {
                return Optional.of(new Value.Term(Period.ofMonths(1)));
            }
            case "半年", "半年間" -> {
                return Optional.of(new Value.Term(Period.ofMonths(6)));
            }
            default -> {}
        }
        Matcher parts = TERM.matcher(bare);
        if (!parts.matches() || (parts.group(2) != null && parts.group(1) == null)) {
            return Optional.empty();
        }
        int months = number(parts.group(3)) + (parts.group(2) == null ? 0 : 6);
        Period length = Period.of(number(parts.group(1)), months, number(parts.group(4)) * 7 + number(parts.group(5)));
        return length.isZero() ? Optional.empty() : Optional.of(new Value.Term(length));
    }

    private static Optional<Value> time(String text) {
        String bare = text.startsWith("pt") ? text.substring(2) : text;
        if (bare.equals("半日")) {
            return Optional.of(new Value.Time(Duration.ofHours(12)));
        }
        Matcher parts = TIME.matcher(bare);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Duration length = Duration.ofDays(number(parts.group(1)))
                .plusHours(number(parts.group(2)))
                .plusMinutes(number(parts.group(3)))
                .plusSeconds(number(parts.group(4)));
        return length.isZero() ? Optional.empty() : Optional.of(new Value.Time(length));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static String plain(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s,、]", "");
        StringBuilder digits = new StringBuilder();
        text.chars().forEach(c -> {
            int kanji = KANJI.indexOf(c);
            digits.append(kanji < 0 ? String.valueOf((char) c) : Integer.toString(kanji));
        });
        String counted = digits.toString()
                .replaceAll("([1-9])十([1-9])", "$1$2")
                .replaceAll("([1-9])十", "$1" + "0")
                .replaceAll("十([1-9])", "1$1")
                .replace("十", "10");
        return AROUND.matcher(counted).replaceFirst("");
    }
}
