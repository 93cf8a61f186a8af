package jp.junshu.app.evidence;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.contract.Engagement;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import org.springframework.stereotype.Component;

/** The clauses that an engagement is under, in the editions pinned to it. */
@Component
class ClauseBook {
    /** A clause, and the duty of it that is meant, if one is. */
    record Entry(Clause clause, Optional<Duty> duty) {}

    private final Editions editions;

    ClauseBook(Editions editions) {
        this.editions = editions;
    }

    List<Edition> editions(Engagement engagement) {
        return engagement.pins().stream()
                .map(pin -> editions.get(pin.digest()).edition())
                .toList();
    }

    /** Where a target stands; empty when the engagement is under no such clause, or the clause has no such duty. */
    Optional<Entry> find(Engagement engagement, Target target) {
        return editions(engagement).stream()
                .filter(edition -> edition.regulation().equals(target.clause().regulation()))
                .flatMap(edition -> edition.findClause(target.clause().path()).stream())
                .findFirst()
                .flatMap(clause -> target.findDuty().isEmpty()
                        ? Optional.of(new Entry(clause, Optional.empty()))
                        : target.findDuty()
                                .flatMap(duty -> clause.findDuty(duty.key()))
                                .map(duty -> new Entry(clause, Optional.of(duty))));
    }
}
