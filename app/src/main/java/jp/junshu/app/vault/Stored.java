package jp.junshu.app.vault;

import java.nio.ByteBuffer;
import jp.junshu.app.kernel.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * A file that was just sealed, and what was seen of it while it passed.
 *
 * @param engagement the one whose key seals it, or null for the organization's own
 * @param sha256 of the file as it was given, in lower-case hexadecimal
 * @param size of the file as it was given, in bytes
 * @param head its first bytes, at most {@link BlobFiles#HEAD}
 * @param tail its last bytes, at most {@link BlobFiles#TAIL}
 */
public record Stored(
        BlobId id,
        OrgId org,
        jp.junshu.app.kernel.@Nullable EngagementId engagement,
        String sha256,
        long size,
        ByteBuffer head,
        ByteBuffer tail) {
    public Stored {
        head = head.asReadOnlyBuffer();
        tail = tail.asReadOnlyBuffer();
    }

    @Override
    public ByteBuffer head() {
        return head.duplicate();
    }

    @Override
    public ByteBuffer tail() {
        return tail.duplicate();
    }
}
