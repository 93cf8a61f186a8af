package jp.junshu.app.catalog.own;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DataFile;

/**
 * The files of one revision as a ZIP, out and in. What comes in is not trusted: sizes are counted as bytes come out, whatever the archive
 * claims; names are taken apart and never used as paths of this machine.
 */
final class CatalogZip {
    /** The most a ZIP may have, in bytes. */
    static final long MOST_BYTES = 8L * 1024 * 1024;

    private static final int MOST_FILES = 200;
    private static final int MOST_FILE_BYTES = 1024 * 1024;
    private static final long MOST_UNPACKED = 20L * 1024 * 1024;
    private static final int MOST_NAMED = 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.yaml");
    private static final Pattern LEFT_BY_SYSTEMS =
            Pattern.compile("(.*/)?(__MACOSX/.*|\\.DS_Store|Thumbs\\.db|desktop\\.ini|\\._[^/]*)");
    private static final LocalDateTime MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);

    private CatalogZip() {}

    /** The files in a folder each of which is named as its path; the same files are the same bytes. */
    static byte[] write(List<DataFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (DataFile file : files) {
                ZipEntry entry = new ZipEntry(file.path());
                entry.setTimeLocal(MOMENT);
                zip.putNextEntry(entry);
                zip.write(file.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads the files of a revision. They lie in one folder, or in none; a folder's last names are the regulation's and the revision's.
     *
     * @throws Refusal with everything that is wrong with the archive
     */
    static List<DataFile> read(InputStream given, String regulation, String revision) throws IOException {
        byte[] content = given.readNBytes(Math.toIntExact(MOST_BYTES + 1));
        if (content.length > MOST_BYTES) {
            throw refusal(List.of(Text.of("catalog.zip.too-large", MOST_BYTES / 1024 / 1024)));
        }
        Reading reading = new Reading(regulation + "/" + revision);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()
                        && !LEFT_BY_SYSTEMS.matcher(entry.getName()).matches()) {
                    reading.take(entry.getName(), zip);
                }
                if (reading.isHopeless()) {
                    break;
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            reading.faults.add(Text.of("catalog.zip.damaged"));
        }
        return reading.files();
    }

    private static Refusal refusal(List<Text> reasons) {
        return new Refusal(ProblemType.REFUSED, reasons);
    }

    private static final class Reading {
        private final String folder;
        private final Map<String, DataFile> files = new TreeMap<>();
        private final Set<String> folders = new LinkedHashSet<>();
        private final List<Text> faults = new ArrayList<>();
        private int count;
        private long unpacked;
        private boolean hopeless;

        Reading(String folder) {
            this.folder = folder;
        }

        boolean isHopeless() {
            return hopeless;
        }

        void take(String path, InputStream zip) throws IOException {
            if (++count > MOST_FILES) {
                hopeless = true;
                faults.add(Text.of("catalog.zip.many", MOST_FILES));
                return;
            }
            byte[] bytes = zip.readNBytes(MOST_FILE_BYTES + 1);
            unpacked += bytes.length;
            if (unpacked > MOST_UNPACKED) {
                hopeless = true;
                faults.add(Text.of("catalog.zip.unpacked", MOST_UNPACKED / 1024 / 1024));
                return;
            }
            String shown = shown(path);
            if (bytes.length > MOST_FILE_BYTES) {
                // what is left of it may be anything: it is not unpacked to get to the next
                hopeless = true;
                faults.add(Text.of("catalog.zip.file-too-large", shown, MOST_FILE_BYTES / 1024));
                return;
            }
            int slash = path.lastIndexOf('/');
            String name = path.substring(slash + 1);
            String above = slash < 0 ? "" : path.substring(0, slash);
            if (isUnsafe(path)) {
                faults.add(Text.of("catalog.zip.path", shown));
            } else if (!NAME.matcher(name).matches()) {
                faults.add(Text.of("catalog.zip.name", shown));
            } else if (files.containsKey(name)) {
                faults.add(Text.of("catalog.zip.twice", shown));
            } else {
                folders.add(above);
                text(bytes, shown).ifPresent(text -> files.put(name, new DataFile(folder + "/" + name, text)));
            }
        }

        private static boolean isUnsafe(String path) {
            return path.startsWith("/")
                    || path.indexOf('\\') >= 0
                    || path.indexOf(':') >= 0
                    || List.of(path.split("/", -1)).stream()
                            .anyMatch(part -> part.isEmpty() || part.matches("\\.{1,2}"));
        }

        private Optional<String> text(byte[] bytes, String shown) {
            try {
                String text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
            } catch (CharacterCodingException e) {
                faults.add(Text.of("catalog.zip.encoding", shown));
                return Optional.empty();
            }
        }

        /** A name to be read by people: short, without signs that turn it into another. */
        private static String shown(String path) {
            String plain = path.replaceAll("[\\p{Cc}\\p{Cf}]", "�");
            return plain.length() <= 100 ? plain : plain.substring(0, 100) + "…";
        }

        List<DataFile> files() {
            if (files.isEmpty() && faults.isEmpty()) {
                faults.add(Text.of("catalog.zip.empty"));
            }
            if (folders.size() > 1) {
                faults.add(Text.of("catalog.zip.folders", String.join(", ", folders)));
            }
            for (String above : folders) {
                if (!above.isEmpty()
                        && !("/" + folder).endsWith("/" + above)
                        && !("/" + above).endsWith("/" + folder)) {
                    faults.add(Text.of("catalog.zip.folder", shown(above), folder));
                }
            }
            if (!faults.isEmpty()) {
                throw refusal(faults.stream().limit(MOST_NAMED).toList());
            }
            return List.copyOf(files.values());
        }
    }
}
