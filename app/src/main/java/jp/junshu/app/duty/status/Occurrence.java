package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.DutyId;
import jp.junshu.law.date.Deadline;

/**
 * One dated instance of a duty (実施予定・実施).
 *
 * @param serves the duties it is done for, its own first: two regulations, or two places of one, may ask for the same paper
 * @param opens the first day on which it can be done or is called for
 * @param due by when, where a figure says so; 速やかに without a stated figure has none
 * @param target whether the date is something to aim at (目処): passing it is no breach
 */
public record Occurrence(
        OccurrenceKey key,
        List<DutyId> serves,
        LocalDate opens,
        Optional<Deadline> due,
        boolean target,
        Progress progress) {
    public Occurrence {
        serves = List.copyOf(serves);
    }

    public Optional<LocalDate> dueOn() {
        return due.map(Deadline::due);
    }

    public boolean isOpen() {
        return progress instanceof Progress.Open;
    }

    /** Whether it is called for by that day: its date has come, or it has none and what called for it has happened. */
    public boolean isCalledFor(LocalDate day) {
        return !opens.isAfter(day) && dueOn().map(last -> !last.isAfter(day)).orElse(true);
    }

    /** Whether its date lies before that day and it is still open. */
    public boolean isLate(LocalDate day) {
        return isOpen() && dueOn().map(last -> last.isBefore(day)).orElse(false);
    }
}
