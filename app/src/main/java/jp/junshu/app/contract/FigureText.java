package jp.junshu.app.contract;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.date.DateStyle;
import jp.junshu.law.policy.PolicyJson;
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

    /**
     * The value of a parameter from a form. A bare figure of a span is kept so long and no longer.
     *
     * @param chosen ids of {@link #options}, where the parameter offers some; {@code typed} does not matter then
     * @return empty when none can be read without guessing
     */
    public static Optional<Value> read(String typed, List<String> chosen, Parameter parameter) {
        List<String> known = parameter.values().stream().map(Option::id).toList();
        Optional<Value> read = switch (parameter.unit()) {
            case SET -> Optional.<Value>of(new Value.Words(chosen)).filter(_ -> !chosen.isEmpty());
            case CHOICE -> chosen.stream().findFirst().map(Value.Word::new);
            case BOOLEAN -> Optional.of(new Value.Flag(parameter.direction() == Direction.REQUIRED));
            case TEXT -> Optional.<Value>of(new Value.Word(typed)).filter(_ -> !typed.isEmpty());
            case COUNT, PERCENT, DURATION, PERIOD, DATE -> read(typed, parameter.unit());
        };
        if (!known.isEmpty() && !known.containsAll(chosen)) {
            return Optional.empty();
        }
        return read.map(value -> parameter.direction() == Direction.SPAN
                        ? new Value.Span(Optional.of(value), Optional.of(value))
                        : value)
                .filter(parameter::fits);
    }

    /** What can be chosen of a parameter; nothing where a figure is typed. */
    public static List<jp.junshu.app.screen.Option> options(Parameter parameter, Locale locale) {
        return parameter.values().stream()
                .map(option -> new jp.junshu.app.screen.Option(
                        option.id(), option.title().in(locale), null))
                .toList();
    }

    /** A stated figure as it was typed, or what was chosen, by its names. */
    public static String stated(Parameter parameter, Value value, Locale locale) {
        return value instanceof Value.Words ? words(parameter, value, locale) : words(value, locale);
    }

    /** As people read a parameter's value: 14以上, at least 14; 1年以内; 大文字、小文字. */
    public static String words(Parameter parameter, Value value, Locale locale) {
        boolean ja = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        return switch (value) {
            case Value.Flag(boolean state) -> state ? (ja ? "必要" : "required") : (ja ? "禁止" : "forbidden");
            case Value.Word(String word) -> title(parameter, word, locale);
            case Value.Words(List<String> words) ->
                parameter.values().stream()
                        .map(Option::id)
                        .filter(words::contains)
                        .map(word -> title(parameter, word, locale))
                        .collect(Collectors.joining(ja ? "、" : "; "));
            case Value.Span(Optional<Value> floor, Optional<Value> ceiling) ->
                floor.equals(ceiling)
                        ? floor.map(end -> words(end, locale)).orElse("")
                        : Stream.of(
                                        floor.map(end -> bound(end, Direction.AT_LEAST, locale)),
                                        ceiling.map(end -> bound(end, Direction.AT_MOST, locale)))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(ja ? "、" : ", "));
            case Value.Figure _, Value.Time _, Value.Term _, Value.Day _ ->
                bound(value, parameter.direction(), locale) + (parameter.unit() == Unit.PERCENT && !ja ? " %" : "");
        };
    }

    private static String title(Parameter parameter, String word, Locale locale) {
        return parameter.values().stream()
                .filter(option -> option.id().equals(word))
                .findFirst()
                .map(option -> option.title().in(locale))
                .orElse(word);
    }

    private static String bound(Value value, Direction direction, Locale locale) {
        boolean ja = locale.getLanguage().equals(Locale.JAPANESE.getLanguage());
        String plain = value instanceof Value.Day(LocalDate date)
                ? (ja ? DateStyle.ERA.print(date) : date.toString())
                : words(value, locale);
        String most = value instanceof Value.Figure ? "以下" : "以内";
        return switch (direction) {
            case AT_LEAST -> ja ? plain + "以上" : "at least " + plain;
            case AT_MOST -> ja ? plain + (value instanceof Value.Day ? "まで" : most) : "at most " + plain;
            case REQUIRED, FORBIDDEN, ALL_OF, SPAN -> plain;
        };
    }

    /** As it is stored: P6M, PT24H, 5; what is no bare figure as JSON. */
    public static String write(Value value) {
        return switch (value) {
            case Value.Term(Period length) -> length.toString();
            case Value.Time(Duration length) -> length.toString();
            case Value.Figure(BigDecimal number) -> number.toPlainString();
            case Value.Flag _, Value.Day _, Value.Word _, Value.Words _, Value.Span _ ->
                PolicyJson.writeValues(List.of(value));
        };
    }

    /** Reads back what {@link #write} wrote. */
    public static Value stored(String text) {
        if (text.startsWith("[")) {
            return PolicyJson.readValues(text).getFirst();
        }
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
            case Value.Span(Optional<Value> floor, Optional<Value> ceiling) ->
                Stream.concat(floor.stream(), ceiling.stream())
                        .distinct()
                        .map(end -> words(end, locale))
                        .collect(Collectors.joining("–"));
            case Value.Words(List<String> words) -> String.join(", ", words);
            case Value.Word(String word) -> word;
            case Value.Flag _, Value.Day _ -> value.toString();
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
