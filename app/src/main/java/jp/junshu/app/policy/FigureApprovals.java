package jp.junshu.app.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.contract.Marks;
import jp.junshu.app.contract.StatedFigures;
import jp.junshu.app.contract.StatedFigures.Stated;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second person's word on stated figures: the policy knows a figure once it is approved. */
@Service
public class FigureApprovals {
    private static final String STEP = "second-person";

    private final StatedFigures figures;
    private final Approvals approvals;
    private final EngagementChanges changes;
    private final Clock clock;

    FigureApprovals(StatedFigures figures, Approvals approvals, EngagementChanges changes, Clock clock) {
        this.figures = figures;
        this.approvals = approvals;
        this.changes = changes;
        this.clock = clock;
    }

    /** A figure with what the second person said of it; nothing while it waits. */
    public record Figure(EngagementId engagement, Stated stated, Optional<Approval> second) {
        /** Whether it counts. */
        boolean isApproved() {
            return second.filter(said -> said.decision() == Decision.APPROVED).isPresent();
        }

        private boolean holdsOn(LocalDate day) {
            LocalDate from = stated.marks().from();
            return from == null || !from.isAfter(day);
        }
    }

    /** What was recorded by the end of a day (Asia/Tokyo), with what was said of it by then. */
    private List<Figure> listAsOf(EngagementId engagement, LocalDate known) {
        List<Stated> all = figures.listAll(engagement).stream()
                .filter(stated -> stated.marks().at().isBefore(Days.endOf(known)))
                .toList();
        Set<String> subjects = Set.copyOf(all.stream()
                .map(stated ->
                        StatedFigures.subject(engagement, stated.parameter()).id())
                .toList());
        List<Approval> said = approvals.listDecisions("stated", subjects, known);
        return all.stream()
                .map(stated -> new Figure(
                        engagement,
                        stated,
                        said.stream()
                                .filter(each -> each.subject()
                                                .equals(StatedFigures.subject(engagement, stated.parameter()))
                                        && each.revision() == stated.marks().revision())
                                .findFirst()))
                .toList();
    }

    /** The newest of each parameter, whatever became of it. */
    @Transactional(readOnly = true)
    public List<Figure> listNewest(EngagementId engagement) {
        return newest(listAsOf(engagement, Days.today(clock))).stream()
                .sorted(Comparator.comparing(
                        figure -> figure.stated().parameter().value()))
                .toList();
    }

    private static Collection<Figure> newest(List<Figure> figures) {
        Map<ParameterId, Figure> newest = new HashMap<>();
        figures.forEach(figure -> newest.merge(
                figure.stated().parameter(), figure, (one, other) -> revision(one) > revision(other) ? one : other));
        return newest.values();
    }

    /**
     * What counts, and what does not yet.
     *
     * @param approved the newest approved figure of each parameter that holds on the day
     * @param awaited parameters whose newest figure waits for the second person
     */
    public record Standing(Map<ParameterId, Value> approved, Set<ParameterId> awaited) {
        public Standing {
            approved = Map.copyOf(approved);
            awaited = Set.copyOf(awaited);
        }
    }

    /** How the figures of an engagement stood on a day, by what was recorded and said by the end of another (Asia/Tokyo). */
    @Transactional(readOnly = true)
    public Standing standingAsOf(EngagementId engagement, LocalDate day, LocalDate known) {
        List<Figure> figures = listAsOf(engagement, known);
        Map<ParameterId, Value> approved = new HashMap<>();
        figures.stream()
                .filter(figure -> figure.isApproved() && figure.holdsOn(day))
                .sorted(Comparator.comparingInt(FigureApprovals::revision))
                .forEach(figure -> approved.put(
                        figure.stated().parameter(), figure.stated().value()));
        Set<ParameterId> awaited = newest(figures).stream()
                .filter(figure -> figure.second().isEmpty())
                .map(figure -> figure.stated().parameter())
                .collect(Collectors.toSet());
        return new Standing(approved, awaited);
    }

    /** The newest approved figure of each parameter that holds on that day. */
    @Transactional(readOnly = true)
    public Map<ParameterId, Value> approved(EngagementId engagement, LocalDate day) {
        return standingAsOf(engagement, day, Days.today(clock)).approved();
    }

    private static int revision(Figure figure) {
        return figure.stated().marks().revision();
    }

    /**
     * Decides, as the second person, about a figure that waits.
     *
     * @throws Problem when there is no such figure, or a newer one
     */
    @Transactional
    public Approvals.Outcome decide(
            EngagementId engagement, ParameterId parameter, int revision, Decision decision, String reason) {
        Marks marks = listNewest(engagement).stream()
                .map(figure -> figure.stated())
                .filter(stated -> stated.parameter().equals(parameter))
                .map(Stated::marks)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        if (marks.revision() != revision) {
            throw new Problem(ProblemType.CONFLICT);
        }
        Approvals.Outcome outcome = approvals.decide(
                StatedFigures.subject(engagement, parameter),
                revision,
                STEP,
                Optional.ofNullable(marks.by()).map(AccountId::new).map(Set::of).orElse(Set.of()),
                decision,
                reason);
        if (outcome instanceof Approvals.Outcome.Decided) {
            changes.announce(engagement);
        }
        return outcome;
    }
}
