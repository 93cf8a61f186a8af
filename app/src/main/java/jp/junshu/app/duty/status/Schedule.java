package jp.junshu.app.duty.status;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Anchor;
import jp.junshu.law.catalog.Dealing;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.FormId;
import jp.junshu.law.catalog.Interval;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.catalog.Until;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.catalog.Verdict;
import jp.junshu.law.catalog.When;
import jp.junshu.law.catalog.When.Trigger;
import jp.junshu.law.catalog.Within;
import jp.junshu.law.date.ClosedDayRule;
import jp.junshu.law.date.Deadline;
import jp.junshu.law.date.LegalPeriod;
import jp.junshu.law.date.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * The occurrences that follow from the facts. A duty that an answer makes not apply, or whose answer is missing, has
 * none. Chains ({@code before}, {@code after}) are followed; the catalogue's check has ruled circles out.
 */
final class Schedule {
    private final Facts facts;
    private final Map<DutyId, Duty> applying = new LinkedHashMap<>();
    private final Map<DutyId, List<Occurrence>> derived = new HashMap<>();
    private final Map<Paper, List<Duty>> papers = new LinkedHashMap<>();

    /** A paper that comes round: duties that ask for the same one are served together. */
    private record Paper(List<FormId> forms, List<MeasureId> measures, Optional<Dealing> dealing) {
        static Optional<Paper> of(Duty duty) {
            boolean periodic = duty.when().triggers().stream().anyMatch(Trigger.Every.class::isInstance);
            return periodic && !duty.forms().isEmpty()
                    ? Optional.of(new Paper(duty.forms(), duty.measures(), duty.dealing()))
                    : Optional.empty();
        }
    }

    private Schedule(Facts facts) {
        this.facts = facts;
        facts.duties().filter(this::applies).forEach(duty -> {
            applying.put(duty.id(), duty);
            Paper.of(duty)
                    .ifPresent(paper -> papers.computeIfAbsent(paper, _ -> new ArrayList<>())
                            .add(duty));
        });
    }

    static Schedule of(Facts facts) {
        return new Schedule(facts);
    }

    private boolean applies(Duty duty) {
        return duty.applies()
                .map(condition -> condition.evaluate(facts.answers(), facts.classification()) == Verdict.YES)
                .orElse(true);
    }

    /** The occurrences that serve a duty, by date; those without one first. */
    List<Occurrence> occurrences(DutyId id) {
        List<Occurrence> known = derived.get(id);
        if (known != null) {
            return known;
        }
        Duty duty = applying.get(id);
        List<Occurrence> found = duty == null ? List.of() : derive(duty);
        derived.put(id, found);
        return found;
    }

    /** The interval of a duty that comes round, empty while nobody has stated it and nothing is aimed at until then. */
    boolean lacksInterval(Duty duty) {
        return duty.when().triggers().stream()
                .anyMatch(trigger -> trigger instanceof Trigger.Every(Interval interval)
                        && period(interval).isEmpty()
                        && !aimsAtHalves(interval));
    }

    private List<Occurrence> derive(Duty duty) {
        Duty first = sharedWith(duty).getFirst();
        if (!first.equals(duty)) {
            return occurrences(first.id());
        }
        return duty.when().triggers().stream()
                .flatMap(trigger -> derive(duty, trigger))
                .sorted(Comparator.comparing(
                                (Occurrence occurrence) -> occurrence.dueOn().orElse(occurrence.opens()))
                        .thenComparing(occurrence -> occurrence.key().trigger()))
                .toList();
    }

    /** The duties that ask for the same paper at the same times, this one among them; the first has the occurrences. */
    private List<Duty> sharedWith(Duty duty) {
        return Paper.of(duty)
                .map(paper -> papers.getOrDefault(paper, List.of()).stream()
                        .filter(other -> other.when().equals(duty.when()))
                        .toList())
                .filter(same -> !same.isEmpty())
                .orElse(List.of(duty));
    }

