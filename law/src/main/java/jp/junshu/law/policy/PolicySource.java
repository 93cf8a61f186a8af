package jp.junshu.law.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.catalog.Verdict;

/**
 * A regulation that binds, and what is known about how it does.
 *
 * @param holder what brings it into force; empty to look at the regulation by itself
 * @param stated the figures stated and approved where clauses leave them open
 * @param decided what was decided and approved where a clause says that a parameter is considered
 */
public record PolicySource(
        Edition edition,
        Optional<Holder> holder,
        Answers answers,
        Classification classification,
        Map<ParameterId, Value> stated,
        Map<Place, Decision> decided) {
    public PolicySource {
        stated = Map.copyOf(stated);
        decided = Map.copyOf(decided);
    }

    /** Where a clause says that a parameter is considered. */
    public record Place(ClauseId clause, ParameterId parameter) {}

    /** A regulation by itself: nothing is answered, stated or decided. */
    public static PolicySource of(Edition edition) {
        return new PolicySource(edition, Optional.empty(), Answers.NONE, Classification.UNDECIDED, Map.of(), Map.of());
    }

    /**
     * Its policy: the figures of every clause that is not known not to apply.
     *
     * @param catalog knows the parameters
     */
    public Policy policy(Catalog catalog) {
        List<Bearing> found = new ArrayList<>();
        for (Clause clause : edition.clauses()) {
            for (Contribution sets : clause.sets()) {
                Verdict verdict = sets.when()
                        .map(condition -> condition.evaluate(answers, classification))
                        .orElse(Verdict.YES);
                if (verdict != Verdict.NO) {
                    found.add(bearing(catalog.getParameter(sets.parameter()), clause, sets, verdict));
                }
            }
        }
        return Policy.of(found);
    }

    private Bearing bearing(Parameter parameter, Clause clause, Contribution sets, Verdict verdict) {
        Optional<Condition> when = sets.when();
        return new Bearing(
                parameter,
                sets.subject().orElse(parameter.subject()),
                holder,
                Optional.of(clause.id()),
                when,
                verdict == Verdict.YES,
                clause.sets().size() == 1,
                switch (sets.demand()) {
                    case Contribution.Demand.Set(Value value) -> new Binding.Fixed(value);
                    case Contribution.Demand.Stated() ->
                        new Binding.Stated(
                                Optional.ofNullable(stated.get(parameter.id())).filter(parameter::fits));
                    case Contribution.Demand.Considered() ->
                        new Binding.Considered(Optional.ofNullable(decided.get(new Place(clause.id(), parameter.id())))
                                .filter(decision -> decision.demanded().stream().allMatch(parameter::fits)));
                });
    }
}
