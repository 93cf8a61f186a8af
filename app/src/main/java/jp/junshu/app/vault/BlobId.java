package jp.junshu.app.vault;

import java.util.UUID;

/** A sealed file in the data folder. */
public record BlobId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
