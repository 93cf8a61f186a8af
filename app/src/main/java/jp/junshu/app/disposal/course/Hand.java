package jp.junshu.app.disposal.course;

import java.util.Optional;
import jp.junshu.app.kernel.PersonId;

/**
 * Who does or checks a piece of work.
 *
 * @param person one of the organization's own; empty for somebody from outside, such as a carrier
 * @param name as it stands on the forms; not blank
 */
public record Hand(Optional<PersonId> person, String name) {
    public Hand {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a hand without a name");
        }
    }

    public static Hand own(PersonId person, String name) {
        return new Hand(Optional.of(person), name);
    }

    public static Hand outside(String name) {
        return new Hand(Optional.empty(), name);
    }

    /** Whether the two are known to be one person. */
    public boolean isSameAs(Hand other) {
        return person.isPresent() ? person.equals(other.person) : other.person.isEmpty() && name.equals(other.name);
    }
}
