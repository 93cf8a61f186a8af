package jp.junshu.app.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.Worded;
import jp.junshu.law.catalog.RegisterId;

/**
 * Revisions of a register that go to the other side together: all that is in it when it is handed in first, or later the changes
 * that wait for its word.
 *
 * @param first whether it hands the register in for the first time; else it applies for changes
 * @param reason why; blank where nobody said
 * @param items the revisions, in the order of the register
 * @param events what became of it, in order
 */
public record Change(
        ChangeId id,
        RegisterId register,
        EngagementId engagement,
        boolean first,
        String reason,
        Instant at,
        Optional<AccountId> by,
        List<Item> items,
        List<Event> events) {
    public Change {
        items = List.copyOf(items);
        events = List.copyOf(events);
    }

    /** One revision that is part of it. */
    public record Item(EntryId entry, int revision) {}

    /**
     * Something that became of it.
     *
     * @param word the clause's word for it; blank for what happened on our side alone
     * @param reason why; blank where nobody said
     * @param evidence the paper of an answer, where it was kept
     */
    public record Event(
            Step step,
            String word,
            LocalDate on,
            String reason,
            Optional<UUID> evidence,
            Instant at,
            Optional<AccountId> by) {}

    /** The names are stored: never rename one. */
    public enum Step implements Worded {
        /** Handed over to the other side. */
        SENT,
        /** Given the word, or taken in. */
        GRANTED,
        /** Sent back with reasons: the changes stay proposed. */
        RETURNED,
        /** Refused: the changes are dropped. */
        REFUSED,
        /** Taken back before an answer came. */
        WITHDRAWN,
        /** Something in it was changed before an answer came. */
        FALLEN
    }

    /** How it stands. */
    public enum State implements Worded {
        PREPARED,
        SENT,
        GRANTED,
        RETURNED,
        REFUSED,
        WITHDRAWN,
        FALLEN
    }

    /** An application that fell, or was taken back, stays so whatever is answered to it later. */
    public State state() {
        State state = State.PREPARED;
        for (Event event : events) {
            if (state == State.FALLEN || state == State.WITHDRAWN) {
                break;
            }
            state = switch (event.step()) {
                case SENT -> State.SENT;
                case GRANTED -> State.GRANTED;
                case RETURNED -> State.RETURNED;
                case REFUSED -> State.REFUSED;
                case WITHDRAWN -> State.WITHDRAWN;
                case FALLEN -> State.FALLEN;
            };
        }
        return state;
    }

    /** Whether it is still under way: prepared, or sent and not answered. */
    public boolean isOpen() {
        return state() == State.PREPARED || state() == State.SENT;
    }

    /** The last day on which something became of it. */
    public Optional<LocalDate> lastDay() {
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(events.getLast().on());
    }
}
