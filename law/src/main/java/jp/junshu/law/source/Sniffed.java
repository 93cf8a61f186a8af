package jp.junshu.law.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;

/** What a file is, by its first bytes. */
final class Sniffed {
    /** How far into a file the mark of a PDF may stand (ISO 32000-1, annex H, note 13). */
    private static final int PDF_HEAD = 1024;

    private static final Pattern XML =
            Pattern.compile("\\s*(<\\?xml\\s.*|<(Law|DataRoot|law_data_response)[\\s>].*)", Pattern.DOTALL);
    private static final int XML_HEAD = 400;

    /** By the first bytes, as characters of ISO 8859-1. */
    private static final Map<String, String> PICTURES = Map.of(
            "\u0089PNG", "PNG",
            "\u00ff\u00d8\u00ff", "JPEG",
            "GIF8", "GIF",
            "II*\0", "TIFF",
            "MM\0*", "TIFF",
            "BM", "BMP");

    private Sniffed() {}

    /** The kind, {@link DocumentKind#TEXT} where nothing speaks for another; refuses what is certainly none that is read. */
    static DocumentKind of(String name, byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 8), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return DocumentKind.DOCX;
        }
        if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw Refused.OLD_WORD.of(name);
        }
        if (start.startsWith("{\\rtf")) {
            throw Refused.RTF.of(name);
        }
        if (isPdf(content)) {
            return DocumentKind.PDF;
        }
        PICTURES.forEach((mark, picture) -> {
            // a text may begin with BM, but no text has zeros
            if (start.startsWith(mark) && (mark.length() > 2 || hasZero(content))) {
                throw Refused.PICTURE.of(name, picture);
            }
        });
        return XML.matcher(head(content)).matches() ? DocumentKind.LAW_XML : DocumentKind.TEXT;
    }

    private static boolean isPdf(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, PDF_HEAD), StandardCharsets.ISO_8859_1);
        int mark = head.indexOf("%PDF-");
        // what stands before it is a few bytes of a mail or a printer, not a text that speaks of it
        return mark == 0 || (mark > 0 && head.substring(0, mark).chars().noneMatch(c -> c > 0x7F) && hasZero(content));
    }

    /** The first characters, in whichever of the encodings that XML begins with. */
    private static String head(byte[] content) {
        int mark = content.length < 2 ? 0 : (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        Charset charset = switch (mark) {
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
        String head = new String(content, 0, Math.min(content.length, XML_HEAD), charset);
        return head.startsWith("\uFEFF") ? head.substring(1) : head;
    }

    private static boolean hasZero(byte[] content) {
        for (int i = 0; i < Math.min(content.length, 4 * PDF_HEAD); i++) {
            if (content[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
