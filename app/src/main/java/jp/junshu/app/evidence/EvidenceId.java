package jp.junshu.app.evidence;

import java.util.UUID;

/** A piece of evidence (証拠). */
public record EvidenceId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static EvidenceId of(String text) {
        return new EvidenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
