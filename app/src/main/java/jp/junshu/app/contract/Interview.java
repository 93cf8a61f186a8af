package jp.junshu.app.contract;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Condition;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;

/**
 * The questions (条件) that some editions need answered, in the catalogue's order. A question that every condition asks only
 * beside another's answer stands below that other one.
 */
record Interview(List<Branch> branches) {
    Interview {
        branches = List.copyOf(branches);
    }

    /**
     * A question with those that matter only after some answer to it.
     *
     * @param clauses the places of the editions that need the answer, in document order
     * @param after answers to the question above that make this one matter; empty at the top
     */
    record Branch(Question question, List<ClauseId> clauses, List<Answer> after, List<Branch> below) {
        Branch {
            clauses = List.copyOf(clauses);
            after = List.copyOf(after);
            below = List.copyOf(below);
        }

        private Stream<Branch> all() {
            return Stream.concat(Stream.of(this), below.stream().flatMap(Branch::all));
        }

        private Stream<Branch> asked(Answers answers) {
            Optional<Answer> given = answers.find(question.id());
            return Stream.concat(
                    Stream.of(this),
                    below.stream()
                            .filter(branch ->
                                    given.filter(branch.after()::contains).isPresent())
                            .flatMap(branch -> branch.asked(answers)));
        }
    }

    /** What these editions ask. */
    static Interview of(Catalog catalog, Collection<Edition> editions) {
        Map<QuestionId, Set<ClauseId>> needs = new HashMap<>();
        List<Condition> conditions = new ArrayList<>();
        for (Edition edition : editions) {
            for (Clause clause : edition.clauses()) {
                catalog.questions().values().stream()
                        .filter(question -> question.clauses().contains(clause.id()))
                        .forEach(question -> add(needs, question.id(), clause.id()));
                conditions(clause).forEach(condition -> {
                    conditions.add(condition);
                    condition.questions().forEach(question -> add(needs, question, clause.id()));
                });
            }
        }
        List<QuestionId> order =
                catalog.questions().keySet().stream().filter(needs::containsKey).toList();
        Map<QuestionId, Map.Entry<QuestionId, Set<Answer>>> above = new LinkedHashMap<>();
        for (QuestionId question : order) {
            Map<QuestionId, Set<Answer>> guards = guards(question, conditions);
            order.subList(0, order.indexOf(question)).reversed().stream()
                    .filter(guards::containsKey)
                    .findFirst()
                    .ifPresent(nearest ->
                            above.put(question, Map.entry(nearest, guards.getOrDefault(nearest, Set.of()))));
        }
        return new Interview(order.stream()
                .filter(question -> !above.containsKey(question))
                .map(question -> branch(catalog, question, order, needs, above))
                .toList());
    }

    private static Branch branch(
            Catalog catalog,
            QuestionId question,
            List<QuestionId> order,
            Map<QuestionId, Set<ClauseId>> needs,
            Map<QuestionId, Map.Entry<QuestionId, Set<Answer>>> above) {
        Map.Entry<QuestionId, Set<Answer>> after = above.get(question);
        return new Branch(
                catalog.getQuestion(question),
                List.copyOf(needs.getOrDefault(question, Set.of())),
                after == null ? List.of() : List.copyOf(after.getValue()),
                order.stream()
                        .filter(other -> above.containsKey(other)
                                && above.get(other).getKey().equals(question))
                        .map(other -> branch(catalog, other, order, needs, above))
                        .toList());
    }

    /** Every question there is, those above before those below. */
    List<Question> listAll() {
        return branches.stream().flatMap(Branch::all).map(Branch::question).toList();
    }

    /** Those that matter as far as these answers tell: one below an open question is not asked yet. */
    List<Question> listAsked(Answers answers) {
        return branches.stream()
                .flatMap(branch -> branch.asked(answers))
                .map(Branch::question)
                .toList();
    }

    Optional<Question> find(String id) {
        return listAll().stream()
                .filter(question -> question.id().value().equals(id))
                .findFirst();
    }

    private static Stream<Condition> conditions(Clause clause) {
        return Stream.concat(
                clause.duties().stream().map(Duty::applies).flatMap(Optional::stream),
                clause.sets().stream().map(Contribution::when).flatMap(Optional::stream));
    }

    private static void add(Map<QuestionId, Set<ClauseId>> needs, QuestionId question, ClauseId clause) {
        needs.computeIfAbsent(question, _ -> new LinkedHashSet<>()).add(clause);
    }

    /** The questions without whose answer this one decides nothing, each with the answers that let it decide. */
    private static Map<QuestionId, Set<Answer>> guards(QuestionId question, List<Condition> conditions) {
        return common(conditions.stream()
                .filter(condition -> condition.questions().contains(question))
                .map(condition -> guards(question, condition)));
    }

    private static Map<QuestionId, Set<Answer>> guards(QuestionId question, Condition condition) {
        return switch (condition) {
            case Condition.Answered _, Condition.Classified _ -> Map.of();
            case Condition.Not(Condition part) -> guards(question, part);
            case Condition.Any(List<Condition> parts) -> inside(question, parts);
            case Condition.All(List<Condition> parts) -> {
                Map<QuestionId, Set<Answer>> found = new LinkedHashMap<>(inside(question, parts));
                for (Condition part : parts) {
                    if (part instanceof Condition.Answered(QuestionId other, List<Answer> by)
                            && !other.equals(question)) {
                        found.merge(other, Set.copyOf(by), (_, direct) -> direct);
                    }
                }
                yield found;
            }
        };
    }

    private static Map<QuestionId, Set<Answer>> inside(QuestionId question, List<Condition> parts) {
        return common(parts.stream()
                .filter(part -> part.questions().contains(question))
                .map(part -> guards(question, part)));
    }

    /** What guards everywhere; an answer that lets the question decide anywhere does. */
    private static Map<QuestionId, Set<Answer>> common(Stream<Map<QuestionId, Set<Answer>>> all) {
        return all.reduce((one, other) -> {
                    Map<QuestionId, Set<Answer>> both = new LinkedHashMap<>();
                    one.forEach((guard, answers) -> {
                        if (other.containsKey(guard)) {
                            Set<Answer> any = new LinkedHashSet<>(answers);
                            any.addAll(other.getOrDefault(guard, Set.of()));
                            both.put(guard, any);
                        }
                    });
                    return both;
                })
                .orElse(Map.of());
    }
}
