package jp.junshu.app.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Contribution.Demand;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.catalog.Verdict;
import jp.junshu.law.policy.Strictness;

/** The figures that clauses of some editions leave to be stated, and the hard ones beside them that bind what is stated. */
record FigureDemands(List<Demanded> all) {
    FigureDemands {
        all = List.copyOf(all);
    }

    /** A clause that speaks about a figure. */
    record Source(Edition edition, Clause clause, Contribution contribution) {}

    /** A figure that a clause sets by itself. */
    record Hard(Source source, Value value) {}

    /**
     * @param verdict whether some clause asks for it, as far as the answers tell
     * @param by the clauses that leave it to be stated
     * @param hard figures that hold under these answers
     */
    record Demanded(Parameter parameter, Verdict verdict, List<Source> by, List<Hard> hard) {
        Demanded {
            by = List.copyOf(by);
            hard = List.copyOf(hard);
        }

        /** The first clause whose figure this one would be weaker than. */
        Optional<Hard> findStricter(Value stated) {
            return hard.stream()
                    .filter(other -> isWeaker(stated, other.value(), parameter))
                    .findFirst();
        }
    }

    static FigureDemands of(Catalog catalog, Collection<Edition> editions, Answers answers) {
        Map<ParameterId, List<Source>> sources = new LinkedHashMap<>();
        for (Edition edition : editions) {
            for (Clause clause : edition.clauses()) {
                for (Contribution sets : clause.sets()) {
                    sources.computeIfAbsent(sets.parameter(), _ -> new ArrayList<>())
                            .add(new Source(edition, clause, sets));
                }
            }
        }
        List<Demanded> found = new ArrayList<>();
        sources.forEach((id, all) -> {
            Parameter parameter = catalog.getParameter(id);
            List<Source> asking = all.stream()
                    .filter(source -> source.contribution().demand() instanceof Demand.Stated)
                    .filter(source -> verdict(source, answers) != Verdict.NO)
                    .toList();
            if (!asking.isEmpty() && isFigure(parameter.unit())) {
                Verdict verdict =
                        asking.stream().map(source -> verdict(source, answers)).reduce(Verdict.NO, Verdict::or);
                List<Hard> hard = all.stream()
                        .filter(source -> verdict(source, answers) == Verdict.YES)
                        .flatMap(source -> source.contribution().demand() instanceof Demand.Set(Value value)
                                ? Stream.of(new Hard(source, value))
                                : Stream.empty())
                        .toList();
                found.add(new Demanded(parameter, verdict, asking, hard));
            }
        });
        return new FigureDemands(found);
    }

    Optional<Demanded> find(String parameter) {
        return all.stream()
                .filter(one -> one.parameter().id().value().equals(parameter))
                .findFirst();
    }

    private static boolean isFigure(Unit unit) {
        return unit == Unit.PERIOD || unit == Unit.DURATION || unit == Unit.COUNT || unit == Unit.SET;
    }

    private static Verdict verdict(Source source, Answers answers) {
        return source.contribution()
                .when()
                .map(condition -> condition.evaluate(answers, Classification.UNDECIDED))
                .orElse(Verdict.YES);
    }

    /** Whether {@code stated} falls short of what {@code hard} asks, on some day at least; a set adds to what others ask. */
    static boolean isWeaker(Value stated, Value hard, Parameter parameter) {
        return switch (parameter.direction()) {
            case AT_MOST, AT_LEAST, SPAN -> !Strictness.meets(parameter, stated, hard);
            case REQUIRED, FORBIDDEN, ALL_OF -> false;
        };
    }
}
