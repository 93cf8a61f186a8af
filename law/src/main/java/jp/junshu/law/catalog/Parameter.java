package jp.junshu.law.catalog;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.Text;

/**
 * Something that clauses set a figure for; the strictest of all figures binds.
 *
 * @param values what can be chosen, from weak to strong; empty unless the unit is choice or set
 * @param byDefault ours, where no clause speaks
 */
public record Parameter(
        ParameterId id,
        Text title,
        Unit unit,
        Direction direction,
        Subject subject,
        Scope scope,
        List<Option> values,
        Optional<Value> byDefault,
        Optional<Text> note) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Parameter {
        values = List.copyOf(values);
        if (!unit.allows(direction)) {
            throw new IllegalArgumentException(id + ": " + unit.spelling() + " has no " + direction.spelling());
        }
    }

    /** Whether a clause may set this value: it is of the unit, and of the direction where that prescribes a form. */
    public boolean fits(Value value) {
        return fits(value, unit, direction, values.stream().map(Option::id).toList());
    }

    static boolean fits(Value value, Unit unit, Direction direction, Collection<String> known) {
        return switch (direction) {
            case AT_LEAST, AT_MOST, ALL_OF -> isOf(unit, value, known);
            case REQUIRED -> value.equals(new Value.Flag(true));
            case FORBIDDEN -> value.equals(new Value.Flag(false));
            case SPAN ->
                value instanceof Value.Span(Optional<Value> floor, Optional<Value> ceiling)
                        && floor.stream().allMatch(end -> isOf(unit, end, known))
                        && ceiling.stream().allMatch(end -> isOf(unit, end, known));
        };
    }

    private static boolean isOf(Unit unit, Value value, Collection<String> known) {
        return switch (unit) {
            case COUNT ->
                value instanceof Value.Figure figure
                        && figure.whole()
                        && figure.number().signum() >= 0;
            case PERCENT ->
                value instanceof Value.Figure(BigDecimal number)
                        && number.signum() >= 0
                        && number.compareTo(HUNDRED) <= 0;
            case DURATION -> value instanceof Value.Time;
            case PERIOD -> value instanceof Value.Term;
            case DATE -> value instanceof Value.Day;
            case BOOLEAN -> value instanceof Value.Flag;
            case CHOICE -> value instanceof Value.Word(String word) && known.contains(word);
            case SET -> value instanceof Value.Words(List<String> words) && known.containsAll(words);
            case TEXT -> value instanceof Value.Word;
        };
    }
}
