package jp.junshu.law.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** The parts of a DOCX that bear text. The rest is passed over unread, and counted: what unpacks beyond all measure is refused. */
final class WordPackage {
    private static final long MOST_UNPACKED = 1024L * 1024 * 1024;
    private static final int MOST_KEPT = 96 * 1024 * 1024;
    private static final int MOST_ENTRIES = 20_000;

    private final Map<String, byte[]> parts = new HashMap<>();
    private long unpacked;
    private long kept;

    private WordPackage() {}

    static WordPackage open(String name, byte[] content) {
        WordPackage opened = new WordPackage();
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES || !opened.take(zip, entry.getName())) {
                    throw Refused.UNPACKS_TOO_LARGE.of(name);
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw String.valueOf(broken.getMessage()).contains("encrypted")
                    ? Refused.LOCKED.of(name)
                    : Refused.BROKEN.of(name, "DOCX");
        } catch (IOException broken) {
            throw Refused.BROKEN.of(name, "DOCX");
        }
        if (opened.findPart("[Content_Types].xml").isEmpty()) {
            throw entries == 0
                    ? Refused.BROKEN.of(name, "DOCX")
                    : Refused.NO_WORD.of(name, opened.parts.containsKey("mimetype") ? "OpenDocument" : "ZIP");
        }
        return opened;
    }

    /** Whether what unpacks is still within measure. */
    private boolean take(ZipInputStream zip, String part) throws IOException {
        boolean wanted = part.endsWith(".xml") || part.endsWith(".rels") || part.equals("mimetype");
        if (wanted) {
            byte[] all = zip.readNBytes((int) Math.min(MOST_KEPT - kept + 1, Integer.MAX_VALUE));
            kept += all.length;
            unpacked += all.length;
            parts.put(part, all);
        } else {
            byte[] passed = new byte[64 * 1024];
            for (int read = zip.read(passed); read >= 0 && unpacked <= MOST_UNPACKED; read = zip.read(passed)) {
                unpacked += read;
            }
        }
        return unpacked <= MOST_UNPACKED && kept <= MOST_KEPT;
    }

    Optional<byte[]> findPart(String part) {
        return Optional.ofNullable(parts.get(part));
    }
}
