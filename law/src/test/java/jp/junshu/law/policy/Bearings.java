package jp.junshu.law.policy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Subject;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;

/** Parameters of every unit and direction, values of them, and what bears on them, drawn by a seed. */
final class Bearings {
    private static final List<Option> WORDS = Stream.of("a", "b", "c", "d")
            .map(id -> new Option(id, new Text(id, id)))
            .toList();
    static final List<Parameter> PARAMETERS = parameters();

    private final Random random;

    Bearings(long seed) {
        random = new Random(seed);
    }

    private static List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>();
        for (Unit unit : Unit.values()) {
            for (Direction direction : Direction.values()) {
                if (unit.allows(direction)) {
                    for (Scope scope : Scope.values()) {
                        all.add(parameter(unit, direction, scope, Optional.empty()));
                    }
                }
            }
        }
        return all;
    }

    static Parameter parameter(Unit unit, Direction direction, Scope scope, Optional<Value> byDefault) {
        String name = unit.spelling() + "." + direction.spelling() + "-" + scope.spelling();
        return new Parameter(
                new ParameterId(name),
                new Text(name, name),
                unit,
                direction,
                Subject.SYSTEM,
                scope,
                unit == Unit.CHOICE || unit == Unit.SET ? WORDS : List.of(),
                byDefault,
                Optional.empty());
    }

    Parameter parameter() {
        return PARAMETERS.get(random.nextInt(PARAMETERS.size()));
    }

    Value value(Parameter parameter) {
        return switch (parameter.direction()) {
            case REQUIRED -> new Value.Flag(true);
            case FORBIDDEN -> new Value.Flag(false);
            case SPAN -> span(parameter.unit());
            case AT_LEAST, AT_MOST, ALL_OF -> plain(parameter.unit());
        };
    }

    private Value span(Unit unit) {
        int ends = 1 + random.nextInt(3);
        return new Value.Span(
                Optional.of(plain(unit)).filter(_ -> (ends & 1) > 0),
                Optional.of(plain(unit)).filter(_ -> (ends & 2) > 0));
    }

    private Value plain(Unit unit) {
        return switch (unit) {
            case COUNT -> Value.Figure.of(random.nextInt(6));
            case PERCENT -> new Value.Figure(BigDecimal.valueOf(990 + random.nextInt(10), 1));
            case DURATION -> new Value.Time(Duration.ofMinutes(random.nextInt(5)));
            case PERIOD -> new Value.Term(Period.of(random.nextInt(2), random.nextInt(14), random.nextInt(3) * 30));
            case DATE -> new Value.Day(LocalDate.of(2028, 1, 1 + random.nextInt(5)));
            case CHOICE ->
                new Value.Word(WORDS.get(random.nextInt(WORDS.size())).id());
            case TEXT -> new Value.Word("word " + random.nextInt(3));
            case SET ->
                new Value.Words(IntStream.range(0, 1 + random.nextInt(3))
                        .mapToObj(_ -> WORDS.get(random.nextInt(WORDS.size())).id())
                        .toList());
            case BOOLEAN -> new Value.Flag(random.nextBoolean());
        };
    }

    Bearing bearing() {
        Parameter parameter = parameter();
        return new Bearing(
                parameter,
                random.nextInt(4) == 0 ? Subject.ROLE : Subject.SYSTEM,
                holder(parameter),
                Optional.of(ClauseId.of("rule-" + random.nextInt(3), 1 + random.nextInt(12) + ".ア")),
                condition(),
                random.nextBoolean(),
                random.nextBoolean(),
                binding(parameter));
    }

    private Optional<Holder> holder(Parameter parameter) {
        return parameter.scope() == Scope.ENGAGEMENT || random.nextBoolean()
                ? Optional.of(new Holder("contract-" + random.nextInt(2)))
                : Optional.empty();
    }

    private Optional<Condition> condition() {
        Condition one = new Condition.Answered(new QuestionId("one"), List.of(new Answer.YesNo(true)));
        Condition two = new Condition.Answered(new QuestionId("two"), List.of(new Answer.YesNo(true)));
        return switch (random.nextInt(5)) {
            case 0 -> Optional.of(one);
            case 1 -> Optional.of(two);
            case 2 -> Optional.of(new Condition.All(List.of(one, two)));
            case 3 -> Optional.of(new Condition.Any(List.of(one, two)));
            default -> Optional.empty();
        };
    }

    private Binding binding(Parameter parameter) {
        return switch (random.nextInt(6)) {
            case 0 -> new Binding.Stated(Optional.empty());
            case 1 -> new Binding.Stated(Optional.of(value(parameter)));
            case 2 -> new Binding.Considered(Optional.empty());
            case 3 -> new Binding.Considered(Optional.of(new Decision.NotNeeded()));
            case 4 -> new Binding.Considered(Optional.of(new Decision.Prescribed(value(parameter))));
            default -> new Binding.Fixed(value(parameter));
        };
    }

    Policy policy() {
        return Policy.of(
                Stream.generate(this::bearing).limit(random.nextInt(12)).toList());
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
