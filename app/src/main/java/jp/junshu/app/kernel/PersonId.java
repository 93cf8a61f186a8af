package jp.junshu.app.kernel;

import java.util.UUID;

/** A person (人) known to an organization. */
public record PersonId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
