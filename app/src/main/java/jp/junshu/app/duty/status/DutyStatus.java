package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.catalog.Duty;

/**
 * How one duty stands on a day.
 *
 * @param occurrences those that serve it, by date
 * @param proofs the evidence for it or its clause, newest first
 */
public record DutyStatus(Duty duty, Word word, Basis basis, List<Occurrence> occurrences, List<Proof> proofs) {
    public DutyStatus {
        occurrences = List.copyOf(occurrences);
        proofs = List.copyOf(proofs);
    }

    /** What is missing; empty unless it is not done. */
    public List<Gap> gaps() {
        return basis instanceof Basis.Lacking(List<Gap> gaps) ? gaps : List.of();
    }

    public boolean isOverruled() {
        return basis instanceof Basis.Ruled;
    }

    public boolean isLate() {
        return gaps().stream().anyMatch(gap -> gap instanceof Gap.NotDone open && open.late());
    }

    /** The open occurrences, by date. */
    public List<Occurrence> open() {
        return occurrences.stream().filter(Occurrence::isOpen).toList();
    }

    /** The next date on or after that day, of what is open. */
    public Optional<LocalDate> nextDue(LocalDate day) {
        return open().stream()
                .flatMap(occurrence -> occurrence.dueOn().stream())
                .filter(due -> !due.isBefore(day))
                .min(Comparator.naturalOrder());
    }
}
