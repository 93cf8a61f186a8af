package jp.junshu.law.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Subject;

/**
 * One parameter's figure.
 *
 * @param owner the one holder it belongs to, where the parameter is each holder's own: two contracts' service levels never join
 * @param strictest what binds where every condition holds. Junshu is a subject of every kind, so this is what it obeys itself
 * @param parts what binds things that fewer clauses speak of, by what they are, the most general first
 * @param conflicts demands that cannot both be kept
 */
public record PolicyLine(
        Parameter parameter, Optional<Holder> owner, Joined strictest, List<Part> parts, List<Conflict> conflicts) {
    public PolicyLine {
        parts = List.copyOf(parts);
        conflicts = List.copyOf(conflicts);
    }

    /**
     * What binds the things of one subject that meet one condition: the figures of every clause that speaks of them, and of no
     * other.
     */
    public record Part(Subject subject, Optional<Condition> when, Joined joined) {}

    static PolicyLine of(Parameter parameter, Optional<Holder> owner, Collection<Bearing> spoken) {
        List<Bearing> all = Stream.concat(spoken.stream(), Bearing.ofDefault(parameter, owner).stream())
                .distinct()
                .sorted(Bearing.ORDER)
                .toList();
        return new PolicyLine(
                parameter, owner, Joined.of(parameter, all), parts(parameter, all), Conflict.among(parameter, all));
    }

    private static List<Part> parts(Parameter parameter, List<Bearing> all) {
        record Where(Subject subject, Optional<Condition> when) {}
        Set<Where> places = new LinkedHashSet<>();
        all.stream()
                .sorted(Comparator.comparing((Bearing each) ->
                                each.when().map(Object::toString).orElse(""))
                        .thenComparing(Bearing::subject))
                .forEach(each -> places.add(new Where(each.subject(), each.when())));
        List<Part> parts = new ArrayList<>();
        for (Where place : places) {
            List<Bearing> here = all.stream()
                    .filter(each -> each.subject() == place.subject() || each.subject() == parameter.subject())
                    .filter(each -> implies(place.when(), each.when()))
                    .toList();
            parts.add(new Part(place.subject(), place.when(), Joined.of(parameter, here)));
        }
        return parts;
    }

    /** Whether whatever meets the first condition meets the second, as far as their form tells. */
    private static boolean implies(Optional<Condition> one, Optional<Condition> other) {
        return other.isEmpty()
                || one.filter(given -> implies(given, other.get())).isPresent();
    }

    private static boolean implies(Condition one, Condition other) {
        if (one.equals(other)) {
            return true;
        }
        if (other instanceof Condition.All(List<Condition> parts)) {
            return parts.stream().allMatch(part -> implies(one, part));
        }
        if (one instanceof Condition.Any(List<Condition> parts)) {
            return parts.stream().allMatch(part -> implies(part, other));
        }
        if (other instanceof Condition.Any(List<Condition> parts)
                && parts.stream().anyMatch(part -> implies(one, part))) {
            return true;
        }
        if (one instanceof Condition.All(List<Condition> parts)) {
            return parts.stream().anyMatch(part -> implies(part, other));
        }
        return one instanceof Condition.Classified(Classification higher)
                && other instanceof Condition.Classified(Classification least)
                && higher.reaches(least);
    }
}