    private Stream<Occurrence> derive(Duty duty, Trigger trigger) {
        return switch (trigger) {
            case Trigger.Standing _ -> Stream.empty();
            case Trigger.Once _ ->
                Stream.of(occurrence(duty, "once", facts.from(), within(duty.when(), facts.from()), null));
            case Trigger.Every(Interval interval) -> turns(duty, interval);
            case Trigger.On(List<EventId> events) ->
                happenings(duty, events)
                        .map(happening -> occurrence(
                                duty,
                                "on/" + happening.id(),
                                happening.on(),
                                within(duty.when(), happening.on()),
                                null));
            case Trigger.Before(Anchor.OfEvent(EventId event)) ->
                happenings(duty, List.of(event))
                        .map(happening -> occurrence(
                                duty,
                                "before/" + happening.id(),
                                facts.from(),
                                before(duty.when(), happening.on()),
                                null));
            case Trigger.Before(Anchor.OfDuty(DutyId other)) ->
                occurrences(other).stream()
                        .filter(base -> !(base.progress() instanceof Progress.Skipped))
                        .map(base -> occurrence(
                                duty,
                                "before/" + base.key(),
                                base.opens(),
                                base.dueOn().map(day -> new Deadline(day, day, Optional.empty(), false)),
                                null));
            case Trigger.After(Anchor.OfEvent(EventId event)) ->
                happenings(duty, List.of(event))
                        .map(happening -> occurrence(
                                duty,
                                "after/" + happening.id(),
                                happening.on(),
                                within(duty.when(), happening.on()),
                                null));
            case Trigger.After(Anchor.OfDuty(DutyId other)) ->
                occurrences(other).stream()
                        .filter(base -> base.progress() instanceof Progress.Done)
                        .map(base -> {
                            LocalDate done = ((Progress.Done) base.progress()).on();
                            return occurrence(duty, "after/" + base.key(), done, within(duty.when(), done), null);
                        });
        };
    }

    private Stream<Happening> happenings(Duty duty, List<EventId> events) {
        return facts.allHappenings()
                .filter(happening -> events.contains(happening.event()))
                .filter(happening ->
                        duty.until() != Until.ENGAGEMENT_END || !happening.on().isAfter(facts.end()));
    }

    // ---- what comes round

    private Stream<Occurrence> turns(Duty duty, Interval interval) {
        LocalDate last = duty.until() == Until.ENGAGEMENT_END ? facts.end() : facts.horizon();
        LocalDate until = last.isBefore(facts.horizon()) ? last : facts.horizon();
        Optional<Period> period = period(interval);
        Stream<Recurrence.Turn> turns = period.map(
                        step -> Recurrence.from(facts.from(), step).dueBetween(facts.from(), until))
                .orElseGet(() -> aimsAtHalves(interval) ? halves() : Stream.empty());
        return turns.map(turn -> occurrence(
                duty,
                "every/" + turn.last(),
                turn.first(),
                Optional.of(Deadline.on(turn.last(), duty.when().closedDays(), facts.calendar())),
                turn));
    }

    private static boolean aimsAtHalves(Interval interval) {
        return interval instanceof Interval.ByParameter stated
                && stated.unstated()
                        .filter(word -> word == Interval.Unstated.HALF_OF_ENGAGEMENT)
                        .isPresent();
    }

    /** The two halves of the engagement's period; in whole months where it has an even number of them. */
    private Stream<Recurrence.Turn> halves() {
        LocalDate from = facts.from();
        LocalDate afterEnd = facts.until().plusDays(1);
        long months = ChronoUnit.MONTHS.between(from, afterEnd);
        boolean whole = months % 2 == 0 && months > 0 && from.plusMonths(months).equals(afterEnd);
        LocalDate middle = whole
                ? LegalPeriod.lastDayFrom(from, Period.ofMonths(Math.toIntExact(months / 2)))
                : from.plusDays((ChronoUnit.DAYS.between(from, afterEnd) + 1) / 2 - 1);
        if (!middle.isBefore(facts.until())) {
            return Stream.of(new Recurrence.Turn(1, from, facts.until()));
        }
        return Stream.of(
                new Recurrence.Turn(1, from, middle), new Recurrence.Turn(2, middle.plusDays(1), facts.until()));
    }

    private Optional<Period> period(Interval interval) {
        return switch (interval) {
            case Interval.Fixed(Period period) -> Optional.of(period);
            case Interval.ByParameter stated ->
                facts.stated().get(stated.parameter()) instanceof Value.Term(Period period)
                        ? Optional.of(period)
                        : Optional.empty();
        };
    }

    // ---- by when

