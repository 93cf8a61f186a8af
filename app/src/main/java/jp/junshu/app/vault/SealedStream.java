package jp.junshu.app.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import javax.crypto.SecretKey;

/** Opens the segments of a sealed file one by one. Gives no byte that was not proven, and never an end that is not the end. */
final class SealedStream extends InputStream {
    private final InputStream sealed;
    private final SegmentCipher cipher;
    private byte[] current = new byte[SegmentCipher.SEGMENT + SegmentCipher.TAG];
    private byte[] ahead = new byte[SegmentCipher.SEGMENT + SegmentCipher.TAG];
    private final byte[] plain = new byte[SegmentCipher.SEGMENT + SegmentCipher.TAG];
    private int aheadLength;
    private int position;
    private int length;
    private boolean done;

    /** Reads and opens the first segment at once, so that a file that does not open at all is told before it is used. */
    SealedStream(InputStream sealed, SecretKey key) throws IOException {
        this.sealed = sealed;
        this.cipher = SegmentCipher.opening(key);
        aheadLength = sealed.readNBytes(ahead, 0, ahead.length);
        advance();
    }

    private void advance() throws IOException {
        byte[] segment = ahead;
        int segmentLength = aheadLength;
        ahead = current;
        current = segment;
        aheadLength = segmentLength < segment.length ? 0 : sealed.readNBytes(ahead, 0, ahead.length);
        done = aheadLength == 0;
        if (segmentLength < SegmentCipher.TAG) {
            throw new VaultFault("a sealed file is cut off");
        }
        length = cipher.next(segment, segmentLength, done, plain);
        position = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int wanted) throws IOException {
        Objects.checkFromIndexSize(offset, wanted, to.length);
        if (wanted == 0) {
            return 0;
        }
        while (position == length) {
            if (done) {
                return -1;
            }
            advance();
        }
        int given = Math.min(wanted, length - position);
        System.arraycopy(plain, position, to, offset, given);
        position += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }
}
