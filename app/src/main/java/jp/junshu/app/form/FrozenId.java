package jp.junshu.app.form;

import java.util.UUID;

/** A form's data, frozen at a moment. */
public record FrozenId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static FrozenId of(String text) {
        return new FrozenId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
