package jp.junshu.law.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.policy.Strictness.Atom;

/**
 * What several clauses demand of one parameter together.
 *
 * @param values the strictest, all of which hold; mostly one, none where nothing is demanded yet
 * @param deciding the clauses that make it so, as few as do: mostly one, several where a set or a span comes together from them
 * @param bearing all that bear on it, the deciding ones included, in an order of their own
 */
public record Joined(List<Value> values, List<Bearing> deciding, List<Bearing> bearing) {
    public Joined {
        values = List.copyOf(values);
        deciding = List.copyOf(deciding);
        bearing = List.copyOf(bearing);
    }

    static Joined of(Parameter parameter, Collection<Bearing> all) {
        List<Bearing> sorted = all.stream().distinct().sorted(Bearing.ORDER).toList();
        List<Value> values =
                sorted.stream().map(Bearing::value).flatMap(Optional::stream).toList();
        return new Joined(
                Strictness.strictest(parameter, values),
                deciding(parameter, sorted, Strictness.atoms(parameter, values)),
                sorted);
    }

    /** Who supplies most of what is not yet accounted for, again and again. */
    private static List<Bearing> deciding(Parameter parameter, List<Bearing> sorted, List<Atom> strictest) {
        List<Bearing> found = new ArrayList<>();
        Set<Atom> left = new LinkedHashSet<>(strictest);
        while (!left.isEmpty()) {
            Bearing best = sorted.stream()
                    // of equals the first in order
                    .min(Comparator.comparingInt(
                            bearing -> -supplies(parameter, bearing, left).size()))
                    .orElseThrow();
            left.removeAll(supplies(parameter, best, left));
            found.add(best);
        }
        return found;
    }

    private static List<Atom> supplies(Parameter parameter, Bearing bearing, Set<Atom> wanted) {
        List<Atom> own = bearing.value().map(value -> Atom.of(parameter, value)).orElse(List.of());
        return wanted.stream()
                .filter(atom -> own.stream().anyMatch(mine -> mine.covers(atom, parameter)))
                .toList();
    }

    /** Those that a figure or a decision is missing for. */
    public List<Bearing> open() {
        return bearing.stream().filter(each -> isOpen(each)).toList();
    }

    /** A state that is demanded or not cannot be stated any stricter than it is. */
    private boolean isOpen(Bearing each) {
        Direction direction = each.parameter().direction();
        boolean settled = each.binding() instanceof Binding.Stated
                && !values.isEmpty()
                && (direction == Direction.REQUIRED || direction == Direction.FORBIDDEN);
        return each.binding().isOpen() && !settled;
    }

    /** Whether some clause asks for a figure that nobody stated yet. */
    public boolean isStatedOpen() {
        return open().stream().anyMatch(each -> each.binding() instanceof Binding.Stated);
    }

    /** Whether some clause asks for a decision that nobody recorded yet. */
    public boolean isConsideredOpen() {
        return open().stream().anyMatch(each -> each.binding() instanceof Binding.Considered);
    }

    /** The clauses that bear on it without deciding it; our own default is none. */
    public List<Bearing> others() {
        return bearing.stream()
                .filter(each -> each.clause().isPresent() && !deciding.contains(each))
                .toList();
    }
}
