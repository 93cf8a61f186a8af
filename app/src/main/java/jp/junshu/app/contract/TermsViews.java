package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.junshu.app.contract.InterviewAnswers.Given;
import jp.junshu.app.contract.StatedFigures.Stated;
import jp.junshu.law.catalog.Answers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the terms of an engagement ask for. */
@Component
class TermsViews {
    private final Terms terms;
    private final InterviewAnswers answers;
    private final StatedFigures figures;

    TermsViews(Terms terms, InterviewAnswers answers, StatedFigures figures) {
        this.terms = terms;
        this.answers = answers;
        this.figures = figures;
    }

    @Transactional
    TermsView of(Engagement engagement, LocalDate day) {
        List<Given> given = answers.listAsOf(engagement.id(), day);
        Answers known = answers.answersAsOf(engagement.id(), day);
        return new TermsView(
                terms.pinned(engagement),
                terms.interview(engagement),
                given.stream().collect(Collectors.toMap(Given::question, one -> one)),
                known,
                terms.demands(engagement, known),
                figures.listAsOf(engagement.id(), day).stream()
                        .collect(Collectors.toMap(Stated::parameter, one -> one)));
    }
}
