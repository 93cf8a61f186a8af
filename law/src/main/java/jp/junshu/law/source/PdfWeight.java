package jp.junshu.law.source;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Weighs what a PDF would unpack to before it is unpacked: every packed stream is run through and counted, none is kept. PDFBox
 * unpacks each stream that it needs whole into memory, some of them while the file is opened.
 */
final class PdfWeight {
    /** A page of A4 as an unpacked picture of 600 dots an inch in three colours has 104 MB. */
    private static final long MOST_OF_ONE = 128L * 1024 * 1024;

    private static final long MOST_OF_ALL = 2048L * 1024 * 1024;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 256 * 1024;

    private final byte[] file;
    private final byte[] buffer = new byte[BUFFER];
    private long all;

    private PdfWeight(byte[] file) {
        this.file = file;
    }

    /** Whether unpacking the file would take more than any document needs. */
    static boolean isTooMuch(byte[] file) {
        return new PdfWeight(file).isTooMuch();
    }

    private boolean isTooMuch() {
        Inflater inflater = new Inflater();
        try {
            for (int at = next(0); at >= 0; at = next(at)) {
                long one = weigh(inflater, at);
                all += one;
                if (one > MOST_OF_ONE || all > MOST_OF_ALL) {
                    return true;
                }
            }
            return false;
        } finally {
            inflater.end();
        }
    }

    /** The first byte of the next stream's content; -1 when there is none. */
    private int next(int from) {
        int end = file.length - STREAM.length - 2;
        for (int i = from; i < end; i++) {
            if (file[i] == STREAM[0] && isKeyword(i)) {
                int at = i + STREAM.length;
                if (file[at] == '\r' && file[at + 1] == '\n') {
                    return at + 2;
                }
                if (file[at] == '\n' || file[at] == '\r') {
                    return at + 1;
                }
            }
        }
        return -1;
    }

    private boolean isKeyword(int at) {
        for (int i = 1; i < STREAM.length; i++) {
            if (file[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at == 0 || file[at - 1] != 'd';
    }

    private long weigh(Inflater inflater, int from) {
        boolean zlib = from + 2 < file.length
                && (file[from] & 0x0F) == 8
                && (((file[from] & 0xFF) << 8) + (file[from + 1] & 0xFF)) % 31 == 0;
        if (!zlib) {
            return 0;
        }
        inflater.reset();
        inflater.setInput(file, from, file.length - from);
        long weight = 0;
        try {
            while (!inflater.finished() && weight <= MOST_OF_ONE) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    break;
                }
                weight += read;
            }
        } catch (DataFormatException brokenOff) {
            // as much as there is will be read, no more
            return weight;
        }
        return weight;
    }
}
