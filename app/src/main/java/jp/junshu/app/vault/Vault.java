package jp.junshu.app.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.store.StoreException;

/**
 * Seals and opens content: AES-256-GCM under a data key of organization × engagement × purpose. A sealed value is one
 * byte of format, the key's id (16 bytes), the nonce (12), and the ciphertext with its tag. It is bound to the place it
 * is stored at, so a value moved to another row or column does not open.
 */
public final class Vault {
    private static final byte FORMAT = 1;
    private static final int HEADER_BYTES = 1 + 16;

    private final KeyRing ring;

    /**
     * Opens the keys of a folder; an empty one gets a master key.
     *
     * @throws StoreException when the master key is missing though keys wrapped by it are there, or a key is unreadable;
     *     nothing is made then
     */
    public Vault(Path keys, Ids ids, Clock clock) throws StoreException {
        this.ring = new KeyRing(keys, ids, clock);
    }

    /**
     * Seals {@code plain} for {@code place}.
     *
     * @param place what the value is and where it stands, such as {@code person.name/<id>}; the same is needed to open it
     */
    public byte[] seal(KeyScope scope, String place, byte[] plain) {
        KeyRing.Usable key = ring.current(scope);
        byte[] body = AesGcm.seal(key.key(), plain, place.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(HEADER_BYTES + body.length)
                .put(FORMAT)
                .putLong(key.id().getMostSignificantBits())
                .putLong(key.id().getLeastSignificantBits())
                .put(body)
                .array();
    }

    public byte[] seal(KeyScope scope, String place, String plain) {
        return seal(scope, place, plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Opens what {@link #seal} sealed. Throws {@link VaultFault} when the value was changed or moved, when its key was
     * destroyed, or when it belongs to another organization than the one acting.
     */
    public byte[] open(String place, byte[] sealed) {
        if (sealed.length < HEADER_BYTES || sealed[0] != FORMAT) {
            throw new VaultFault("not a sealed value of format " + FORMAT);
        }
        ByteBuffer buffer = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        KeyRing.Usable key = ring.get(new UUID(buffer.getLong(), buffer.getLong()));
        if (!key.scope().org().equals(Acting.current().org())) {
            throw new VaultFault("a sealed value of another organization");
        }
        byte[] body = new byte[buffer.remaining()];
        buffer.get(body);
        return AesGcm.open(key.key(), body, place.getBytes(StandardCharsets.UTF_8));
    }

    public String openText(String place, byte[] sealed) {
        return new String(open(place, sealed), StandardCharsets.UTF_8);
    }

    /** The sealed files below a folder, under the same keys. */
    BlobFiles blobs(Path root) {
        return new BlobFiles(root, ring);
    }
}
