package jp.junshu.law.oscal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Subject;
import jp.junshu.law.policy.Bearing;
import jp.junshu.law.policy.Joined;
import jp.junshu.law.policy.Policy;
import jp.junshu.law.policy.PolicyLine;
import jp.junshu.law.policy.PolicySource;

/**
 * What regulations set together, by themselves: nothing is answered, stated or decided. A figure that each contract has for itself is
 * that of its own regulation; where demands cannot both be kept, none is given.
 */
final class JoinedFigures implements PolicyFigures {
    private final Catalog catalog;
    private final Policy together;
    private final Map<RegulationId, Policy> alone = new HashMap<>();

    JoinedFigures(Catalog catalog, List<Edition> editions) {
        this.catalog = catalog;
        editions.forEach(edition ->
                alone.put(edition.regulation(), PolicySource.of(edition).policy(catalog)));
        this.together = alone.values().stream().reduce(Policy.NONE, Policy::join);
    }

    @Override
    public Optional<Figure> find(Clause clause, Contribution set) {
        Parameter parameter = catalog.getParameter(set.parameter());
        Policy policy = parameter.scope() == Scope.ENGAGEMENT
                ? alone.getOrDefault(clause.id().regulation(), Policy.NONE)
                : together;
        Subject subject = set.subject().orElse(parameter.subject());
        return policy.lines(parameter.id()).stream()
                .filter(line -> line.conflicts().isEmpty())
                .flatMap(line -> line.parts().stream())
                .filter(part -> part.subject() == subject && part.when().equals(set.when()))
                .map(PolicyLine.Part::joined)
                .findFirst()
                .flatMap(JoinedFigures::figure);
    }

    private static Optional<Figure> figure(Joined joined) {
        return joined.values().size() == 1
                ? Optional.of(new Figure(
                        joined.values().getFirst(),
                        joined.deciding().stream()
                                .map(Bearing::clause)
                                .flatMap(Optional::stream)
                                .toList()))
                : Optional.empty();
    }
}
