package jp.junshu.law.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictnessTest {
    private static Parameter parameter(Unit unit, Direction direction) {
        return Bearings.parameter(unit, direction, Scope.ORGANIZATION, Optional.empty());
    }

    private static Value term(String period) {
        return new Value.Term(Period.parse(period));
    }

    private static List<Value> strictest(Parameter parameter, Value... values) {
        return Strictness.strictest(parameter, List.of(values));
    }

    @ParameterizedTest
    @CsvSource({"P1M, P31D, P1M", "P28D, P1M, P28D", "P1Y, P366D, P1Y", "P12M, P1Y, P1Y", "P1Y, P13M, P1Y"})
    void ofTwoPeriodsTheOneThatNeverEndsLaterIsTheStricterCeiling(String one, String other, String stricter) {
        assertThat(strictest(parameter(Unit.PERIOD, Direction.AT_MOST), term(one), term(other)))
                .containsExactly(term(stricter));
    }

    @Test
    void thirtyDaysAndAMonthBothHoldForEachIsTheShorterInSomeMonth() {
        assertThat(strictest(parameter(Unit.PERIOD, Direction.AT_MOST), term("P1M"), term("P30D"), term("P1Y")))
                .containsExactlyInAnyOrder(term("P1M"), term("P30D"));
    }

    @Test
    void aFloorIsTheHighestACeilingTheLowestAndASetTheSumOfAll() {
        assertThat(strictest(parameter(Unit.COUNT, Direction.AT_LEAST), Value.Figure.of(8), Value.Figure.of(14)))
                .containsExactly(Value.Figure.of(14));
        assertThat(strictest(parameter(Unit.COUNT, Direction.AT_MOST), Value.Figure.of(8), Value.Figure.of(14)))
                .containsExactly(Value.Figure.of(8));
        assertThat(strictest(
                        parameter(Unit.SET, Direction.ALL_OF),
                        new Value.Words(List.of("b")),
                        new Value.Words(List.of("c", "a"))))
                .containsExactly(new Value.Words(List.of("a", "b", "c")));
    }

    @Test
    void aChoiceIsTheStrongestFromTheList() {
        assertThat(strictest(
                        parameter(Unit.CHOICE, Direction.AT_LEAST),
                        new Value.Word("b"),
                        new Value.Word("c"),
                        new Value.Word("a")))
                .containsExactly(new Value.Word("c"));
    }

    @Test
    void aSpanTakesTheHighestFloorAndTheLowestCeiling() {
        assertThat(strictest(
                        parameter(Unit.PERIOD, Direction.SPAN),
                        new Value.Span(Optional.of(term("P1Y")), Optional.of(term("P5Y"))),
                        new Value.Span(Optional.of(term("P2Y")), Optional.empty()),
                        new Value.Span(Optional.empty(), Optional.of(term("P3Y")))))
                .containsExactly(new Value.Span(Optional.of(term("P2Y")), Optional.of(term("P3Y"))));
    }

    /** For every unit and direction: in any order, grouping and number, and never weaker than what went in. */
    @Test
    void joiningIsTheSameHoweverItIsDoneAndNeverWeaker() {
        Bearings drawn = new Bearings(20261128);
        for (int i = 0; i < 20_000; i++) {
            Parameter parameter = drawn.parameter();
            Value one = drawn.value(parameter);
            Value two = drawn.value(parameter);
            Value three = drawn.value(parameter);
            List<Value> all = strictest(parameter, one, two, three);
            String what = parameter.id() + ": " + one + ", " + two + ", " + three;
            assertThat(strictest(parameter, three, one, two)).as(what).isEqualTo(all);
            assertThat(join(parameter, strictest(parameter, one, two), List.of(three)))
                    .as(what)
                    .isEqualTo(all);
            assertThat(join(parameter, List.of(one), strictest(parameter, two, three)))
                    .as(what)
                    .isEqualTo(all);
            assertThat(join(parameter, all, all)).as(what).isEqualTo(all);
            for (Value input : List.of(one, two, three)) {
                assertThat(keeps(parameter, all, input)).as(what).isTrue();
            }
        }
    }

    /** Whether who keeps all of the values keeps the one: each of its ends is covered by one of theirs. */
    private static boolean keeps(Parameter parameter, List<Value> values, Value one) {
        return Strictness.Atom.of(parameter, one).stream()
                .allMatch(end -> values.stream()
                        .flatMap(value -> Strictness.Atom.of(parameter, value).stream())
                        .anyMatch(mine -> mine.covers(end, parameter)));
    }

    private static List<Value> join(Parameter parameter, List<Value> one, List<Value> other) {
        return Strictness.strictest(
                parameter, Stream.concat(one.stream(), other.stream()).toList());
    }
}
