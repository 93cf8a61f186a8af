package jp.junshu.app.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small files of every kind that is met. */
final class SampleFiles {
    private SampleFiles() {}

    static byte[] pdf(String content) {
        return text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% " + content
                + "\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    }

    static byte[] png() {
        byte[] image = new byte[80];
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        System.arraycopy(start, 0, image, 0, start.length);
        return image;
    }

    static byte[] jpeg() {
        byte[] image = new byte[80];
        byte[] start = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
        System.arraycopy(start, 0, image, 0, start.length);
        return image;
    }

    static byte[] tiff() {
        byte[] image = new byte[80];
        System.arraycopy(new byte[] {'I', 'I', 42, 0, 8, 0, 0, 0}, 0, image, 0, 8);
        return image;
    }

    static byte[] windowsProgram() {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 0x80;
        program[0x80] = 'P';
        program[0x81] = 'E';
        return program;
    }

    static byte[] elf() {
        byte[] program = new byte[256];
        System.arraycopy(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}, 0, program, 0, 7);
        return program;
    }

    /** A document of the older format, or the envelope of an encrypted one. */
    static byte[] ole() {
        byte[] envelope = new byte[1024];
        byte[] start = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(start, 0, envelope, 0, start.length);
        return envelope;
    }

    static byte[] office(String folder) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        // as LibreOffice orders them: the list of contents last
        entries.put("_rels/.rels", text("<Relationships/>"));
        entries.put(folder + "document.xml", text("<document/>"));
        entries.put("[Content_Types].xml", text("<Types/>"));
        return zip(entries);
    }

    static byte[] officeWithMacro() {
        return zip(Map.of(
                "[Content_Types].xml",
                text("<Types/>"),
                "word/document.xml",
                text("<d/>"),
                "word/vbaProject.bin",
                ole()));
    }

    static byte[] openDocument(String mediaType) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] type = text(mediaType);
            ZipEntry first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            CRC32 crc = new CRC32();
            crc.update(type);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(text("<office:document-content/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The same archive with its entries marked as encrypted. */
    static byte[] locked(byte[] zip) {
        byte[] locked = zip.clone();
        for (int i = 0; i + 4 < locked.length; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
                locked[i + 8] |= 1;
            }
        }
        return locked;
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] shiftJis(String text) {
        return text.getBytes(Charset.forName("windows-31j"));
    }
}
