package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.RegisterId;

/**
 * A piece of evidence, or a register that is kept, as status looks at it.
 *
 * @param evidence the piece of evidence; of a register the entry that was written last
 * @param observed the day it shows something of
 * @param coversUntil the last day of the period it covers, where it covers one
 * @param title what it is called, to name it in lists
 * @param register the register; empty for a piece of evidence
 */
public record Proof(
        UUID evidence,
        Of of,
        LocalDate observed,
        Optional<LocalDate> coversUntil,
        String title,
        Optional<RegisterId> register) {

    /** A piece of evidence. */
    public Proof(UUID evidence, Of of, LocalDate observed, Optional<LocalDate> coversUntil, String title) {
        this(evidence, of, observed, coversUntil, title, Optional.empty());
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
