package jp.junshu.law.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.policy.Strictness.Atom;

/** Two demands that no one value keeps. Which of them gives way is not for a program to guess. */
public record Conflict(Kind kind, Bearing one, Bearing other) {
    /** Why they cannot both hold. */
    public enum Kind {
        /** {@code one} sets a floor above the ceiling that {@code other} sets */
        FLOOR_ABOVE_CEILING,
        /** what was prescribed under {@code one} is weaker than {@code other} demands */
        PRESCRIBED_TOO_WEAK,
        /** {@code one} and {@code other} prescribe two different things */
        PRESCRIBED_TWICE
    }

    /** What is wrong, with both clauses. */
    public Text message() {
        String parameter = one.parameter().id().value();
        String first = said(one);
        String second = said(other);
        return switch (kind) {
            case FLOOR_ABOVE_CEILING ->
                new Text(
                        parameter + "：下限（" + first + "）が上限（" + second + "）を超えており、両方は守れません。",
                        parameter + ": the floor (" + first + ") lies above the ceiling (" + second
                                + "); both cannot be kept.");
            case PRESCRIBED_TOO_WEAK ->
                new Text(
                        parameter + "：指定されたもの（" + first + "）が、別の条項の求め（" + second + "）を満たしません。",
                        parameter + ": what was prescribed (" + first + ") falls short of what another clause demands ("
                                + second + ").");
            case PRESCRIBED_TWICE ->
                new Text(
                        parameter + "：別々のもの（" + first + "、" + second + "）が指定されており、両方は守れません。",
                        parameter + ": two different things are prescribed (" + first + "; " + second
                                + "); both cannot be kept.");
        };
    }

    private static String said(Bearing bearing) {
        return bearing.clause().map(Object::toString).orElse("-") + " "
                + bearing.value()
                        .map(value -> PolicyRow.spell(bearing.parameter(), value))
                        .orElse("-");
    }

    /** Every conflict among clauses that can bind one and the same thing. */
    static List<Conflict> among(Parameter parameter, List<Bearing> all) {
        List<Conflict> found = new ArrayList<>();
        for (Bearing one : all) {
            for (Bearing other : all) {
                if (!one.equals(other) && meet(parameter, one, other)) {
                    kind(parameter, one, other).ifPresent(kind -> found.add(new Conflict(kind, one, other)));
                }
            }
        }
        return found;
    }

    private static boolean meet(Parameter parameter, Bearing one, Bearing other) {
        return one.subject() == other.subject()
                || one.subject() == parameter.subject()
                || other.subject() == parameter.subject();
    }

    private static Optional<Kind> kind(Parameter parameter, Bearing one, Bearing other) {
        Optional<Value> first = one.value();
        Optional<Value> second = other.value();
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        if (one.binding().isPrescribed() && other.binding().isPrescribed()) {
            boolean same = Strictness.meets(parameter, first.get(), second.get())
                    && Strictness.meets(parameter, second.get(), first.get());
            // said once of the two
            return same || Bearing.ORDER.compare(one, other) > 0
                    ? Optional.empty()
                    : Optional.of(Kind.PRESCRIBED_TWICE);
        }
        if (one.binding().isPrescribed() && !Strictness.meets(parameter, first.get(), second.get())) {
            return Optional.of(Kind.PRESCRIBED_TOO_WEAK);
        }
        return isFloorAboveCeiling(parameter, first.get(), second.get())
                ? Optional.of(Kind.FLOOR_ABOVE_CEILING)
                : Optional.empty();
    }

    private static boolean isFloorAboveCeiling(Parameter parameter, Value one, Value other) {
        return parameter.direction() == Direction.SPAN
                && Atom.of(parameter, one).stream()
                        .filter(atom -> atom.side() == Direction.AT_LEAST)
                        .anyMatch(floor -> Atom.of(parameter, other).stream()
                                .filter(atom -> atom.side() == Direction.AT_MOST)
                                .anyMatch(ceiling -> !Strictness.isAtMost(floor.value(), ceiling.value(), parameter)));
    }
}
