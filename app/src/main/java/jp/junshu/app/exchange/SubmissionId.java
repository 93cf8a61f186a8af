package jp.junshu.app.exchange;

import java.util.UUID;

/** What was handed in, or is about to be. */
public record SubmissionId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
