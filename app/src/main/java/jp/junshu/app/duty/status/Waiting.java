package jp.junshu.app.duty.status;

import java.util.List;
import jp.junshu.law.catalog.Anchor;

/** What must wait for what: an occurrence is not done before those of the duties that block its duty. */
public final class Waiting {
    private Waiting() {}

    /** The open occurrences that this one has to wait for, by date. */
    public static List<Occurrence> of(EngagementStatus status, Occurrence occurrence) {
        OccurrenceKey key = occurrence.key();
        return status.occurrences().stream()
                .filter(Occurrence::isOpen)
                .filter(other -> other.key().trigger().equals("before/" + key)
                        || other.key().trigger().equals(key.trigger()))
                .filter(other -> status.findDuty(other.key().duty())
                        .filter(duty -> duty.duty().blocks().contains(new Anchor.OfDuty(key.duty())))
                        .isPresent())
                .toList();
    }
}
