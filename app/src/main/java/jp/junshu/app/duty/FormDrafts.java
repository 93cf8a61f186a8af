package jp.junshu.app.duty;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.duty.status.Step;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.FormId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * That an official form was made: an event that duties wait for. What stays inside is done by it; what goes to the other side is
 * done when the form is handed in ({@link Deliveries}).
 */
@Service
public class FormDrafts {
    private final Statuses statuses;
    private final Happenings happenings;
    private final Occurrences occurrences;
    private final Derivation derivation;
    private final Clock clock;

    FormDrafts(Statuses statuses, Happenings happenings, Occurrences occurrences, Derivation derivation, Clock clock) {
        this.statuses = statuses;
        this.happenings = happenings;
        this.occurrences = occurrences;
        this.derivation = derivation;
        this.clock = clock;
    }

    /**
     * Records the event, and as done the occurrences that it calls for, that the form carries out and that go to nobody.
     *
     * @param note what the record of each says, such as the form's title
     */
    @Transactional
    public void record(EngagementId engagement, EventId event, FormId form, String note) {
        LocalDate today = Days.today(clock);
        UUID happening = happenings.record(engagement, event, today, Optional.of(note));
        derivation.deriveNow(engagement);
        StatusAsOf found = statuses.findAsOf(engagement, today).orElseThrow();
        for (Occurrence occurrence : found.status().occurrences()) {
            boolean ours = occurrence.key().trigger().equals("on/" + happening) && occurrence.isOpen();
            boolean carried = found.status()
                    .findDuty(occurrence.key().duty())
                    .map(DutyStatus::duty)
                    .filter(duty ->
                            duty.forms().contains(form) && duty.dealing().isEmpty())
                    .isPresent();
            if (ours && carried) {
                found.findOccurrence(occurrence.key())
                        .ifPresent(id -> occurrences.record(
                                engagement,
                                id,
                                found.lastStep(occurrence.key()),
                                new Step.Done(today),
                                today,
                                Optional.of(note)));
            }
        }
    }
}
