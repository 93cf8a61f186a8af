package jp.junshu.law.words;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Contribution.Demand;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;

/** Figures and other values of parameters in words: 14以上, 1年6か月; at least 14, 1 year 6 months. */
public final class Figures {
    private static final DateTimeFormatter JAPANESE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Figures() {}

    /** What a clause demands of a parameter. */
    public static Text demand(Demand demand, Parameter parameter) {
        return switch (demand) {
            case Demand.Set(Value value) -> bound(value, parameter);
            case Demand.Stated _ -> new Text("自ら定めて示す", "to be stated");
            case Demand.Considered _ -> new Text("必要を検討し、決めたとおりにする", "as decided after weighing the need");
        };
    }

    /** A value with what it bounds: a floor, a ceiling, or what is required. */
    public static Text bound(Value value, Parameter parameter) {
        return switch (parameter.direction()) {
            case AT_LEAST -> floor(of(value, parameter));
            case AT_MOST -> ceiling(value, parameter);
            case REQUIRED -> new Text("必須", "required");
            case FORBIDDEN -> new Text("禁止", "forbidden");
            case ALL_OF, SPAN -> of(value, parameter);
        };
    }

    private static Text floor(Text bare) {
        return Phrases.map(bare, ja -> ja + "以上", en -> "at least " + en);
    }

    private static Text ceiling(Value value, Parameter parameter) {
        Text bare = of(value, parameter);
        return switch (value) {
            case Value.Day _ -> Phrases.map(bare, ja -> ja + "まで", en -> "until " + en);
            case Value.Term _, Value.Time _ -> Phrases.map(bare, ja -> ja + "以内", en -> "at most " + en);
            case Value.Figure _, Value.Flag _, Value.Word _, Value.Words _, Value.Span _ ->
                Phrases.map(bare, ja -> ja + "以下", en -> "at most " + en);
        };
    }

    /** A value by itself, its choices by their titles. */
    public static Text of(Value value, Parameter parameter) {
        List<Option> options = parameter.values();
        return switch (value) {
            case Value.Figure(BigDecimal number) ->
                Phrases.plain(number.toPlainString() + (parameter.unit() == Unit.PERCENT ? " %" : ""));
            case Value.Flag(boolean state) -> state ? new Text("はい", "yes") : new Text("いいえ", "no");
            case Value.Term(Period length) -> term(length);
            case Value.Time(Duration length) -> time(length);
            case Value.Day(LocalDate date) -> new Text(JAPANESE.format(date), ENGLISH.format(date));
            case Value.Word(String word) -> option(word, options);
            case Value.Words(List<String> words) ->
                Phrases.listed(inOrder(words, options)
                                .map(word -> option(word, options))
                                .toList())
                        .orElseGet(() -> Phrases.plain("―"));
            case Value.Span(Optional<Value> least, Optional<Value> most) ->
                Phrases.listed(Stream.concat(
                                        least.map(end -> floor(of(end, parameter))).stream(),
                                        most.map(end -> ceiling(end, parameter)).stream())
                                .toList())
                        .orElseThrow();
        };
    }

    /** Choices as the parameter lists them, words that are not among these behind them. */
    private static Stream<String> inOrder(List<String> words, List<Option> options) {
        List<String> known =
                options.stream().map(Option::id).filter(words::contains).toList();
        return Stream.concat(known.stream(), words.stream().filter(word -> !known.contains(word)));
    }

    static Text option(String word, List<Option> options) {
        return options.stream()
                .filter(option -> option.id().equals(word))
                .map(Option::title)
                .findFirst()
                .orElseGet(() -> Phrases.plain(word));
    }

    /** Time by the calendar; whole weeks of a time in days are told as days. */
    public static Text term(Period length) {
        return new Text(
                part(length.getYears(), "年") + part(length.getMonths(), "か月") + part(length.getDays(), "日"),
                (part(length.getYears(), "year", "years")
                                + part(length.getMonths(), "month", "months")
                                + part(length.getDays(), "day", "days"))
                        .strip());
    }

    /** Exact time. */
    public static Text time(Duration length) {
        return new Text(
                part(length.toHours(), "時間") + part(length.toMinutesPart(), "分") + part(length.toSecondsPart(), "秒"),
                (part(length.toHours(), "hour", "hours")
                                + part(length.toMinutesPart(), "minute", "minutes")
                                + part(length.toSecondsPart(), "second", "seconds"))
                        .strip());
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }

    private static String part(long number, String one, String many) {
        return number == 0 ? "" : " " + number + " " + (number == 1 ? one : many);
    }
}
