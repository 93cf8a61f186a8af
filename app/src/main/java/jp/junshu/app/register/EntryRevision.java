package jp.junshu.app.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jp.junshu.app.kernel.AccountId;

/**
 * One revision of an entry, with its content opened.
 *
 * @param revision counted from 1
 * @param proposed whether it waited, or still waits, for somebody's word
 * @param effect what became of it, where it was proposed and that is known
 * @param values what is written in each field, by its id
 * @param reason why it was made; blank where nobody said
 * @param digest SHA-256 of the content with its salt, in lower-case hexadecimal
 * @param observed the day on which what it says was seen or done
 * @param from the first day on which it holds; empty for always
 * @param until the last day on which it holds; empty while its end is not known
 * @param by the account that made it; empty for the program
 */
public record EntryRevision(
        EntryId entry,
        int revision,
        String state,
        boolean proposed,
        Optional<Effect> effect,
        NavigableMap<String, String> values,
        String reason,
        String digest,
        LocalDate observed,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        Instant at,
        Optional<AccountId> by) {
    /** The state of an entry that was made in error: it never held. Every register has it. */
    public static final String WITHDRAWN = "withdrawn";

    public EntryRevision {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /**
     * What became of a proposed revision.
     *
     * @param taken whether it took effect; else it was dropped
     * @param on the day from which that holds
     * @param reason why; blank where nobody said
     */
    public record Effect(boolean taken, LocalDate on, String reason, Instant at, Optional<AccountId> by) {}

    /** Whether what it says counts, or counted until a later revision did. */
    public boolean isInForce() {
        return !proposed || effect.filter(Effect::taken).isPresent();
    }

    /** Whether it still waits for somebody's word, unless a later revision was made meanwhile. */
    public boolean isUndecided() {
        return proposed && effect.isEmpty();
    }

    public boolean isWithdrawn() {
        return state.equals(WITHDRAWN);
    }

    /** Whether it holds on a day, as far as its own days tell. */
    public boolean holdsOn(LocalDate day) {
        return !isWithdrawn()
                && from.stream().noneMatch(first -> first.isAfter(day))
                && until.stream().noneMatch(last -> last.isBefore(day));
    }

    /** A draft that says the same. */
    public EntryDraft again() {
        return new EntryDraft(state, values, "", observed, from, until, Optional.empty(), false);
    }
}
