package jp.junshu.app.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The list of contents that stands at the end of a ZIP archive (APPNOTE.TXT, 4.3.12 and 4.3.16), read without unpacking
 * anything.
 *
 * @param names of the entries
 * @param locked whether one of them asks for a password
 */
record ZipIndex(List<String> names, boolean locked) {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int ENTRY_BYTES = 46;

    ZipIndex {
        names = List.copyOf(names);
    }

    /**
     * Reads the list from the last bytes of an archive of {@code size} bytes. Empty when there is none, when it is damaged, or
     * longer than these bytes.
     */
    static Optional<ZipIndex> read(ByteBuffer tail, long size) {
        ByteBuffer bytes = tail.order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.limit() - END_BYTES; at >= 0 && at >= bytes.limit() - END_BYTES - 0xffff; at--) {
            if (bytes.getInt(at) == END) {
                int entries = bytes.getShort(at + 10) & 0xffff;
                long offset = bytes.getInt(at + 16) & 0xffff_ffffL;
                long start = offset - (size - bytes.limit());
                return start < 0 || start > at ? Optional.empty() : entries(bytes, (int) start, at, entries);
            }
        }
        return Optional.empty();
    }

    private static Optional<ZipIndex> entries(ByteBuffer bytes, int start, int end, int count) {
        List<String> names = new ArrayList<>();
        boolean locked = false;
        int at = start;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_BYTES > end || bytes.getInt(at) != ENTRY) {
                return Optional.empty();
            }
            locked |= (bytes.getShort(at + 8) & 1) != 0;
            int name = bytes.getShort(at + 28) & 0xffff;
            int rest = (bytes.getShort(at + 30) & 0xffff) + (bytes.getShort(at + 32) & 0xffff);
            if (at + ENTRY_BYTES + name > end) {
                return Optional.empty();
            }
            byte[] text = new byte[name];
            bytes.get(at + ENTRY_BYTES, text);
            names.add(new String(text, StandardCharsets.UTF_8));
            at += ENTRY_BYTES + name + rest;
        }
        return count == 0 ? Optional.empty() : Optional.of(new ZipIndex(names, locked));
    }
}
