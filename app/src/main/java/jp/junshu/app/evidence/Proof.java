package jp.junshu.app.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a piece of evidence stood for a target on a day.
 *
 * @param observed the day on which what it shows was seen or done
 * @param coversFrom first day of the time it speaks of, where it speaks of one
 * @param coversUntil last day of it
 * @param received when it came to us
 */
public record Proof(
        EvidenceId evidence,
        Target target,
        LocalDate observed,
        Optional<LocalDate> coversFrom,
        Optional<LocalDate> coversUntil,
        Instant received,
        String title) {}
