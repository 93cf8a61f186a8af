package jp.junshu.law.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A DOCX or XLSX whose archive tells no other time than the given one: the same content gives the same bytes. */
public final class StableArchive {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    /** Readers expect the list of content types first. */
    private static final String FIRST = "[Content_Types].xml";

    private StableArchive() {}

    /**
     * The archive once more, its entries in order and all of one time.
     *
     * @param parts that take the place of those the library wrote, by their name in the archive
     */
    public static byte[] of(byte[] archive, Instant madeAt, Map<String, String> parts) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>(
                Comparator.comparing((String name) -> !name.equals(FIRST)).thenComparing(Comparator.naturalOrder()));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        parts.forEach((name, text) -> entries.replace(name, text.getBytes(StandardCharsets.UTF_8)));
        LocalDateTime there = LocalDateTime.ofInstant(madeAt, TOKYO).truncatedTo(ChronoUnit.MINUTES);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(there);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
