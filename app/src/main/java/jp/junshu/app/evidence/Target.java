package jp.junshu.app.evidence;

import java.util.Optional;
import java.util.UUID;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;

/** What a piece of evidence is for. */
public sealed interface Target {
    /** Everything a clause asks. */
    record OfClause(ClauseId clause) implements Target {}

    /** One duty of a clause, whenever it was due. */
    record OfDuty(DutyId duty) implements Target {
        @Override
        public ClauseId clause() {
            return duty.clause();
        }
    }

    /** One occurrence of a duty. */
    record OfOccurrence(UUID occurrence, DutyId duty) implements Target {
        @Override
        public ClauseId clause() {
            return duty.clause();
        }
    }

    ClauseId clause();

    default Optional<DutyId> findDuty() {
        return switch (this) {
            case OfClause _ -> Optional.empty();
            case OfDuty(DutyId duty) -> Optional.of(duty);
            case OfOccurrence(UUID _, DutyId duty) -> Optional.of(duty);
        };
    }

    default Optional<UUID> findOccurrence() {
        return switch (this) {
            case OfClause _, OfDuty _ -> Optional.empty();
            case OfOccurrence(UUID occurrence, DutyId _) -> Optional.of(occurrence);
        };
    }

    /** As an address or a form writes it: {@code regulation:path} or {@code regulation:path#duty}. */
    default String written() {
        return findDuty().map(DutyId::toString).orElseGet(() -> clause().toString());
    }

    /**
     * Reads what {@link #written()} writes.
     *
     * @throws IllegalArgumentException when the text is neither form
     */
    static Target parse(String text) {
        return text.indexOf('#') < 0 ? new OfClause(ClauseId.parse(text)) : new OfDuty(DutyId.parse(text));
    }

    /**
     * The same for one occurrence of the duty.
     *
     * @throws IllegalArgumentException when it names no duty, of which alone there are occurrences
     */
    default Target at(UUID occurrence) {
        return new OfOccurrence(
                occurrence,
                findDuty().orElseThrow(() -> new IllegalArgumentException("a clause alone has no occurrence")));
    }
}