    private Optional<Deadline> within(When when, LocalDate event) {
        return when.within().flatMap(within -> switch (within) {
            case Within.Days(Period period) ->
                Optional.of(Deadline.after(event, period, when.closedDays(), facts.calendar()));
            case Within.Hours(Duration hours) ->
                Optional.of(
                        Deadline.on(event.plusDays((hours.toHours() + 23) / 24), when.closedDays(), facts.calendar()));
            case Within.AtOnce _ -> Optional.of(Deadline.on(event, ClosedDayRule.NONE, facts.calendar()));
            case Within.Promptly _ -> Optional.<Deadline>empty();
        });
    }

    /** The event's own day at the latest, which no closed day moves; a period ahead of it where one is named. */
    private Optional<Deadline> before(When when, LocalDate event) {
        return Optional.of(
                when.within().orElse(null) instanceof Within.Days(Period ahead)
                        ? Deadline.before(event, ahead, ClosedDayRule.PREVIOUS_OPEN, facts.calendar())
                        : Deadline.on(event, ClosedDayRule.NONE, facts.calendar()));
    }

    // ---- how far it has come

    private Occurrence occurrence(
            Duty duty, String trigger, LocalDate opens, Optional<Deadline> due, Recurrence.@Nullable Turn turn) {
        OccurrenceKey key = new OccurrenceKey(duty.id(), trigger);
        List<DutyId> serves = turn == null
                ? List.of(duty.id())
                : sharedWith(duty).stream().map(Duty::id).toList();
        Progress own = progress(duty, key);
        Progress progress = own instanceof Progress.Open && turn != null ? servedByAnother(duty, turn, own) : own;
        return new Occurrence(key, serves, opens, due, duty.when().target(), progress);
    }

    private Progress progress(Duty duty, OccurrenceKey key) {
        Optional<Proof> proof = facts.proofs().stream()
                .filter(each -> proves(each, duty, key))
                .min(Comparator.comparing(Proof::observed)
                        .thenComparing(each -> each.evidence().toString()));
        return switch (facts.steps().get(key)) {
            case Step.Done(LocalDate on) -> new Progress.Done(on, proof);
            case Step.Skipped(String reason) -> new Progress.Skipped(reason);
            case Step.Reopened _ -> new Progress.Open();
            case null ->
                proof.<Progress>map(each -> new Progress.Done(each.observed(), proof))
                        .orElseGet(Progress.Open::new);
        };
    }

    /** Evidence for the occurrence itself, or for a duty that is done only once. */
    private static boolean proves(Proof proof, Duty duty, OccurrenceKey key) {
        return switch (proof.of()) {
            case Proof.Of.AnOccurrence(OccurrenceKey of) -> of.equals(key);
            case Proof.Of.ADuty(DutyId of) ->
                of.equals(duty.id()) && key.trigger().equals("once");
            case Proof.Of.AClause _ -> false;
        };
    }

    /** The same paper, handed in for a duty with another interval, serves every turn that it falls into. */
    private Progress servedByAnother(Duty duty, Recurrence.Turn turn, Progress own) {
        return Paper.of(duty).map(papers::get).filter(Objects::nonNull).stream()
                .flatMap(List::stream)
                .filter(other -> !other.when().equals(duty.when()))
                .flatMap(other -> done(other).stream())
                .filter(done -> !done.on().isBefore(turn.first()) && !done.on().isAfter(turn.last()))
                .min(Comparator.comparing(Progress.Done::on))
                .<Progress>map(done -> done)
                .orElse(own);
    }

    /** What was recorded as done of a duty that comes round, by the facts alone: asking its schedule could go in circles. */
    private List<Progress.Done> done(Duty duty) {
        List<Progress.Done> found = new ArrayList<>();
        facts.steps().forEach((key, step) -> {
            if (key.duty().equals(duty.id()) && step instanceof Step.Done(LocalDate on)) {
                found.add(new Progress.Done(on, Optional.empty()));
            }
        });
        facts.proofs().stream()
                .filter(proof -> proof.of() instanceof Proof.Of.AnOccurrence(OccurrenceKey of)
                        && of.duty().equals(duty.id())
                        && !(facts.steps().get(of) instanceof Step.Reopened))
                .forEach(proof -> found.add(new Progress.Done(proof.observed(), Optional.of(proof))));
        return found;
    }
}
