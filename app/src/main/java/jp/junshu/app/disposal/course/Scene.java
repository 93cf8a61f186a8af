package jp.junshu.app.disposal.course;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.PersonId;

/**
 * What a move is judged by, besides the course itself.
 *
 * @param today in Japan
 * @param begins the first day of the engagement
 * @param person who acts; empty for the program
 * @param released whether the organization has settled that worker and checker may be one person, where no clause demands two
 * @param lastDays the last day of everybody who has left
 * @param recorders the person behind each account that recorded something of this disposal
 */
public record Scene(
        LocalDate today,
        LocalDate begins,
        Optional<PersonId> person,
        boolean released,
        Map<PersonId, LocalDate> lastDays,
        Map<AccountId, PersonId> recorders) {
    public Scene {
        lastDays = Map.copyOf(lastDays);
        recorders = Map.copyOf(recorders);
    }

    /** Whether somebody had left before a day; nobody knows of people from outside. */
    boolean hadLeft(Hand hand, LocalDate day) {
        return hand.person()
                .flatMap(person -> Optional.ofNullable(lastDays.get(person)))
                .filter(last -> last.isBefore(day))
                .isPresent();
    }

    Optional<PersonId> recorder(Deed deed) {
        return deed.by().flatMap(account -> Optional.ofNullable(recorders.get(account)));
    }
}
