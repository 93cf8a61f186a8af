package jp.junshu.app.contract;

import java.util.UUID;

/** Somebody of the other side, as recorded for one engagement. */
public record OfficerId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static OfficerId of(String text) {
        return new OfficerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
