package jp.junshu.app.duty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.contract.EngagementTerms;
import jp.junshu.app.duty.status.EngagementStatus;
import jp.junshu.app.duty.status.OccurrenceKey;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Edition;

/**
 * How an engagement stands as of a day, with what it was reckoned from.
 *
 * @param occurrences the id of every occurrence that people can work on
 * @param steps what was recorded of them, each in order
 * @param rulings every revision by duty, those without effect among them
 */
public record StatusAsOf(
        EngagementTerms terms,
        List<Edition> editions,
        EngagementStatus status,
        Map<OccurrenceKey, OccurrenceId> occurrences,
        Map<OccurrenceKey, List<Occurrences.RecordedStep>> steps,
        Map<DutyId, List<Rulings.Recorded>> rulings) {
    public StatusAsOf {
        editions = List.copyOf(editions);
        occurrences = Map.copyOf(occurrences);
        steps = Map.copyOf(steps);
        rulings = Map.copyOf(rulings);
    }

    public Optional<OccurrenceId> findOccurrence(OccurrenceKey key) {
        return Optional.ofNullable(occurrences.get(key));
    }

    /** The sequence of the last step of an occurrence, 0 for none. */
    public int lastStep(OccurrenceKey key) {
        return steps.getOrDefault(key, List.of()).stream()
                .mapToInt(Occurrences.RecordedStep::seq)
                .max()
                .orElse(0);
    }

    /** The rulings that wait for a second person: of each duty the last, where it does. */
    public List<Rulings.Recorded> waiting() {
        return rulings.values().stream()
                .map(List::getLast)
                .filter(Rulings.Recorded::isWaiting)
                .toList();
    }
}
