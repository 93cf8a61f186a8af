package jp.junshu.app.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.contract.StatedFigures.NewFigure;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Edition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The terms of an engagement (条件): its particulars, pins, answers and stated figures together, and what they ask for. */
@Service
public class Terms {
    private final Engagements engagements;
    private final InterviewAnswers answers;
    private final StatedFigures figures;
    private final Editions editions;
    private final Catalog catalog;
    private final Clock clock;

    Terms(
            Engagements engagements,
            InterviewAnswers answers,
            StatedFigures figures,
            Editions editions,
            Catalog catalog,
            Clock clock) {
        this.engagements = engagements;
        this.answers = answers;
        this.figures = figures;
        this.editions = editions;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** What became of a figure that was to be stated. */
    public sealed interface Statement {
        record Done() implements Statement {}

        /** Somebody else stated it meanwhile. */
        record Overtaken() implements Statement {}

        /** No clause leaves this figure open under these answers, or the value is not of its unit. */
        record NotAsked() implements Statement {}

        /** A clause sets something stricter itself, which holds on the figure's first day or today. */
        record Weaker(FigureDemands.Hard than) implements Statement {}
    }

    /**
     * The terms recorded by the end of that day (Asia/Tokyo) that held on it; before the engagement's first day, those it
     * begins with. Empty when the engagement was not recorded by then.
     */
    @Transactional
    public Optional<EngagementTerms> findAsOf(EngagementId id, LocalDate day) {
        return engagements
                .findAsOf(id, day)
                .map(engagement ->
                        new EngagementTerms(engagement, answers.answersAsOf(id, day), figures.statedAsOf(id, day)));
    }

    /** States a figure, unless it would be weaker than what a clause demands. */
    @Transactional
    public Statement state(EngagementId id, NewFigure figure) {
        Engagement engagement = engagements.find(id).orElseThrow();
        for (LocalDate day : List.of(figure.from(), Days.today(clock))) {
            Answers known = answers.answers(id, AsOf.knownNow(day));
            Optional<FigureDemands.Demanded> demanded = FigureDemands.of(catalog, pinned(engagement), known)
                    .find(figure.parameter().value());
            if (demanded.isEmpty() || !demanded.get().parameter().fits(figure.value())) {
                return new Statement.NotAsked();
            }
            Optional<FigureDemands.Hard> stricter = demanded.get().findStricter(figure.value());
            if (stricter.isPresent()) {
                return new Statement.Weaker(stricter.get());
            }
        }
        return switch (figures.record(id, figure)) {
            case DONE -> new Statement.Done();
            case OVERTAKEN -> {
                // this transaction began here, so it is here that it is given up without an exception
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                yield new Statement.Overtaken();
            }
        };
    }

    /** The editions an engagement is under. */
    List<Edition> pinned(Engagement engagement) {
        return engagement.pins().stream()
                .map(pin -> editions.get(pin.digest()).edition())
                .toList();
    }

    Interview interview(Engagement engagement) {
        return Interview.of(catalog, pinned(engagement));
    }

    FigureDemands demands(Engagement engagement, Answers given) {
        return FigureDemands.of(catalog, pinned(engagement), given);
    }
}
