package jp.junshu.law.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;

/** Which of a parameter's values is the stricter, and what several of them demand together. */
public final class Strictness {
    private static final LocalDate LEAP_CYCLE = LocalDate.of(2024, 1, 1);
    private static final int LEAP_CYCLE_DAYS = 1461;

    private Strictness() {}

    /**
     * Whether who keeps {@code kept} also keeps {@code demanded}, on every day. Both must fit the parameter; a bare figure stands
     * for a span that begins and ends there.
     */
    public static boolean meets(Parameter parameter, Value kept, Value demanded) {
        List<Atom> given = Atom.of(parameter, kept);
        return Atom.of(parameter, demanded).stream()
                .allMatch(atom -> given.stream().anyMatch(other -> other.covers(atom, parameter)));
    }

    /**
     * What all these demand together: the strictest, as few values as say it all. Mostly that is one; several stand where none
     * covers the others (30 days and a month: each is the longer one in some month) and all of them hold.
     */
    public static List<Value> strictest(Parameter parameter, Collection<Value> values) {
        return compose(parameter, atoms(parameter, values));
    }

    /** The atoms of all these that no other covers, in an order of their own. */
    static List<Atom> atoms(Parameter parameter, Collection<Value> values) {
        List<Atom> left = new ArrayList<>();
        Set<Atom> all = new LinkedHashSet<>();
        values.forEach(value -> all.addAll(Atom.of(parameter, value)));
        for (Atom atom : all) {
            boolean covered = all.stream()
                    .anyMatch(other -> !other.equals(atom)
                            && other.covers(atom, parameter)
                            // of two that cover each other the first in order stays
                            && !(atom.covers(other, parameter) && Atom.ORDER.compare(atom, other) < 0));
            if (!covered) {
                left.add(atom);
            }
        }
        left.sort(Atom.ORDER);
        return left;
    }

    private static List<Value> compose(Parameter parameter, List<Atom> atoms) {
        if (atoms.isEmpty()) {
            return List.of();
        }
        return switch (parameter.direction()) {
            case AT_LEAST, AT_MOST, REQUIRED, FORBIDDEN ->
                atoms.stream().map(Atom::value).toList();
            case ALL_OF ->
                parameter.unit() == Unit.SET
                        ? List.of(new Value.Words(atoms.stream()
                                .map(Atom::value)
                                .map(Value.Word.class::cast)
                                .map(Value.Word::word)
                                .toList()))
                        : atoms.stream().map(Atom::value).toList();
            case SPAN -> spans(atoms);
        };
    }

    private static List<Value> spans(List<Atom> atoms) {
        List<Value> floors = ends(atoms, Direction.AT_LEAST);
        List<Value> ceilings = ends(atoms, Direction.AT_MOST);
        if (floors.size() <= 1 && ceilings.size() <= 1) {
            return List.of(new Value.Span(
                    floors.stream().findFirst(), ceilings.stream().findFirst()));
        }
        return Stream.concat(
                        floors.stream().map(end -> new Value.Span(Optional.of(end), Optional.empty())),
                        ceilings.stream().map(end -> new Value.Span(Optional.empty(), Optional.of(end))))
                .<Value>map(span -> span)
                .toList();
    }

    private static List<Value> ends(List<Atom> atoms, Direction side) {
        return atoms.stream()
                .filter(atom -> atom.side() == side)
                .map(Atom::value)
                .toList();
    }

    /**
     * The smallest thing that can be demanded by itself: one end of a span, one of a set.
     *
     * @param side what holds of the value: at least, at most, required, forbidden, or one of all
     */
    record Atom(Direction side, Value value) {
        static final Comparator<Atom> ORDER = Comparator.comparing(Atom::side)
                .thenComparing(atom -> atom.value().toString());

        static List<Atom> of(Parameter parameter, Value value) {
            return switch (parameter.direction()) {
                case AT_LEAST, AT_MOST, REQUIRED, FORBIDDEN -> List.of(new Atom(parameter.direction(), plain(value)));
                case ALL_OF ->
                    value instanceof Value.Words(List<String> words)
                            ? words.stream()
                                    .map(word -> new Atom(Direction.ALL_OF, new Value.Word(word)))
                                    .toList()
                            : List.of(new Atom(Direction.ALL_OF, value));
                case SPAN ->
                    value instanceof Value.Span(Optional<Value> floor, Optional<Value> ceiling)
                            ? Stream.concat(
                                            floor.map(end -> new Atom(Direction.AT_LEAST, plain(end))).stream(),
                                            ceiling.map(end -> new Atom(Direction.AT_MOST, plain(end))).stream())
                                    .toList()
                            : List.of(
                                    new Atom(Direction.AT_LEAST, plain(value)),
                                    new Atom(Direction.AT_MOST, plain(value)));
            };
        }

        /** A year is twelve months. */
        private static Value plain(Value value) {
            return value instanceof Value.Term(Period length) ? new Value.Term(length.normalized()) : value;
        }

        boolean covers(Atom other, Parameter parameter) {
            return side == other.side
                    && switch (side) {
                        case AT_LEAST -> isAtMost(other.value, value, parameter);
                        case AT_MOST -> isAtMost(value, other.value, parameter);
                        case REQUIRED, FORBIDDEN, ALL_OF, SPAN -> value.equals(other.value);
                    };
        }
    }

    /** Periods go by the calendar: one is at most the other when it ends no later from whatever day both begin. */
    static boolean isAtMost(Value one, Value other, Parameter parameter) {
        return switch (one) {
            case Value.Term(Period length) ->
                other instanceof Value.Term(Period most)
                        && (length.equals(most)
                                || Stream.iterate(LEAP_CYCLE, day -> day.plusDays(1))
                                        .limit(LEAP_CYCLE_DAYS)
                                        .noneMatch(day -> day.plus(length).isAfter(day.plus(most))));
            case Value.Time(Duration length) ->
                other instanceof Value.Time(Duration most) && length.compareTo(most) <= 0;
            case Value.Figure(BigDecimal number) ->
                other instanceof Value.Figure(BigDecimal most) && number.compareTo(most) <= 0;
            case Value.Day(LocalDate date) -> other instanceof Value.Day(LocalDate last) && !date.isAfter(last);
            case Value.Word(String word) ->
                other instanceof Value.Word(String last) && place(parameter, word) <= place(parameter, last);
            case Value.Flag _, Value.Words _, Value.Span _ -> one.equals(other);
        };
    }

    /** Choices stand from weak to strong. */
    private static int place(Parameter parameter, String word) {
        return parameter.values().stream().map(Option::id).toList().indexOf(word);
    }
}
