package jp.junshu.app.screen;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for the reader (用件), or for the other side on the reader's behalf.
 *
 * @param what in the reader's language
 * @param of what it is for, such as the title of a contract
 * @param cite the clause that asks for it, as its document prints it; null where none does
 * @param due by when; null where there is no date
 * @param link the page that does it
 * @param button what the page does, in a word or two
 */
public record Errand(
        Kind kind,
        String what,
        String of,
        @Nullable String cite,
        @Nullable LocalDate due,
        String link,
        Text button) {

    /** By urgency: what is late, then what others wait for, then by date; what has none comes last. */
    public static Comparator<Errand> byUrgency(LocalDate today) {
        return Comparator.comparing((Errand errand) -> !errand.isLate(today))
                .thenComparing(errand -> errand.kind() != Kind.DECIDE && errand.kind() != Kind.MEND)
                .thenComparing(errand -> errand.findDue().orElse(LocalDate.MAX))
                .thenComparing(Errand::what);
    }

    /** What the reader is to do with it. */
    public enum Kind implements Worded {
        /** Do it, by the date. */
        DO,
        /** Decide as the second person of what another has prepared. */
        DECIDE,
        /** Mend and hand in again what was sent back. */
        MEND,
        /** Nothing: the other side has it, and its answer is awaited. */
        AWAIT
    }

    public Optional<LocalDate> findDue() {
        return Optional.ofNullable(due);
    }

    public boolean isLate(LocalDate today) {
        return findDue().filter(day -> day.isBefore(today)).isPresent();
    }

    /** How far away its date is; empty where there is none. */
    public Optional<Text> away(LocalDate today) {
        return findDue().map(day -> Away.of(day, today));
    }
}
