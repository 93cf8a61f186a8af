package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.RegisterId;

/**
 * A piece of evidence, a register that is kept, or a role that is held, as status looks at it.
 *
 * @param evidence the piece of evidence; of a register the entry that was written last, or the appointment
 * @param observed the day it shows something of
 * @param coversUntil the last day of the period it covers, where it covers one
 * @param title what it is called, to name it in lists
 * @param place where it is kept
 */
public record Proof(
        UUID evidence, Of of, LocalDate observed, Optional<LocalDate> coversUntil, String title, Place place) {

    /** A piece of evidence. */
    public Proof(UUID evidence, Of of, LocalDate observed, Optional<LocalDate> coversUntil, String title) {
        this(evidence, of, observed, coversUntil, title, new Place.AmongEvidence());
    }

    /** Where what shows something is kept. */
    public sealed interface Place {
        record AmongEvidence() implements Place {}

        record InRegister(RegisterId register) implements Place {}

        /** Among the people of the engagement: somebody holds a role. */
        record AmongPeople() implements Place {}
    }

    /** Whether it is a piece of evidence, which alone a person can point to. */
    public boolean isEvidence() {
        return place instanceof Place.AmongEvidence;
    }

    /** What it is evidence for. */
    public sealed interface Of {
        /** All that a clause asks to hold at any time. */
        record AClause(ClauseId clause) implements Of {}

        record ADuty(DutyId duty) implements Of {}

        record AnOccurrence(OccurrenceKey occurrence) implements Of {}
    }

    /** The last day it speaks of. */
    public LocalDate last() {
        return coversUntil.filter(day -> day.isAfter(observed)).orElse(observed);
    }
}
