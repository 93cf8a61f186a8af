package jp.junshu.app.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.contract.Interview.Branch;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Answer;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Direction;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Subject;
import jp.junshu.law.catalog.Unit;
import jp.junshu.law.catalog.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is derived from the shipped catalogue alone: which questions are asked, what answers do, which figures are stricter. */
@JunshuTest
class InterviewTest {
    private static final Answer YES = new Answer.YesNo(true);
    private static final Answer NO = new Answer.YesNo(false);

    @Autowired
    Catalog catalog;

    @Test
    void aQuestionThatMattersOnlyBesideAnotherStandsBelowIt() {
        Interview interview = Interview.of(catalog, List.of(patentOffice()));

        Branch system = branch(interview, "system-work");
        assertThat(ids(system.below().stream().map(Branch::question).toList()))
                .contains("own-servers", "public-website", "mail-function", "equipment-procured")
                .doesNotContain("content-work", "subcontracting");
        assertThat(system.below()).allSatisfy(below -> assertThat(below.after()).containsExactly(YES));
        assertThat(ids(branch(interview, "content-work").below().stream()
                        .map(Branch::question)
                        .toList()))
                .containsExactlyInAnyOrder(
                        "application-programs", "authenticity-means", "gpki-signature", "outside-access-function");
        assertThat(branch(interview, "cloud-standard-terms").below()).isEmpty();
    }

    @Test
    void everyQuestionOfEveryConditionIsAskedOnceInTheCataloguesOrder() {
        for (Edition edition : catalog.regulations().values().stream()
                .map(regulation -> regulation.newest())
                .toList()) {
            Interview interview = Interview.of(catalog, List.of(edition));
            List<String> asked = ids(interview.listAll());
            assertThat(asked).doesNotHaveDuplicates();
            edition.duties()
                    .flatMap(duty -> duty.applies().stream())
                    .flatMap(condition -> condition.questions().stream())
                    .forEach(question -> assertThat(asked).contains(question.value()));
            assertThat(interview.branches().stream()
                            .map(branch -> branch.question().id())
                            .toList())
                    .isSortedAccordingTo(java.util.Comparator.comparingInt(
                            id -> List.copyOf(catalog.questions().keySet()).indexOf(id)));
        }
    }

    @Test
    void aQuestionBelowIsAskedOnlyAfterTheAnswerThatOpensIt() {
        Interview interview = Interview.of(catalog, List.of(patentOffice()));

        assertThat(ids(interview.listAsked(Answers.NONE))).doesNotContain("own-servers");
        assertThat(ids(interview.listAsked(answers("system-work", NO)))).doesNotContain("own-servers");
        assertThat(ids(interview.listAsked(answers("system-work", YES)))).contains("own-servers");
    }

    @Test
    void anAnswerBelowDecidesNothingWhileTheOneAboveIsNo() {
        Interview interview = Interview.of(catalog, List.of(patentOffice()));
        Answers before = answers("system-work", NO);
        for (Branch below : branch(interview, "system-work").below()) {
            Answers after = new Answers(
                    Map.of(new QuestionId("system-work"), NO, below.question().id(), YES));
            DutyChanges changes = DutyChanges.between(List.of(patentOffice()), before, after);
            assertThat(changes.applying()).as(below.question().id().value()).isEmpty();
            assertThat(changes.notApplying()).isEmpty();
        }
    }

    @Test
    void anAnswerMovesExactlyTheDutiesWhoseConditionLooksAtIt() {
        DutyChanges changes = DutyChanges.between(
                List.of(patentOffice()), answers("subcontracting", NO), answers("subcontracting", YES));

        assertThat(changes.applying())
                .isNotEmpty()
                .allSatisfy(changed -> assertThat(
                                changed.duty().applies().orElseThrow().questions())
                        .contains(new QuestionId("subcontracting")));
        assertThat(changes.notApplying()).isEmpty();
        assertThat(DutyChanges.between(List.of(patentOffice()), answers("subcontracting", YES), Answers.NONE)
                        .undecided())
                .hasSameSizeAs(changes.applying());
    }

    @ParameterizedTest
    @CsvSource({
        "AT_MOST, P1Y, P1Y, false", "AT_MOST, P12M, P1Y, false", "AT_MOST, P6M, P1Y, false",
                "AT_MOST, P365D, P1Y, false",
        "AT_MOST, P366D, P1Y, true", "AT_MOST, P13M, P1Y, true", "AT_MOST, P31D, P1M, true",
                "AT_MOST, P28D, P1M, false",
        "AT_LEAST, P6M, P1Y, true", "AT_LEAST, P366D, P1Y, false", "AT_LEAST, P365D, P1Y, true",
    })
    void aPeriodIsWeakerWhenItCanEndOnTheWrongSide(Direction direction, Period stated, Period hard, boolean weaker) {
        Parameter parameter = parameter(Unit.PERIOD, direction);
        assertThat(FigureDemands.isWeaker(new Value.Term(stated), new Value.Term(hard), parameter))
                .isEqualTo(weaker);
    }

    @Test
    void aSpanBindsOnBothSides() {
        Parameter parameter = parameter(Unit.COUNT, Direction.SPAN);
        Value span = new Value.Span(Optional.of(Value.Figure.of(2)), Optional.of(Value.Figure.of(5)));
        assertThat(FigureDemands.isWeaker(Value.Figure.of(1), span, parameter)).isTrue();
        assertThat(FigureDemands.isWeaker(Value.Figure.of(2), span, parameter)).isFalse();
        assertThat(FigureDemands.isWeaker(Value.Figure.of(5), span, parameter)).isFalse();
        assertThat(FigureDemands.isWeaker(new Value.Figure(BigDecimal.TEN), span, parameter))
                .isTrue();
    }

    private static Parameter parameter(Unit unit, Direction direction) {
        return new Parameter(
                new ParameterId("some.figure"),
                new Text("値", "figure"),
                unit,
                direction,
                Subject.WORK,
                Scope.ENGAGEMENT,
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private Edition patentOffice() {
        return catalog.getRegulation(new RegulationId("jpo-security-matters")).newest();
    }

    private static Answers answers(String question, Answer answer) {
        return new Answers(Map.of(new QuestionId(question), answer));
    }

    private static Branch branch(Interview interview, String question) {
        return interview.branches().stream()
                .filter(branch -> branch.question().id().value().equals(question))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<Question> questions) {
        return questions.stream().map(question -> question.id().value()).toList();
    }
}
