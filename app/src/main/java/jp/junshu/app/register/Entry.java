package jp.junshu.app.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.catalog.RegisterId;

/**
 * An entry as it stands.
 *
 * @param engagement the one it belongs to; empty for the whole organization
 * @param state of what is in force, or the step it is at
 * @param due by when the next thing about it is due
 * @param revisions from the first; never empty in what {@link Entries} gives
 */
public record Entry(
        EntryId id,
        RegisterId register,
        Optional<EngagementId> engagement,
        String state,
        Optional<LocalDate> due,
        Instant at,
        Optional<AccountId> by,
        List<EntryRevision> revisions) {
    public Entry {
        revisions = List.copyOf(revisions);
    }

    Entry with(List<EntryRevision> all) {
        return new Entry(id, register, engagement, state, due, at, by, all);
    }

    /** The same at another state. */
    public Entry at(String other) {
        return new Entry(id, register, engagement, other, due, at, by, revisions);
    }

    /** The newest revision, be it proposed: what a further one is based on. */
    public EntryRevision newest() {
        return revisions.getLast();
    }

    /** What counts; empty while nothing but a proposal was made. */
    public Optional<EntryRevision> inForce() {
        return revisions.reversed().stream().filter(EntryRevision::isInForce).findFirst();
    }

    /** What counted on a day, as far as the revisions here tell: the last to be in force by then, if it holds on it. */
    public Optional<EntryRevision> asOf(LocalDate day) {
        return revisions.reversed().stream()
                .filter(revision -> revision.isInForce()
                        && revision.effect().stream()
                                .noneMatch(effect -> effect.on().isAfter(day)))
                .findFirst()
                .filter(revision -> revision.holdsOn(day));
    }

    /** What waits for somebody's word. */
    public Optional<EntryRevision> proposal() {
        return Optional.of(newest()).filter(EntryRevision::isUndecided);
    }

    /** What was said last and not dropped: a further revision begins from it. */
    public EntryRevision latest() {
        return proposal().or(this::inForce).orElseGet(this::newest);
    }

    public Optional<EntryRevision> findRevision(int number) {
        return revisions.stream()
                .filter(revision -> revision.revision() == number)
                .findFirst();
    }

    /** Whether it counts at all: not withdrawn, and not a proposal that was dropped. */
    public boolean isAlive() {
        return inForce().filter(revision -> !revision.isWithdrawn()).isPresent()
                || proposal().isPresent();
    }
}
