package jp.junshu.law.policy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Value;

/**
 * A line of a policy as programs read it, in ids.
 *
 * @param value as the catalogue writes values, joined by commas; {@code stated} and {@code considered} stand in it where a figure or
 *     a decision is missing
 * @param deciding clauses, or {@code default} for our own
 * @param bearing every clause that bears on it, the deciding ones included
 * @param where the condition that all of this stands under; empty for none, {@code always} for the part of a line that stands
 *     under none
 */
public record PolicyRow(String parameter, String value, String deciding, String bearing, String where) {
    private static final String DEFAULT = "default";
    private static final String ALWAYS = "always";

    /** The five fields with tabs between. */
    public String line() {
        return String.join("\t", parameter, value, deciding, bearing, where);
    }

    /** What binds where everything holds, and below it the parts where it is something else. */
    public static List<PolicyRow> of(PolicyLine line) {
        List<PolicyRow> rows = new ArrayList<>();
        rows.add(row(line.parameter(), line.strictest(), common(line)));
        line.parts().stream()
                .filter(part -> !part.joined().values().equals(line.strictest().values()))
                .forEach(part -> rows.add(row(
                        line.parameter(),
                        part.joined(),
                        part.when().map(PolicyRow::spell).orElse(ALWAYS))));
        return rows;
    }

    private static PolicyRow row(Parameter parameter, Joined joined, String where) {
        return new PolicyRow(
                parameter.id().value(),
                value(parameter, joined),
                clauses(joined.deciding()),
                joined.bearing().stream().anyMatch(each -> each.clause().isPresent())
                        ? clauses(joined.bearing().stream()
                                .filter(each -> each.clause().isPresent())
                                .toList())
                        : "",
                where);
    }

    /** The condition that every clause of a line stands under, if it is one. */
    private static String common(PolicyLine line) {
        List<Optional<Condition>> all = line.strictest().bearing().stream()
                .filter(each -> each.clause().isPresent())
                .map(Bearing::when)
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst().map(PolicyRow::spell).orElse("") : "";
    }

    private static String clauses(List<Bearing> all) {
        return all.stream()
                .map(each -> each.clause().map(Object::toString).orElse(DEFAULT))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String value(Parameter parameter, Joined joined) {
        return Stream.of(
                        joined.values().stream().map(value -> spell(parameter, value)),
                        Stream.of("stated").filter(_ -> joined.isStatedOpen()),
                        Stream.of("considered").filter(_ -> joined.isConsideredOpen()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
    }

    /** As the catalogue writes it, on one line; a set in the order of the parameter's values. */
    public static String spell(Parameter parameter, Value value) {
        return switch (value) {
            case Value.Figure(BigDecimal number) -> number.toPlainString();
            case Value.Flag _ -> parameter.direction().spelling();
            case Value.Time(var length) -> length.toString();
            case Value.Term(Period length) -> term(length);
            case Value.Day(var date) -> date.toString();
            case Value.Word(String word) -> word;
            case Value.Words(List<String> words) ->
                parameter.values().stream()
                        .map(Option::id)
                        .filter(words::contains)
                        .collect(Collectors.joining(", "));
            case Value.Span(Optional<Value> floor, Optional<Value> ceiling) ->
                Stream.concat(
                                floor.map(end -> Direction.AT_LEAST.spelling() + " " + spell(parameter, end)).stream(),
                                ceiling.map(end -> Direction.AT_MOST.spelling() + " " + spell(parameter, end)).stream())
                        .collect(Collectors.joining(", "));
        };
    }

    private static String term(Period length) {
        int days = length.getDays();
        boolean weeks = length.getYears() == 0 && length.getMonths() == 0 && days > 0 && days % 7 == 0;
        return weeks ? "P" + days / 7 + "W" : length.toString();
    }

    /** A condition in ids: {@code protected-systems & remote-access}. */
    public static String spell(Condition condition) {
        return switch (condition) {
            case Condition.Answered(var question, List<Answer> by) ->
                by.equals(List.of(new Answer.YesNo(true)))
                        ? question.value()
                        : question.value() + "="
                                + by.stream().map(PolicyRow::spell).collect(Collectors.joining("/"));
            case Condition.Classified(Classification least) -> spell(least);
            case Condition.All(List<Condition> parts) -> joined(parts, " & ");
            case Condition.Any(List<Condition> parts) -> joined(parts, " | ");
            case Condition.Not(Condition part) -> "not (" + spell(part) + ")";
        };
    }

    private static String joined(List<Condition> parts, String between) {
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.Any
                        ? "(" + spell(part) + ")"
                        : spell(part))
                .collect(Collectors.joining(between));
    }

    private static String spell(Answer answer) {
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> yes ? "yes" : "no";
            case Answer.Chosen(String value) -> value;
        };
    }

    private static String spell(Classification least) {
        return Stream.of(
                        spell("confidentiality", least.confidentiality()),
                        spell("integrity", least.integrity()),
                        spell("availability", least.availability()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" & "));
    }

    private static Optional<String> spell(String scale, OptionalInt mark) {
        return mark.isEmpty() ? Optional.empty() : Optional.of(scale + ">=" + mark.getAsInt());
    }
}
