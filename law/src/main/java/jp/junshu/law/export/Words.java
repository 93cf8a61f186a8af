package jp.junshu.law.export;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Contribution.Demand;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.catalog.Value;

/** Values, conditions and the names of what a catalogue lists, in words of both languages. */
record Words(Catalog catalog) {

    /** Several texts one behind the other; empty where there is none. */
    static Optional<Text> joined(List<Text> texts, String between, String betweenEnglish) {
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Text(
                        texts.stream().map(Text::ja).collect(Collectors.joining(between)),
                        texts.stream().map(Text::en).collect(Collectors.joining(betweenEnglish))));
    }

    static Optional<Text> listed(List<Text> texts) {
        return joined(texts, "、", ", ");
    }

    static Text map(Text text, Function<String, String> japanese, Function<String, String> english) {
        return new Text(japanese.apply(text.ja()), english.apply(text.en()));
    }

    private static Text plain(String words) {
        return new Text(words, words);
    }

    Text role(RoleId id, RegulationId regulation) {
        return Optional.ofNullable(catalog.roles().get(id))
                .map(role -> role.nameIn(regulation))
                .orElseGet(() -> plain(id.value()));
    }

    Text event(EventId id) {
        return Optional.ofNullable(catalog.events().get(id))
                .map(event -> event.title())
                .orElseGet(() -> plain(id.value()));
    }

    // ---- values

    /** What a clause demands of a parameter. */
    Text demand(Demand demand, Parameter parameter) {
        return switch (demand) {
            case Demand.Set(Value value) -> value(value, parameter);
            case Demand.Stated _ -> new Text("受注者が定めて届け出る値", "a figure the contractor states");
            case Demand.Considered _ -> new Text("必要を検討し、決めたとおり", "as decided after weighing the need");
        };
    }

    Text value(Value value, Parameter parameter) {
        Text bare = bare(value, parameter.values());
        return switch (parameter.direction()) {
            case AT_LEAST -> map(bare, ja -> ja + "以上", en -> "at least " + en);
            case AT_MOST -> map(bare, ja -> ja + "以下", en -> "at most " + en);
            case REQUIRED -> new Text("必須", "required");
            case FORBIDDEN -> new Text("禁止", "forbidden");
            case ALL_OF, SPAN -> bare;
        };
    }

    private static Text bare(Value value, List<Option> options) {
        return switch (value) {
            case Value.Figure(BigDecimal number) -> plain(number.toPlainString());
            case Value.Flag(boolean state) -> state ? new Text("はい", "yes") : new Text("いいえ", "no");
            case Value.Term(Period length) -> period(length);
            case Value.Time(Duration length) -> duration(length);
            case Value.Day(LocalDate date) -> plain(date.toString());
            case Value.Word(String word) -> option(word, options);
            case Value.Words(List<String> words) ->
                listed(words.stream().map(word -> option(word, options)).toList())
                        .orElseGet(() -> plain("―"));
            case Value.Span(Optional<Value> floor, Optional<Value> ceiling) ->
                listed(java.util.stream.Stream.concat(
                                        floor
                                                .map(end -> bare(end, options))
                                                .map(text -> map(text, ja -> ja + "以上", en -> "at least " + en))
                                                .stream(),
                                        ceiling
                                                .map(end -> bare(end, options))
                                                .map(text -> map(text, ja -> ja + "以下", en -> "at most " + en))
                                                .stream())
                                .toList())
                        .orElseThrow();
        };
    }

    private static Text option(String word, List<Option> options) {
        return options.stream()
                .filter(option -> option.id().equals(word))
                .map(Option::title)
                .findFirst()
                .orElseGet(() -> plain(word));
    }

    static Text period(Period length) {
        return new Text(
                part(length.getYears(), "年") + part(length.getMonths(), "か月") + part(length.getDays(), "日"),
                (part(length.getYears(), "year", "s")
                                + part(length.getMonths(), "month", "s")
                                + part(length.getDays(), "day", "s"))
                        .strip());
    }

    static Text duration(Duration length) {
        return new Text(
                part(length.toHours(), "時間") + part(length.toMinutesPart(), "分") + part(length.toSecondsPart(), "秒"),
                (part(length.toHours(), "hour", "s")
                                + part(length.toMinutesPart(), "minute", "s")
                                + part(length.toSecondsPart(), "second", "s"))
                        .strip());
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : number + unit;
    }

    private static String part(long number, String unit, String plural) {
        return number == 0 ? "" : " " + number + " " + unit + (number == 1 ? "" : plural);
    }

    // ---- conditions

    Text condition(Condition condition) {
        return switch (condition) {
            case Condition.Answered(QuestionId question, List<Answer> by) -> answered(question, by);
            case Condition.Classified(Classification least) -> classified(least);
            case Condition.All(List<Condition> parts) ->
                joined(parts.stream().map(this::condition).toList(), "、かつ", ", and ")
                        .orElseGet(() -> new Text("常に", "always"));
            case Condition.Any(List<Condition> parts) ->
                joined(parts.stream().map(this::condition).toList(), "、又は", ", or ")
                        .orElseGet(() -> new Text("決して", "never"));
            case Condition.Not(Condition part) ->
                map(condition(part), ja -> "「" + ja + "」でない", en -> "not (" + en + ")");
        };
    }

    private Text answered(QuestionId id, List<Answer> by) {
        Optional<Question> question = Optional.ofNullable(catalog.questions().get(id));
        Text title = question.map(Question::title).orElseGet(() -> plain(id.value()));
        List<Option> options = question.map(Question::values).orElse(List.of());
        Text answers = joined(
                        by.stream()
                                .map(answer -> switch (answer) {
                                    case Answer.YesNo(boolean yes) ->
                                        yes ? new Text("はい", "yes") : new Text("いいえ", "no");
                                    case Answer.Chosen(String value) -> option(value, options);
                                })
                                .toList(),
                        "又は",
                        " or ")
                .orElseThrow();
        return new Text(title.ja() + "：" + answers.ja(), title.en() + " " + answers.en());
    }

    private static Text classified(Classification least) {
        List<Text> marks = new java.util.ArrayList<>();
        least.confidentiality()
                .ifPresent(mark -> marks.add(new Text("機密性" + mark + "以上", "confidentiality " + mark + " or more")));
        least.integrity().ifPresent(mark -> marks.add(new Text("完全性" + mark + "以上", "integrity " + mark + " or more")));
        least.availability()
                .ifPresent(mark -> marks.add(new Text("可用性" + mark + "以上", "availability " + mark + " or more")));
        return joined(marks, "、かつ", ", and ").orElseThrow();
    }
}
