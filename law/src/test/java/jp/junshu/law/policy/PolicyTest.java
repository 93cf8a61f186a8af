package jp.junshu.law.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Subject;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;
import org.junit.jupiter.api.Test;

class PolicyTest {
    private static final Parameter LENGTH =
            Bearings.parameter(Unit.COUNT, Direction.AT_LEAST, Scope.INSTALLATION, Optional.of(Value.Figure.of(12)));
    private static final Parameter KEEPING =
            Bearings.parameter(Unit.PERIOD, Direction.SPAN, Scope.ORGANIZATION, Optional.empty());
    private static final Parameter CIPHER =
            Bearings.parameter(Unit.CHOICE, Direction.AT_LEAST, Scope.ORGANIZATION, Optional.empty());
    private static final Parameter ANSWERING =
            Bearings.parameter(Unit.COUNT, Direction.AT_MOST, Scope.ENGAGEMENT, Optional.empty());
    private static final Parameter REUSE =
            Bearings.parameter(Unit.BOOLEAN, Direction.FORBIDDEN, Scope.INSTALLATION, Optional.empty());
    private static final Condition SECRETS =
            new Condition.Answered(new QuestionId("secrets"), List.of(new Answer.YesNo(true)));

    private static Bearing bearing(Parameter parameter, String clause, Binding binding) {
        return bearing(parameter, "one", clause, Optional.empty(), binding);
    }

    private static Bearing bearing(
            Parameter parameter, String holder, String clause, Optional<Condition> when, Binding binding) {
        return new Bearing(
                parameter,
                parameter.subject(),
                Optional.of(new Holder(holder)),
                Optional.of(ClauseId.parse(clause)),
                when,
                true,
                true,
                binding);
    }

    private static Binding set(Value value) {
        return new Binding.Fixed(value);
    }

    private static Binding count(long value) {
        return set(Value.Figure.of(value));
    }

    private static PolicyLine line(Bearing... bearings) {
        Policy policy = Policy.of(List.of(bearings));
        assertThat(policy.lines()).hasSize(1);
        return policy.lines().getFirst();
    }

    private static List<String> deciding(PolicyLine line) {
        return line.strictest().deciding().stream()
                .map(each -> each.clause().map(Object::toString).orElse("default"))
                .toList();
    }

    @Test
    void theStrictestClauseDecidesAndTheOthersBearOnIt() {
        PolicyLine line = line(bearing(LENGTH, "a:1", count(10)), bearing(LENGTH, "b:2", count(14)));

        assertThat(line.strictest().values()).containsExactly(Value.Figure.of(14));
        assertThat(deciding(line)).containsExactly("b:2");
        assertThat(line.strictest().others())
                .extracting(each -> each.clause().orElseThrow())
                .containsExactly(ClauseId.parse("a:1"));
    }

    @Test
    void ourDefaultBindsWhereNoClauseSpeaksAndWhereItIsStricter() {
        assertThat(Policy.ofDefaults(List.of(LENGTH)).lines())
                .singleElement()
                .satisfies(line -> assertThat(deciding(line)).containsExactly("default"));
        assertThat(deciding(line(bearing(LENGTH, "a:1", count(10))))).containsExactly("default");
        assertThat(deciding(line(bearing(LENGTH, "a:1", count(12))))).containsExactly("a:1");
    }

    @Test
    void aFigureToBeStatedIsOpenUntilItIsAndThenCounts() {
        PolicyLine open = line(bearing(LENGTH, "a:1", new Binding.Stated(Optional.empty())));
        PolicyLine stated = line(bearing(LENGTH, "a:1", new Binding.Stated(Optional.of(Value.Figure.of(16)))));

        assertThat(open.strictest().isStatedOpen()).isTrue();
        assertThat(stated.strictest().isStatedOpen()).isFalse();
        assertThat(stated.strictest().values()).containsExactly(Value.Figure.of(16));
        assertThat(deciding(stated)).containsExactly("a:1");
    }

