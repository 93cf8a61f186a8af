package jp.junshu.app.register;

import java.util.UUID;

/** An application (申請) for changes of a register, or its first handing in. */
public record ChangeId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static ChangeId of(String text) {
        return new ChangeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
