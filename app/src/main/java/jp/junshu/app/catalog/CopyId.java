package jp.junshu.app.catalog;

import java.util.UUID;

/** A user's copy of a document, as it was read. */
record CopyId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    static CopyId of(String text) {
        return new CopyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
