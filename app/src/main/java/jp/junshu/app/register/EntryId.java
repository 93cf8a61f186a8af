package jp.junshu.app.register;

import java.util.Optional;
import java.util.UUID;

/** An entry (記載) of a register: one line of it, through all its revisions. */
public record EntryId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    /** The id written as text; empty when it is none. */
    public static Optional<EntryId> find(String text) {
        try {
            return Optional.of(of(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
