package jp.junshu.app.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.duty.status.Basis;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.duty.status.OccurrenceKey;
import jp.junshu.app.duty.status.Progress;
import jp.junshu.app.duty.status.Step;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Role;
import jp.junshu.law.catalog.Side;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The duties that bring something before the other side: which there are, and that a paper that went there does them. */
@Service
public class Deliveries {
    private final Statuses statuses;
    private final Occurrences occurrences;
    private final Catalog catalog;
    private final Clock clock;

    Deliveries(Statuses statuses, Occurrences occurrences, Catalog catalog, Clock clock) {
        this.statuses = statuses;
        this.occurrences = occurrences;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * A duty of this kind in the reader's language.
     *
     * @param cite as its document prints it, with the regulation's short name
     * @param clauseLink the page of its clause
     * @param blocks what must wait for it
     */
    public record Served(Duty duty, String cite, String does, String clauseLink, List<String> blocks) {
        public Served {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * An open occurrence that a paper may do.
     *
     * @param duties those that it is done for
     * @param target whether the date is something to aim at
     * @param proposed whether the next paper most likely is for it: of what comes round, the turn that stands open longest
     */
    public record Due(
            OccurrenceId id,
            List<DutyId> duties,
            Text cause,
            Optional<LocalDate> dueOn,
            boolean target,
            boolean proposed) {
        public Due {
            duties = List.copyOf(duties);
        }
    }

    /** The duties of an engagement, as far as they apply, that bring something before the other side. */
    @Transactional
    public List<Duty> list(EngagementId engagement) {
        return dealing(get(engagement)).map(DutyStatus::duty).toList();
    }

    /** Those of them, as a reader sees them. */
    @Transactional
    public List<Served> describe(EngagementId engagement, Collection<DutyId> duties, Locale locale) {
        StatusAsOf found = get(engagement);
        DutyWords words = new DutyWords(catalog, found.editions(), locale);
        Places places = new Places(engagement);
        return found.status().duties().values().stream()
                .map(DutyStatus::duty)
                .filter(duty -> duties.contains(duty.id()))
                .map(duty -> new Served(
                        duty,
                        regulation(found, duty, locale) + " " + words.cite(duty.id()),
                        words.does(duty),
                        places.clause(duty.id().clause()),
                        duty.blocks().stream().map(words::anchor).toList()))
                .toList();
    }

    private static String regulation(StatusAsOf found, Duty duty, Locale locale) {
        return found.editions().stream()
                .filter(edition ->
                        edition.regulation().equals(duty.id().clause().regulation()))
                .map(edition -> edition.shortTitle().in(locale))
                .findFirst()
                .orElse(duty.id().clause().regulation().toString());
    }

    private Stream<DutyStatus> dealing(StatusAsOf found) {
        return found.status().duties().values().stream()
                .filter(status -> status.duty().dealing().isPresent())
                .filter(status -> Optional.ofNullable(catalog.roles()
                                .get(status.duty().dealing().orElseThrow().to()))
                        .map(Role::side)
                        .filter(side -> side == Side.ORDERER)
                        .isPresent())
                .filter(status -> !(derived(status).basis() instanceof Basis.ByAnswer));
    }

    /** As it stands by the facts, whatever was ruled. */
    private static DutyStatus derived(DutyStatus status) {
        return status.basis() instanceof Basis.Ruled ruled ? ruled.without() : status;
    }

    /** What of these duties is open on a day, by date. */
    @Transactional
    public List<Due> listDue(EngagementId engagement, Collection<DutyId> duties, LocalDate on) {
        StatusAsOf found = get(engagement);
        List<Occurrence> open = found.status().occurrences().stream()
                .filter(occurrence -> occurrence.serves().stream().anyMatch(duties::contains))
                .filter(occurrence -> occurrence.isOpen() && !occurrence.opens().isAfter(on))
                .filter(occurrence -> found.findOccurrence(occurrence.key()).isPresent())
                .toList();
        Set<OccurrenceKey> proposed = proposed(open);
        DutyLines lines = new DutyLines(found, new DutyWords(catalog, found.editions(), Locale.JAPANESE), Set.of());
        return open.stream()
                .map(occurrence -> new Due(
                        found.findOccurrence(occurrence.key()).orElseThrow(),
                        occurrence.serves(),
                        lines.cause(occurrence),
                        occurrence.dueOn(),
                        occurrence.target(),
                        proposed.contains(occurrence.key())))
                .toList();
    }

    private static Set<OccurrenceKey> proposed(List<Occurrence> open) {
        Set<OccurrenceKey> proposed = new HashSet<>();
        Set<DutyId> taken = new HashSet<>();
        open.stream()
                .sorted(Comparator.comparing(occurrence -> occurrence.dueOn().orElse(occurrence.opens())))
                .forEach(occurrence -> {
                    String trigger = occurrence.key().trigger();
                    boolean repeats = trigger.startsWith("every/") || trigger.startsWith("before/");
                    if (!repeats || taken.add(occurrence.key().duty())) {
                        proposed.add(occurrence.key());
                    }
                });
        return proposed;
    }

    /**
     * Records that these were done on a day. What is not open any more is left as it is.
     *
     * @throws Problem CONFLICT when somebody recorded one of them at the same moment
     */
    @Transactional
    public void done(EngagementId engagement, Collection<OccurrenceId> ids, LocalDate on, String note) {
        record(engagement, ids, new Step.Done(on), on, note, Occurrence::isOpen);
    }

    /**
     * Records that these are open, and why. What was passed over is left as it is.
     *
     * @throws Problem CONFLICT when somebody recorded one of them at the same moment
     */
    @Transactional
    public void reopen(EngagementId engagement, Collection<OccurrenceId> ids, LocalDate on, String reason) {
        record(
                engagement,
                ids,
                new Step.Reopened(),
                on,
                reason,
                occurrence -> !(occurrence.progress() instanceof Progress.Skipped));
    }

    private void record(
            EngagementId engagement,
            Collection<OccurrenceId> ids,
            Step step,
            LocalDate on,
            String words,
            Predicate<Occurrence> wanted) {
        StatusAsOf found = get(engagement);
        Map<OccurrenceKey, Occurrence> known = found.status().occurrences().stream()
                .collect(Collectors.toMap(Occurrence::key, Function.identity(), (first, _) -> first));
        found.occurrences().forEach((key, id) -> {
            Occurrence occurrence = known.get(key);
            if (ids.contains(id) && occurrence != null && wanted.test(occurrence)) {
                boolean recorded =
                        occurrences.record(engagement, id, found.lastStep(key), step, on, Optional.of(words));
                if (!recorded) {
                    throw new Problem(ProblemType.CONFLICT);
                }
            }
        });
    }

    private StatusAsOf get(EngagementId engagement) {
        return statuses.findAsOf(engagement, Days.today(clock)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }
}
