package jp.junshu.law.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final QuestionId TEA = new QuestionId("serves-tea");
    private static final QuestionId KIND = new QuestionId("tea-kind");
    private static final Condition SERVES = new Condition.Answered(TEA, List.of(new Answer.YesNo(true)));
    private static final Condition GREEN_OR_ROASTED =
            new Condition.Answered(KIND, List.of(new Answer.Chosen("green"), new Answer.Chosen("roasted")));

    private static Verdict of(Condition condition, Map<QuestionId, Answer> given) {
        return condition.evaluate(new Answers(given), Classification.UNDECIDED);
    }

    private static Verdict of(Condition condition, Classification classification) {
        return condition.evaluate(Answers.NONE, classification);
    }

    @Test
    void anAnswerDecidesAndItsAbsenceLeavesOpen() {
        assertThat(of(SERVES, Map.of(TEA, new Answer.YesNo(true)))).isEqualTo(Verdict.YES);
        assertThat(of(SERVES, Map.of(TEA, new Answer.YesNo(false)))).isEqualTo(Verdict.NO);
        assertThat(of(SERVES, Map.of())).isEqualTo(Verdict.UNANSWERED);
        assertThat(of(GREEN_OR_ROASTED, Map.of(KIND, new Answer.Chosen("roasted"))))
                .isEqualTo(Verdict.YES);
        assertThat(of(GREEN_OR_ROASTED, Map.of(KIND, new Answer.Chosen("black"))))
                .isEqualTo(Verdict.NO);
    }

    @Test
    void oneNoDecidesAllWhateverIsStillOpen() {
        Condition both = new Condition.All(List.of(SERVES, GREEN_OR_ROASTED));

        assertThat(of(both, Map.of(TEA, new Answer.YesNo(false)))).isEqualTo(Verdict.NO);
        assertThat(of(both, Map.of(TEA, new Answer.YesNo(true)))).isEqualTo(Verdict.UNANSWERED);
        assertThat(of(both, Map.of(TEA, new Answer.YesNo(true), KIND, new Answer.Chosen("green"))))
                .isEqualTo(Verdict.YES);
    }

    @Test
    void oneYesDecidesAnyWhateverIsStillOpen() {
        Condition either = new Condition.Any(List.of(SERVES, GREEN_OR_ROASTED));

        assertThat(of(either, Map.of(TEA, new Answer.YesNo(true)))).isEqualTo(Verdict.YES);
        assertThat(of(either, Map.of(TEA, new Answer.YesNo(false)))).isEqualTo(Verdict.UNANSWERED);
        assertThat(of(either, Map.of(TEA, new Answer.YesNo(false), KIND, new Answer.Chosen("black"))))
                .isEqualTo(Verdict.NO);
    }

    @Test
    void whatIsOpenStaysOpenWhenTurnedRound() {
        Condition not = new Condition.Not(SERVES);

        assertThat(of(not, Map.of())).isEqualTo(Verdict.UNANSWERED);
        assertThat(of(not, Map.of(TEA, new Answer.YesNo(false)))).isEqualTo(Verdict.YES);
    }

    @Test
    void aMarkIsReachedByItselfAndByHigherOnes() {
        Condition secret = new Condition.Classified(
                new Classification(OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty()));

        assertThat(of(secret, Classification.of(1, 2, 2))).isEqualTo(Verdict.NO);
        assertThat(of(secret, Classification.of(2, 1, 1))).isEqualTo(Verdict.YES);
        assertThat(of(secret, Classification.of(3, 1, 1))).isEqualTo(Verdict.YES);
        assertThat(of(secret, Classification.UNDECIDED)).isEqualTo(Verdict.UNANSWERED);
    }

    @Test
    void itSaysWhichQuestionsItLooksAt() {
        Condition nested =
                new Condition.Any(List.of(new Condition.Not(SERVES), new Condition.All(List.of(GREEN_OR_ROASTED))));

        assertThat(nested.questions()).containsExactlyInAnyOrder(TEA, KIND);
    }
}
