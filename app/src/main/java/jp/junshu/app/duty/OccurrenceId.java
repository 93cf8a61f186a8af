package jp.junshu.app.duty;

import java.util.UUID;

/** An occurrence (実施予定・実施) that people can work on. */
public record OccurrenceId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static OccurrenceId of(String text) {
        return new OccurrenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
