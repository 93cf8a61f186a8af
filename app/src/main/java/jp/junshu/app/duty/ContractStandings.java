package jp.junshu.app.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.app.catalog.ClauseStandings;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.Days;
import jp.junshu.law.ClauseId;
import org.springframework.stereotype.Component;

/** How a clause stands today in each of the contracts that are under its regulation. */
@Component
class ContractStandings implements ClauseStandings {
    private static final int MOST = 12;

    private final Engagements engagements;
    private final Statuses statuses;
    private final Clock clock;

    ContractStandings(Engagements engagements, Statuses statuses, Clock clock) {
        this.engagements = engagements;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Override
    public Standings of(ClauseId clause) {
        LocalDate today = Days.today(clock);
        List<Engagement> under = engagements.listAll().reversed().stream()
                .filter(engagement -> engagement.pins().stream()
                        .anyMatch(pin ->
                                pin.regulation().equals(clause.regulation().value())))
                .toList();
        return new Standings(
                under.stream()
                        .limit(MOST)
                        .flatMap(engagement -> standing(engagement, clause, today))
                        .toList(),
                Math.max(0, under.size() - MOST));
    }

    /** Nothing where the contract's edition has no duties there. */
    private Stream<Standing> standing(Engagement engagement, ClauseId clause, LocalDate today) {
        return statuses
                .findAsOf(engagement.id(), today)
                .flatMap(found -> found.status().findClause(clause))
                .map(status -> new Standing(
                        engagement.title(),
                        engagement.party(),
                        Marks.of(status),
                        new Places(engagement.id()).clause(clause)))
                .stream();
    }
}