    @Test
    void whatIsForbiddenAlreadyNeedsNoTimeToBeStated() {
        PolicyLine line = line(
                bearing(REUSE, "a:1", set(new Value.Flag(false))),
                bearing(REUSE, "b:1", new Binding.Stated(Optional.empty())));

        assertThat(line.strictest().isStatedOpen()).isFalse();
        assertThat(deciding(line)).containsExactly("a:1");
    }

    @Test
    void whatIsConsideredBindsAsWasDecided() {
        Value strong = new Value.Word("d");
        assertThat(line(bearing(CIPHER, "a:1", new Binding.Considered(Optional.empty())))
                        .strictest())
                .satisfies(open -> assertThat(open.values()).isEmpty())
                .satisfies(open -> assertThat(open.isConsideredOpen()).isTrue());
        assertThat(line(bearing(CIPHER, "a:1", new Binding.Considered(Optional.of(new Decision.Needed(strong)))))
                        .strictest()
                        .values())
                .containsExactly(strong);
        assertThat(line(bearing(CIPHER, "a:1", new Binding.Considered(Optional.of(new Decision.NotNeeded()))))
                        .strictest())
                .satisfies(decided -> assertThat(decided.values()).isEmpty())
                .satisfies(decided -> assertThat(decided.open()).isEmpty());
    }

    @Test
    void whatBindsSecretsDoesNotBindEverything() {
        PolicyLine line =
                line(bearing(LENGTH, "a:1", count(13)), bearing(LENGTH, "one", "b:1", Optional.of(SECRETS), count(20)));

        assertThat(line.strictest().values()).containsExactly(Value.Figure.of(20));
        assertThat(line.parts()).hasSize(2);
        assertThat(line.parts().getFirst().when()).isEmpty();
        assertThat(line.parts().getFirst().joined().values()).containsExactly(Value.Figure.of(13));
        assertThat(line.parts().getLast().when()).contains(SECRETS);
        assertThat(line.parts().getLast().joined().values()).containsExactly(Value.Figure.of(20));
        assertThat(line.parts().getLast().joined().bearing()).hasSize(3);
    }

    @Test
    void aNarrowerSubjectHasItsOwnFigureAndThatOfAll() {
        Bearing narrow = new Bearing(
                LENGTH,
                Subject.ROLE,
                Optional.empty(),
                Optional.of(ClauseId.parse("b:1")),
                Optional.empty(),
                true,
                true,
                count(20));
        PolicyLine line = line(bearing(LENGTH, "a:1", count(13)), narrow);

        assertThat(line.parts())
                .filteredOn(part -> part.subject() == Subject.SYSTEM)
                .singleElement()
                .satisfies(part -> assertThat(part.joined().values()).containsExactly(Value.Figure.of(13)));
        assertThat(line.parts())
                .filteredOn(part -> part.subject() == Subject.ROLE)
                .singleElement()
                .satisfies(part -> assertThat(part.joined().values()).containsExactly(Value.Figure.of(20)));
    }

    @Test
    void twoContractsServiceLevelsNeverJoin() {
        Policy policy = Policy.of(List.of(
                bearing(ANSWERING, "one", "a:1", Optional.empty(), count(48)),
                bearing(ANSWERING, "two", "a:1", Optional.empty(), count(24))));

        assertThat(policy.lines())
                .extracting(line -> line.strictest().values())
                .containsExactly(List.of(Value.Figure.of(48)), List.of(Value.Figure.of(24)));
    }

