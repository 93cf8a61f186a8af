package jp.junshu.app.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.screen.Text;
import jp.junshu.app.vault.Stored;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Looks at the content of a file, whatever its name says. Only its first and last bytes are needed, which the vault remembered
 * while the file passed; nothing is unpacked.
 */
final class FileLook {
    /** Names that run when opened, inside an archive too. */
    private static final Set<String> RUNNING = Set.of(
            "exe", "dll", "com", "scr", "pif", "cpl", "msi", "msp", "msix", "appx", "bat", "cmd", "ps1", "psm1", "vbs",
            "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "jar", "lnk", "url", "reg", "chm", "sh", "app", "dmg",
            "iso", "img", "vhd", "vhdx", "docm", "xlsm", "xlsb", "pptm", "dotm", "xltm", "xlam", "ppam");

    private static final Set<String> TEXTS =
            Set.of("text/plain", "text/csv", "text/tab-separated-values", "application/json", "text/x-log");
    private static final Set<String> NO_XML =
            Set.of("image/svg+xml", "application/xhtml+xml", "text/html", "application/xslt+xml");
    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private FileLook() {}

    /** Why the file is not taken, or empty when it is what {@code claimed} says. */
    static Optional<Text> fault(FileType claimed, Stored stored) {
        byte[] head = bytes(stored.head());
        String found = detect(head);
        return switch (claimed.content()) {
            case MAGIC -> magic(claimed, head, found);
            case ARCHIVE -> archive(claimed, stored, head, found);
            case TEXT -> text(claimed, found);
            case SIGNATURE -> signature(head, found);
        };
    }

    private static Optional<Text> magic(FileType claimed, byte[] head, String found) {
        boolean agrees = claimed == FileType.MSG ? startsWith(head, OLE) : found.equals(claimed.mediaType());
        return agrees ? Optional.empty() : differs(claimed, found);
    }

    private static Optional<Text> text(FileType claimed, String found) {
        boolean agrees = switch (claimed) {
            case XML -> found.endsWith("xml") && !NO_XML.contains(found);
            case EML -> found.equals("message/rfc822") || TEXTS.contains(found);
            default -> TEXTS.contains(found);
        };
        return agrees ? Optional.empty() : differs(claimed, found);
    }

    private static Optional<Text> signature(byte[] head, String found) {
        boolean der = head.length > 2 && head[0] == 0x30 && (head[1] & 0x80) != 0;
        boolean pem = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1)
                .matches("(?s)-----BEGIN (PKCS7|CMS|SIGNED MESSAGE)-----.*");
        return der || pem ? Optional.empty() : differs(FileType.SIGNATURE, found);
    }

    private static Optional<Text> archive(FileType claimed, Stored stored, byte[] head, String found) {
        if (startsWith(head, OLE) && claimed != FileType.ZIP) {
            // an office document under a password is no archive but an envelope of the older format
            return Optional.of(Text.of("evidence.file.locked"));
        }
        if (!startsWith(head, new byte[] {'P', 'K', 3, 4})) {
            return differs(claimed, found);
        }
        Optional<ZipIndex> index = ZipIndex.read(stored.tail(), stored.size());
        if (index.isEmpty()) {
            return Optional.of(Text.of("evidence.file.broken"));
        }
        List<String> names = index.get().names();
        if (index.get().locked()) {
            return Optional.of(Text.of("evidence.file.locked"));
        }
        if (names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            return Optional.of(Text.of("evidence.file.macro"));
        }
        Optional<String> running =
                names.stream().filter(name -> RUNNING.contains(ending(name))).findFirst();
        if (running.isPresent()) {
            return Optional.of(Text.of("evidence.file.running-inside", running.get()));
        }
        boolean agrees = switch (claimed) {
            case DOCX -> isOffice(names, "word/");
            case XLSX -> isOffice(names, "xl/");
            case PPTX -> isOffice(names, "ppt/");
            case ODT, ODS, ODP -> mimetype(head).equals(claimed.mediaType());
            default -> true;
        };
        return agrees ? Optional.empty() : differs(claimed, found);
    }

    private static boolean isOffice(List<String> names, String folder) {
        return names.contains("[Content_Types].xml") && names.stream().anyMatch(name -> name.startsWith(folder));
    }

    /** What an OpenDocument says of itself: the first entry, not packed, has the name {@code mimetype}. */
    private static String mimetype(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 160), StandardCharsets.ISO_8859_1);
        int name = start.indexOf("mimetype");
        if (name != 30 || head.length < 160 && start.length() < 46) {
            return "";
        }
        ByteBuffer header = ByteBuffer.wrap(head).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        int extra = header.getShort(28) & 0xffff;
        int size = header.getInt(22);
        int from = 38 + extra;
        return size < 0 || size > 100 || from + size > start.length() ? "" : start.substring(from, from + size);
    }

    private static Optional<Text> differs(FileType claimed, String found) {
        return Optional.of(
                found.equals("application/octet-stream")
                        ? Text.of("evidence.file.differs", claimed)
                        : Text.of("evidence.file.differs.found", claimed, found));
    }

    /** Whether a file of this name would run when opened. */
    static boolean isRunning(String fileName) {
        return RUNNING.contains(ending(fileName));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static boolean startsWith(byte[] head, byte[] start) {
        return head.length >= start.length
                && ByteBuffer.wrap(head, 0, start.length).equals(ByteBuffer.wrap(start));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] all = new byte[buffer.remaining()];
        buffer.get(all);
        return all;
    }

    /** The media type by content alone. */
    private static String detect(byte[] head) {
        try (InputStream stream = new ByteArrayInputStream(head)) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(stream, new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
