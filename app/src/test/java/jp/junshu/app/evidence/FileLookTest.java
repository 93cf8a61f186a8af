package jp.junshu.app.evidence;

import static jp.junshu.app.evidence.SampleFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.screen.Text;
import jp.junshu.app.vault.BlobId;
import jp.junshu.app.vault.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is taken when its content is what its name says, and of a kind that is taken. */
class FileLookTest {
    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of("点検記録.pdf", SampleFiles.pdf("x")),
                Arguments.of("写真.PNG", SampleFiles.png()),
                Arguments.of("写真.jpeg", SampleFiles.jpeg()),
                Arguments.of("走査.tif", SampleFiles.tiff()),
                Arguments.of("誓約書.docx", SampleFiles.office("word/")),
                Arguments.of("名簿.xlsx", SampleFiles.office("xl/")),
                Arguments.of("教育.pptx", SampleFiles.office("ppt/")),
                Arguments.of("a.odt", SampleFiles.openDocument("application/vnd.oasis.opendocument.text")),
                Arguments.of("a.ods", SampleFiles.openDocument("application/vnd.oasis.opendocument.spreadsheet")),
                Arguments.of("一式.zip", SampleFiles.zip(Map.of("記録/点検.pdf", SampleFiles.pdf("y")))),
                Arguments.of("記録.txt", text("入退室の記録\n2026-11-01 佐藤\n")),
                Arguments.of("記録.log", SampleFiles.shiftJis("入退室の記録を示す行\r\n".repeat(40))),
                Arguments.of("記録.txt", "十六ビットの記録\n".getBytes(StandardCharsets.UTF_16)),
                Arguments.of("記録.txt", "古い電子計算機の記録\n".getBytes(Charset.forName("ISO-2022-JP"))),
                Arguments.of("名簿.csv", SampleFiles.shiftJis("氏名,日付\r\n佐藤,2026-11-01\r\n")),
                Arguments.of("a.json", text("{\"点検\": [1, 2]}")),
                Arguments.of("a.xml", text("<?xml version=\"1.0\" encoding=\"UTF-8\"?><record/>")),
                Arguments.of(
                        "通知.eml",
                        text("From: a@example.jp\r\nTo: b@example.jp\r\nSubject: x\r\nDate: x\r\n\r\nbody\r\n")),
                Arguments.of("通知.msg", SampleFiles.ole()),
                Arguments.of("署名.p7s", new byte[] {0x30, (byte) 0x82, 1, 0, 6, 9, 42}),
                Arguments.of("署名.p7s", text("-----BEGIN PKCS7-----\nMIIB\n-----END PKCS7-----\n")));
    }

    @ParameterizedTest
    @MethodSource("good")
    void whatItsNameSaysIsTaken(String name, byte[] content) {
        assertThat(fault(name, content)).isEmpty();
    }

    static Stream<Arguments> bad() {
        byte[] program = SampleFiles.windowsProgram();
        return Stream.of(
                Arguments.of("報告.pdf", program, "evidence.file.differs.found"),
                Arguments.of("報告.pdf", SampleFiles.elf(), "evidence.file.differs.found"),
                Arguments.of("報告.pdf", SampleFiles.office("word/"), "evidence.file.differs.found"),
                Arguments.of("報告.pdf", text("<html><script>alert(1)</script></html>"), "evidence.file.differs.found"),
                Arguments.of("写真.png", SampleFiles.jpeg(), "evidence.file.differs.found"),
                Arguments.of(
                        "写真.png",
                        text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"),
                        "evidence.file.differs.found"),
                Arguments.of("誓約書.docx", SampleFiles.pdf("x"), "evidence.file.differs.found"),
                Arguments.of("誓約書.docx", program, "evidence.file.differs.found"),
                Arguments.of("誓約書.docx", SampleFiles.ole(), "evidence.file.locked"),
                Arguments.of("誓約書.docx", SampleFiles.office("xl/"), "evidence.file.differs.found"),
                Arguments.of("誓約書.docx", SampleFiles.zip(Map.of("a.txt", text("a"))), "evidence.file.differs.found"),
                Arguments.of("誓約書.docx", SampleFiles.officeWithMacro(), "evidence.file.macro"),
                Arguments.of(
                        "a.odt",
                        SampleFiles.openDocument("application/vnd.oasis.opendocument.spreadsheet"),
                        "evidence.file.differs.found"),
                Arguments.of("a.odt", SampleFiles.office("word/"), "evidence.file.differs.found"),
                Arguments.of(
                        "一式.zip",
                        SampleFiles.locked(SampleFiles.zip(Map.of("a.pdf", SampleFiles.pdf("x")))),
                        "evidence.file.locked"),
                Arguments.of(
                        "一式.zip", SampleFiles.zip(Map.of("folder/Setup.EXE", program)), "evidence.file.running-inside"),
                Arguments.of(
                        "一式.zip",
                        java.util.Arrays.copyOf(SampleFiles.zip(Map.of("a.txt", text("a"))), 60),
                        "evidence.file.broken"),
                Arguments.of("記録.txt", program, "evidence.file.differs.found"),
                Arguments.of("記録.txt", text("#!/bin/sh\nrm -rf /\n"), "evidence.file.differs.found"),
                Arguments.of(
                        "記録.txt",
                        text("<!DOCTYPE html>\n<html><body onload=x()></body></html>"),
                        "evidence.file.differs.found"),
                Arguments.of(
                        "a.xml",
                        text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        "evidence.file.differs.found"),
                Arguments.of(
                        "a.xml",
                        text("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"),
                        "evidence.file.differs.found"),
                Arguments.of("署名.p7s", text("not signed"), "evidence.file.differs.found"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void whatItIsNotIsRefusedWithItsReason(String name, byte[] content, String sentence) {
        assertThat(fault(name, content).map(Text::key)).contains(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.js", "a.docm", "a.doc", "a.7z", "a", "a.", ".pdf.exe"})
    void whatIsNotOnTheListIsNotTakenWhateverItHolds(String name) {
        assertThat(FileType.ofName(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a/b.pdf",
                "..",
                "C:\\\\temp\\\\a.pdf",
                "a\u0000.pdf",
                "a\n.pdf",
                "a\u202egpj.pdf",
                "a\u2028.pdf",
                "a\u200b.pdf"
            })
    void aNameThatIsAPathOrDeceivesIsRefused(String name) {
        assertThat(FileName.fault(FileName.normalized(name))).isPresent();
    }

    @Test
    void aLongJapaneseNameIsTakenAndStandsInOneForm() {
        assertThat(FileName.fault("議".repeat(251) + ".pdf")).isEmpty();
        assertThat(FileName.fault("議".repeat(252) + ".pdf")).isPresent();
        assertThat(FileName.normalized("か\u3099.pdf")).isEqualTo("が.pdf");
    }

    private static Optional<Text> fault(String name, byte[] content) {
        Stored stored = new Stored(
                new BlobId(new UUID(0, 1)),
                new OrgId(new UUID(0, 2)),
                null,
                "",
                content.length,
                ByteBuffer.wrap(content),
                ByteBuffer.wrap(content));
        return FileLook.fault(FileType.ofName(name).orElseThrow(), stored);
    }
}