    @Test
    void aFloorAboveACeilingIsReportedWithBothClauses() {
        PolicyLine line = line(
                bearing(
                        KEEPING,
                        "a:1",
                        set(new Value.Span(Optional.of(new Value.Term(Period.ofYears(3))), Optional.empty()))),
                bearing(
                        KEEPING,
                        "b:1",
                        set(new Value.Span(Optional.empty(), Optional.of(new Value.Term(Period.ofYears(1)))))));

        assertThat(line.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.kind()).isEqualTo(Conflict.Kind.FLOOR_ABOVE_CEILING);
            assertThat(conflict.message().en()).contains("a:1", "b:1", "P3Y", "P1Y");
        });
    }

    @Test
    void aPrescribedCipherAgainstAStricterListIsReportedAndNotGuessed() {
        Bearing prescribed = bearing(
                CIPHER, "a:1", new Binding.Considered(Optional.of(new Decision.Prescribed(new Value.Word("a")))));
        Bearing list = bearing(CIPHER, "b:1", set(new Value.Word("c")));

        assertThat(line(prescribed, list).conflicts())
                .singleElement()
                .isEqualTo(new Conflict(Conflict.Kind.PRESCRIBED_TOO_WEAK, prescribed, list));
        assertThat(line(prescribed, bearing(CIPHER, "b:1", set(new Value.Word("a"))))
                        .conflicts())
                .isEmpty();
    }

    @Test
    void twoThingsPrescribedAreReportedOnce() {
        Bearing one = bearing(
                CIPHER, "a:1", new Binding.Considered(Optional.of(new Decision.Prescribed(new Value.Word("a")))));
        Bearing other = bearing(
                CIPHER, "b:1", new Binding.Considered(Optional.of(new Decision.Prescribed(new Value.Word("c")))));

        assertThat(line(one, other).conflicts())
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.PRESCRIBED_TWICE);
    }

    @Test
    void aValueOfAnotherUnitCannotBearOnAnything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bearing(LENGTH, "a:1", set(new Value.Term(Period.ofDays(1)))))
                .withMessageContaining(LENGTH.id().value());
    }

    @Test
    void joiningIsCommutativeAssociativeIdempotentAndNeverWeaker() {
        Bearings drawn = new Bearings(1634);
        for (int i = 0; i < 2_000; i++) {
            Policy one = drawn.policy();
            Policy two = drawn.policy();
            Policy three = drawn.policy();
            Policy all = one.join(two).join(three);
            assertThat(said(three.join(one).join(two))).isEqualTo(said(all));
            assertThat(said(one.join(two.join(three)))).isEqualTo(said(all));
            assertThat(said(all.join(all))).isEqualTo(said(all));
            assertThat(said(one.join(Policy.NONE))).isEqualTo(said(one));
            for (Policy part : List.of(one, two, three)) {
                part.bearings().forEach(bearing -> assertKept(all, bearing));
            }
        }
    }

    @Test
    void whatBearsOnItComesBackFromItsStoredForm() {
        Bearings drawn = new Bearings(18);
        for (int i = 0; i < 1_000; i++) {
            Bearing bearing = drawn.bearing();
            assertThat(PolicyJson.read(PolicyJson.write(List.of(bearing)), bearing.parameter()))
                    .containsExactly(bearing);
            List<Value> values = bearing.value().stream().toList();
            assertThat(PolicyJson.readValues(PolicyJson.writeValues(values))).isEqualTo(values);
        }
    }

    /** Lines, not contributions: what is said is the same, deciding clauses and conflicts included. */
    private static List<PolicyLine> said(Policy policy) {
        return policy.lines();
    }

    private static void assertKept(Policy policy, Bearing bearing) {
        bearing.value()
                .ifPresent(value -> assertThat(policy.lines(bearing.parameter().id()).stream()
                                .filter(line -> line.owner().equals(bearing.owner()))
                                .flatMap(line -> Stream.concat(
                                        Stream.of(line.strictest()),
                                        line.parts().stream()
                                                .filter(part -> part.when().equals(bearing.when())
                                                        && part.subject() == bearing.subject())
                                                .map(PolicyLine.Part::joined))))
                        .isNotEmpty()
                        .allSatisfy(joined -> assertThat(Strictness.strictest(
                                        bearing.parameter(),
                                        Stream.concat(joined.values().stream(), Stream.of(value))
                                                .toList()))
                                .as(bearing + " adds nothing")
                                .isEqualTo(joined.values())));
    }
}
