package jp.junshu.app.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals a long content in segments, each an AES-256-GCM message of its own (the STREAM construction of Hoang, Reyhanitabar,
 * Rogaway and Vizár). The nonce is seven zero bytes, the segment's number and a byte that is 1 for the last: a segment that
 * was moved, left out, or made the last one does not open. The key seals one content only, so no nonce comes twice.
 */
final class SegmentCipher {
    /** Plain bytes of every segment but the last, which may have fewer. */
    static final int SEGMENT = 64 * 1024;

    static final int TAG = 16;
    private static final int NONCE = 12;

    private final int mode;
    private final SecretKey key;
    private final Cipher cipher;
    private int number;

    private SegmentCipher(int mode, SecretKey key) {
        this.mode = mode;
        this.key = key;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    static SegmentCipher sealing(SecretKey key) {
        return new SegmentCipher(Cipher.ENCRYPT_MODE, key);
    }

    static SegmentCipher opening(SecretKey key) {
        return new SegmentCipher(Cipher.DECRYPT_MODE, key);
    }

    /** The next segment, sealed or opened, into {@code to}; gives its length. Throws {@link VaultFault} when it does not open. */
    int next(byte[] from, int length, boolean last, byte[] to) {
        if (number == Integer.MAX_VALUE) {
            throw new VaultFault("too long to be sealed in one file");
        }
        byte[] nonce = ByteBuffer.allocate(NONCE)
                .position(NONCE - 5)
                .putInt(number++)
                .put((byte) (last ? 1 : 0))
                .array();
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
            return cipher.doFinal(from, 0, length, to, 0);
        } catch (AEADBadTagException e) {
            throw new VaultFault("a sealed file was changed, cut off or put together of others", e);
        } catch (GeneralSecurityException e) {
            throw new VaultFault("segment " + (number - 1) + " of a file cannot be sealed or opened", e);
        }
    }
}
