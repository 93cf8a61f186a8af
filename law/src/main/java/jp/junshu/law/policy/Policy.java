package jp.junshu.law.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The joined policy (実効方針): for every parameter that somebody sets, the strictest value with the clause that decides it. It is
 * made of what bears on it and nothing else, so joining is the same in every order, however grouped and however often, and no
 * figure is ever weaker than one that went in.
 */
public final class Policy {
    public static final Policy NONE = new Policy(Set.of());

    private final Set<Bearing> bearings;
    /** Worked out when first asked for; whoever comes at the same time works out the same. */
    private volatile @Nullable List<PolicyLine> lines;

    private Policy(Set<Bearing> bearings) {
        this.bearings = Set.copyOf(bearings);
    }

    public static Policy of(Collection<Bearing> bearings) {
        return new Policy(new LinkedHashSet<>(bearings));
    }

    /** Our own defaults of these parameters, but for those that each contract has for itself. */
    public static Policy ofDefaults(Collection<Parameter> parameters) {
        return of(parameters.stream()
                .filter(parameter -> parameter.scope() != Scope.ENGAGEMENT)
                .flatMap(parameter -> Bearing.ofDefault(parameter, Optional.empty()).stream())
                .toList());
    }

    /** Both together. */
    public Policy join(Policy other) {
        return of(Stream.concat(bearings.stream(), other.bearings.stream()).toList());
    }

    /** Everything that bears on anything. */
    public Set<Bearing> bearings() {
        return bearings;
    }

    /** One line for each parameter, or for each parameter and holder where it is each holder's own; by their ids. */
    public List<PolicyLine> lines() {
        List<PolicyLine> known = lines;
        if (known == null) {
            known = lines(bearings);
            lines = known;
        }
        return known;
    }

    /** The lines of one parameter. */
    public List<PolicyLine> lines(ParameterId parameter) {
        return lines().stream()
                .filter(line -> line.parameter().id().equals(parameter))
                .toList();
    }

    /** Every pair of demands that cannot both be kept. */
    public List<Conflict> conflicts() {
        return lines().stream().flatMap(line -> line.conflicts().stream()).toList();
    }

    private static List<PolicyLine> lines(Set<Bearing> bearings) {
        record Key(Parameter parameter, Optional<Holder> owner) {}
        Comparator<Key> order = Comparator.comparing(
                        (Key key) -> key.parameter().id().value())
                .thenComparing(key -> key.owner().map(Holder::id).orElse(""));
        Map<Key, List<Bearing>> grouped = new TreeMap<>(order);
        bearings.forEach(bearing -> grouped.computeIfAbsent(
                        new Key(bearing.parameter(), bearing.owner()), _ -> new ArrayList<>())
                .add(bearing));
        return grouped.entrySet().stream()
                .map(entry ->
                        PolicyLine.of(entry.getKey().parameter(), entry.getKey().owner(), entry.getValue()))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Policy policy && bearings.equals(policy.bearings);
    }

    @Override
    public int hashCode() {
        return bearings.hashCode();
    }

    @Override
    public String toString() {
        return "policy of " + bearings.size() + " contributions";
    }
}
