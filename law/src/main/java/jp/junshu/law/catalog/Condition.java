package jp.junshu.law.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** When a duty or a figure applies, over the interview's answers and the classification. */
public sealed interface Condition {

    /** Holds where the question was answered by one of these. */
    record Answered(QuestionId question, List<Answer> by) implements Condition {
        public Answered {
            by = List.copyOf(by);
            if (by.isEmpty()) {
                throw new IllegalArgumentException("no answer would do for " + question);
            }
        }
    }

    /** Holds where every mark named here is reached or passed. */
    record Classified(Classification atLeast) implements Condition {
        public Classified {
            if (atLeast.equals(Classification.UNDECIDED)) {
                throw new IllegalArgumentException("a classification to reach is needed");
            }
        }
    }

    record All(List<Condition> parts) implements Condition {
        public All {
            parts = List.copyOf(parts);
        }
    }

    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** Whether it holds; unanswered only where an answer or a mark that is missing could still turn it either way. */
    default Verdict evaluate(Answers answers, Classification classification) {
        return switch (this) {
            case Answered(QuestionId question, List<Answer> by) ->
                answers.find(question)
                        .map(answer -> Verdict.of(by.contains(answer)))
                        .orElse(Verdict.UNANSWERED);
            case Classified(Classification least) ->
                reaches(least.confidentiality(), classification.confidentiality())
                        .and(reaches(least.integrity(), classification.integrity()))
                        .and(reaches(least.availability(), classification.availability()));
            case All(List<Condition> parts) ->
                verdicts(parts, answers, classification).reduce(Verdict.YES, Verdict::and);
            case Any(List<Condition> parts) ->
                verdicts(parts, answers, classification).reduce(Verdict.NO, Verdict::or);
            case Not(Condition part) -> part.evaluate(answers, classification).not();
        };
    }

    /** Every question it looks at. */
    default Set<QuestionId> questions() {
        Set<QuestionId> found = new HashSet<>();
        switch (this) {
            case Answered answered -> found.add(answered.question());
            case Classified _ -> {}
            case All(List<Condition> parts) -> parts.forEach(part -> found.addAll(part.questions()));
            case Any(List<Condition> parts) -> parts.forEach(part -> found.addAll(part.questions()));
            case Not(Condition part) -> found.addAll(part.questions());
        }
        return found;
    }

    private static Stream<Verdict> verdicts(List<Condition> parts, Answers answers, Classification classification) {
        return parts.stream().map(part -> part.evaluate(answers, classification));
    }

    private static Verdict reaches(OptionalInt least, OptionalInt mark) {
        if (least.isEmpty()) {
            return Verdict.YES;
        }
        return mark.isEmpty() ? Verdict.UNANSWERED : Verdict.of(mark.getAsInt() >= least.getAsInt());
    }
}
