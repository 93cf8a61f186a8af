package jp.junshu.app.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.EngagementTerms;
import jp.junshu.app.contract.Side;
import jp.junshu.app.contract.Terms;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.policy.Bearing;
import jp.junshu.law.policy.Holder;
import jp.junshu.law.policy.PolicySource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an engagement demands today: the figures of its editions, under its answers, with what was stated and decided. */
@Component
class PolicyInputs {
    private final Terms terms;
    private final FigureApprovals figures;
    private final Considerations considerations;
    private final Editions editions;
    private final Catalog catalog;
    private final Clock clock;

    PolicyInputs(
            Terms terms,
            FigureApprovals figures,
            Considerations considerations,
            Editions editions,
            Catalog catalog,
            Clock clock) {
        this.terms = terms;
        this.figures = figures;
        this.considerations = considerations;
        this.editions = editions;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * From its registration to its last day; a contract in which we are the orderer (甲) binds the other side.
     *
     * @return nothing where it binds us no longer, or not at all
     */
    @Transactional
    public Set<Bearing> bearings(EngagementId id) {
        LocalDate today = Days.today(clock);
        Optional<EngagementTerms> known = terms.findAsOf(id, today);
        if (known.isEmpty() || !binds(known.get().engagement(), today)) {
            return Set.of();
        }
        Engagement engagement = known.get().engagement();
        LocalDate day = engagement.termsDay(today);
        Set<Bearing> found = new HashSet<>();
        for (Engagement.Pin pin : engagement.pins()) {
            PolicySource source = new PolicySource(
                    editions.get(pin.digest()).edition(),
                    Optional.of(new Holder(id.toString())),
                    known.get().answers(),
                    // marks of information do not bear on engagements yet: what hangs on them is taken to apply
                    Classification.UNDECIDED,
                    figures.approved(id, day),
                    considerations.approved(id, day));
            found.addAll(source.policy(catalog).bearings());
        }
        return found;
    }

    private static boolean binds(Engagement engagement, LocalDate today) {
        return engagement.side() == Side.CONTRACTOR && !engagement.until().isBefore(today);
    }
}
