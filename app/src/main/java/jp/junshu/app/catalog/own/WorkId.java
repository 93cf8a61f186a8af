package jp.junshu.app.catalog.own;

import java.util.UUID;

/** The id of a regulation in the making. */
record WorkId(UUID value) {
    /** @throws IllegalArgumentException when the text is no id */
    static WorkId of(String text) {
        return new WorkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
