package jp.junshu.app.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.contract.FigureDemands.Demanded;
import jp.junshu.app.contract.InterviewAnswers.Given;
import jp.junshu.app.contract.StatedFigures.Stated;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Question;
import jp.junshu.law.catalog.QuestionId;
import jp.junshu.law.catalog.Verdict;

/** What the terms of an engagement ask for and what is there, as of a day. */
record TermsView(
        List<Edition> editions,
        Interview interview,
        Map<QuestionId, Given> given,
        Answers answers,
        FigureDemands demands,
        Map<ParameterId, Stated> stated) {
    /** The questions that matter under these answers. */
    List<Question> asked() {
        return interview.listAsked(answers);
    }

    int answered() {
        return (int) asked().stream()
                .filter(question -> answers.find(question.id()).isPresent())
                .count();
    }

    /** Figures asked for and not stated. */
    List<Demanded> open() {
        return demands.all().stream()
                .filter(one -> one.verdict() == Verdict.YES && findStated(one).isEmpty())
                .toList();
    }

    Optional<Stated> findStated(Demanded demanded) {
        return Optional.ofNullable(stated.get(demanded.parameter().id()));
    }
}
