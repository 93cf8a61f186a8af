package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.Measure;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.date.ClosedDays;

/**
 * All that the status of one engagement follows from, as of one day: recorded by its end and valid on it. The order of
 * lists means nothing.
 *
 * @param from first day of the engagement
 * @param until last day of the engagement
 * @param stated figures that the two sides agreed on, once a second person approved them
 * @param awaited figures that were recorded and wait for the second person
 * @param steps the latest step of each occurrence that has one
 * @param rulings those in effect, the latest of each duty
 * @param calendar on which days the other side is closed
 */
public record Facts(
        LocalDate asOf,
        LocalDate from,
        LocalDate until,
        List<Edition> editions,
        Answers answers,
        Classification classification,
        Map<ParameterId, Value> stated,
        Set<ParameterId> awaited,
        List<Happening> happenings,
        Map<OccurrenceKey, Step> steps,
        List<Proof> proofs,
        Map<DutyId, Ruling> rulings,
        Function<MeasureId, Optional<Measure>> measures,
        ClosedDays calendar) {
    /** The event that the program sees by itself: the last day of the engagement. */
    public static final EventId ENGAGEMENT_END = new EventId("engagement-end");

    private static final EventId ENGAGEMENT_CANCELLED = new EventId("engagement-cancelled");
    private static final int HORIZON_MONTHS = 18;

    public Facts {
        editions = List.copyOf(editions);
        stated = Map.copyOf(stated);
        awaited = Set.copyOf(awaited);
        happenings = List.copyOf(happenings);
        steps = Map.copyOf(steps);
        proofs = List.copyOf(proofs);
        rulings = Map.copyOf(rulings);
    }

    /** Every duty of every pinned edition, in document order. */
    public Stream<Duty> duties() {
        return editions.stream().flatMap(Edition::duties);
    }

    /** The last day that duties of the engagement bind: of its period, or of its cancellation. */
    public LocalDate end() {
        return happenings.stream()
                .filter(happening -> happening.event().equals(ENGAGEMENT_CANCELLED))
                .map(Happening::on)
                .filter(day -> day.isBefore(until))
                .min(LocalDate::compareTo)
                .orElse(until);
    }

    /** Up to where occurrences are foreseen. */
    LocalDate horizon() {
        return (asOf.isBefore(from) ? from : asOf).plusMonths(HORIZON_MONTHS);
    }

    /** What happened and what the program sees by itself, by day. */
    Stream<Happening> allHappenings() {
        boolean cancelled = end().isBefore(until);
        Stream<Happening> own = until.isAfter(horizon()) || cancelled
                ? Stream.empty()
                : Stream.of(new Happening(ENGAGEMENT_END.value(), ENGAGEMENT_END, until));
        return Stream.concat(happenings.stream(), own);
    }
}
