package jp.junshu.law.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.source.Documents.Words;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that cannot be read, and files made to do harm: each has one clear answer, and soon. */
class HostileFilesTest {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final List<List<Words>> PAGE = List.of(List.of(new Words("第1条　甲は、管理する。", 70, 700, 10)));

    private final DocumentReader reader = DocumentReader.of(List.of());

    private String refusal(byte[] content) {
        return assertTimeoutPreemptively(SOON, () -> {
            try {
                reader.read("file", content);
                return "read";
            } catch (FaultyFileException refused) {
                assertThat(refused.faults()).isNotEmpty();
                refused.faults().forEach(fault -> {
                    assertThat(fault.line(Locale.JAPANESE)).startsWith("file");
                    assertThat(fault.line(Locale.ENGLISH)).startsWith("file");
                });
                return refused.faults().getFirst().code();
            }
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void nothingAndBlanksAreNoText() {
        assertThat(refusal(new byte[0])).isEqualTo("no-text");
        assertThat(refusal(bytes("  \n\t\n"))).isEqualTo("no-text");
        assertThat(refusal(Documents.docx(""))).isEqualTo("no-text");
    }

    @Test
    void otherKindsOfFilesAreNamed() throws IOException {
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo("picture");
        assertThat(refusal(bytes("{\\rtf1 text}"))).isEqualTo("rtf");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4}))
                .isEqualTo("old-word");
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("第1条");
            workbook.write(sheet);
        }
        assertThat(refusal(sheet.toByteArray())).isEqualTo("no-word");
        assertThat(refusal(zip("a.txt", "第1条".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("no-word");
        assertThat(refusal(new byte[] {1, 2, 3, 0, 5})).isEqualTo("not-text");
    }

    @Test
    void aFileOf200MegabytesIsNotOpened(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(1),
                () -> assertThatThrownBy(() -> reader.read(file))
                        .isInstanceOfSatisfying(
                                FaultyFileException.class,
                                refused -> assertThat(
                                                refused.faults().getFirst().line(Locale.JAPANESE))
                                        .contains("200MB", "48MB")));
    }

    @Test
    void aScanHasNoText() {
        assertThat(refusal(Documents.pdf(false, List.of(List.of())))).isEqualTo("scan");
    }

    @Test
    void aProtectedPdfIsRefused() {
        byte[] locked = Documents.pdf(false, PAGE, document -> protect(document, "secret", new AccessPermission()));
        assertThat(refusal(locked)).isEqualTo("locked");
        AccessPermission noText = new AccessPermission();
        noText.setCanExtractContent(false);
        assertThat(refusal(Documents.pdf(false, PAGE, document -> protect(document, "", noText))))
                .isEqualTo("no-extraction");
        assertThat(refusal(Documents.pdf(false, PAGE, document -> protect(document, "", new AccessPermission()))))
                .isEqualTo("read");
    }

    private static void protect(PDDocument document, String password, AccessPermission permission) {
        try {
            document.protect(new StandardProtectionPolicy("owner", password, permission));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aBrokenFileIsRefused() {
        byte[] pdf = Documents.pdf(false, PAGE);
        byte[] docx = Documents.docx("第1条　甲は、管理する。");
        assertThat(refusal(java.util.Arrays.copyOf(docx, docx.length / 3))).isEqualTo("broken");
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = (i % 2 == 0 ? pdf : docx).clone();
            for (int k = 0; k < 12; k++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt(256);
            }
            assertThat(refusal(damaged))
                    .isIn(
                            "read",
                            "broken",
                            "scan",
                            "locked",
                            "no-extraction",
                            "unreadable-letters",
                            "not-xml",
                            "no-word",
                            "no-text",
                            "unpacks-too-large");
        }
    }

    @Test
    void aBombInAnArchiveIsNotUnpacked() throws IOException {
        byte[] zeros = new byte[1024 * 1024];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < 600; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(1024 * 1024);
        assertThat(refusal(out.toByteArray())).isEqualTo("unpacks-too-large");
    }

    @Test
    void aBombInAPdfIsNotUnpacked() {
        byte[] bomb = Documents.pdf(false, PAGE, document -> {
            try {
                PDStream content = new PDStream(document);
                byte[] blanks = " ".repeat(1024 * 1024).getBytes(StandardCharsets.US_ASCII);
                try (OutputStream stream = content.createOutputStream(COSName.FLATE_DECODE)) {
                    for (int i = 0; i < 400; i++) {
                        stream.write(blanks);
                    }
                }
                PDPage page = new PDPage();
                page.setContents(content);
                document.addPage(page);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThat(refusal(bomb)).isEqualTo("unpacks-too-large");
    }

    @Test
    void entitiesOfXmlAreNeitherFetchedNorMultiplied() throws IOException {
        String external =
                "<?xml version=\"1.0\"?><!DOCTYPE Law [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Law><LawBody>"
                        + "<LawTitle>&x;</LawTitle></LawBody></Law>";
        assertThat(refusal(bytes(external))).isEqualTo("doctype");
        StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE Law [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        laughs.append("]><Law><LawBody><LawTitle>&a29;</LawTitle></LawBody></Law>");
        assertThat(refusal(bytes(laughs.toString()))).isEqualTo("doctype");
        assertThat(refusal(word(
                        external.replace("<Law>", "<w:document xmlns:w=\"w\">").replaceAll("</?Law.*", ""))))
                .isIn("doctype", "not-xml");
    }

    @Test
    void xmlThatIsNoLawOrBrokenIsRefusedWithItsLine() {
        assertThat(refusal(bytes("<?xml version=\"1.0\"?><note>第1条</note>"))).isEqualTo("no-law");
        assertThat(refusal(bytes("<?xml version=\"1.0\"?>\n<Law><LawBody></Law>")))
                .isEqualTo("not-xml");
        assertThat(refusal(bytes("<?xml version=\"1.0\"?>" + "<a>".repeat(100_000))))
                .isIn("no-law", "not-xml", "unpacks-too-large");
    }

    @Test
    void aLawThatNestsWithoutEndIsRefused() {
        String deep = "<?xml version=\"1.0\"?><Law><LawBody><MainProvision>" + "<Part>".repeat(50_000);
        // the JDK itself may refuse it first
        assertThat(refusal(bytes(deep))).isIn("unpacks-too-large", "not-xml");
    }

    private static byte[] word(String document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes("<Types/>"));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(bytes(document));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }
}
