package jp.junshu.app.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.duty.status.Step;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.DutyId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** That duties were done by what other modules record: the flow of a disposal, say. */
@Service
public class DutyDeeds {
    private final Statuses statuses;
    private final Occurrences occurrences;
    private final Derivation derivation;

    DutyDeeds(Statuses statuses, Occurrences occurrences, Derivation derivation) {
        this.statuses = statuses;
        this.occurrences = occurrences;
        this.derivation = derivation;
    }

    /**
     * Records every occurrence of these duties that was open and called for on that day as done on it.
     *
     * @param today in Japan
     * @param note what the record of each says
     */
    @Transactional
    public void record(EngagementId engagement, Collection<DutyId> duties, LocalDate on, LocalDate today, String note) {
        derivation.deriveNow(engagement);
        Optional<StatusAsOf> found = statuses.findAsOf(engagement, today);
        if (found.isEmpty()) {
            return;
        }
        for (Occurrence occurrence : found.get().status().occurrences()) {
            if (occurrence.isOpen()
                    && !occurrence.opens().isAfter(on)
                    && duties.contains(occurrence.key().duty())) {
                found.get()
                        .findOccurrence(occurrence.key())
                        .ifPresent(id -> occurrences.record(
                                engagement,
                                id,
                                found.get().lastStep(occurrence.key()),
                                new Step.Done(on),
                                on,
                                Optional.of(note)));
            }
        }
    }
}
