package jp.junshu.law.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.junshu.law.reading.Outline;
import jp.junshu.law.reading.Place;
import jp.junshu.law.source.Documents.Words;
import jp.junshu.law.wording.MatchKey;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The same document in every format that users have, read alike. */
class DocumentReaderTest {
    private static final Path SHARED = Path.of("..", "..", "shared", "regulations", "source");
    private static final String RULES = """
            書庫管理規程
            （目的）
            第1条　この規程は、書庫の資料を守るため、その管理に関し必要な事項を定めるものとし、書庫を使う者は、これに従わなければならない。
            （管理者）
            第2条　書庫に管理者を置く。
            2　管理者は、次に掲げる事務を行う。
            (1)　鍵の保管
            (2)　入退室の記録。ただし、夜間の入退室については、警備員が行い、翌朝、管理者に報告するものとする。
            第3条　資料を持ち出す者は、
            第2条の管理者の許可を受ける。
            """;

    private final DocumentReader reader = DocumentReader.of(List.of());

    private List<String> outline(byte[] content) {
        return Outline.lines(reader.read("rules", content).reading());
    }

    private static List<String> paths(List<String> outline) {
        return outline.stream()
                .map(line -> line.substring(line.indexOf('\t') + 1, line.lastIndexOf('\t')))
                .toList();
    }

    private String words(DocumentReading reading, String path) {
        Place place = reading.reading()
                .places()
                .filter(each -> each.id().path().toString().equals(path))
                .findFirst()
                .orElseThrow();
        return place.wording(reading.reading().source()).replace("\n", "");
    }

    @Test
    void aDocumentHasTheSamePlacesInEveryFormat() {
        List<String> expected = outline(RULES.getBytes(StandardCharsets.UTF_8));
        assertThat(paths(expected)).containsExactly("1.1", "2.1", "2.2", "2.2.1", "2.2.2", "3.1");
        assertThat(outline(Documents.pdf(RULES))).isEqualTo(expected);
        assertThat(outline(Documents.docx(RULES))).isEqualTo(expected);
        assertThat(outline(RULES.getBytes(StandardCharsets.UTF_16))).isEqualTo(expected);
    }

    @Test
    void theWordsOfAPlaceAreTheSameInEveryFormat() {
        DocumentReading text = reader.read("rules", RULES.getBytes(StandardCharsets.UTF_8));
        for (byte[] other : List.of(Documents.pdf(RULES), Documents.docx(RULES))) {
            DocumentReading reading = reader.read("rules", other);
            text.reading().places().forEach(place -> {
                Place same = reading.reading()
                        .regulations()
                        .getFirst()
                        .findPlace(place.id())
                        .orElseThrow();
                assertThat(same.fingerprint(reading.reading().source()))
                        .as(place.id().toString())
                        .isEqualTo(place.fingerprint(text.reading().source()));
            });
        }
    }

    @Test
    void whatIsWrongInAPdfIsNamedByItsPageAndLine() {
        byte[] pdf = Documents.pdf(
                false,
                List.of(
                        List.of(new Words("第1条　甲は、管理する。", 70, 700, 10), new Words("第2条　乙は、記録する。", 70, 680, 10)),
                        List.of(new Words("第3条　丙は、", 70, 700, 10), new Words("報告する。", 70, 680, 10))));
        DocumentReading reading = reader.read("rules.pdf", pdf);
        String text = reading.reading().source().text();
        assertThat(reading.at(text.indexOf("第2条"))).isEqualTo(Whereabouts.ofPage(1, 2));
        assertThat(reading.at(text.indexOf("報告する"))).isEqualTo(Whereabouts.ofPage(2, 2));
    }

    @Test
    void verticalWritingIsReadColumnByColumnFromTheRight() {
        DocumentReading reading = reader.read(
                "rules",
                Documents.pdf(
                        true,
                        List.of(List.of(
                                new Words("第一条　この規程は、（書庫）の管理を定める。", 500, 780, 10.5f),
                                new Words("第二条　管理者は、次の事務を行う。", 480, 780, 10.5f),
                                new Words("一　鍵の保管", 460, 780, 10.5f),
                                new Words("二　入退室の記録", 440, 780, 10.5f)))));
        assertThat(paths(Outline.lines(reading.reading()))).containsExactly("1.1", "2.1", "2.1.1", "2.1.2");
        assertThat(words(reading, "1.1")).isEqualTo("この規程は、（書庫）の管理を定める。");
    }

    @Test
    void readingsBesideCharactersAreNoPartOfTheWording() {
        List<Words> words = List.of(
                new Words("第1条　この規程は、", 70, 700, 10),
                new Words("しょこ", 172, 710, 5),
                new Words("書庫の管理を定める。", 170, 700, 10),
                new Words("第2条　鍵を保管する。", 70, 680, 10));
        assertThat(words(reader.read("rules", Documents.pdf(false, List.of(words))), "1.1"))
                .isEqualTo("この規程は、書庫の管理を定める。");
        List<Words> after = List.of(words.get(0), words.get(2), words.get(1), words.get(3));
        assertThat(words(reader.read("rules", Documents.pdf(false, List.of(after))), "1.1"))
                .isEqualTo("この規程は、書庫の管理を定める。");
    }

    @Test
    void columnsAreReadOneAfterTheOtherHoweverTheyWereDrawn() {
        List<Words> byColumn = new java.util.ArrayList<>();
        List<Words> byRow = new java.util.ArrayList<>();
        for (int column = 0; column < 2; column++) {
            for (int row = 0; row < 12; row++) {
                int number = column * 12 + row + 1;
                Words words = new Words("第" + number + "条　ここに定めることを守る。", 70 + column * 250, 700 - row * 17, 10);
                byColumn.add(words);
            }
        }
        for (int row = 0; row < 12; row++) {
            // half of each line first, as printers' drivers do
            for (int part = 0; part < 2; part++) {
                for (int column = 0; column < 2; column++) {
                    Words whole = byColumn.get(column * 12 + row);
                    int half = 8;
                    byRow.add(
                            part == 0
                                    ? new Words(whole.text().substring(0, half), whole.x(), whole.y(), 10)
                                    : new Words(whole.text().substring(half), whole.x() + half * 10, whole.y(), 10));
                }
            }
        }
        List<String> expected = outline(Documents.pdf(false, List.of(byColumn)));
        assertThat(expected).hasSize(24);
        assertThat(outline(Documents.pdf(false, List.of(byRow)))).isEqualTo(expected);
    }

    @Test
    void radicalsThatStandForCharactersAreReadAsThese() {
        DocumentReading reading = reader.read(
                "rules", Documents.pdf(false, List.of(List.of(new Words("第1条　⽉に⼀度、⾒直しを⾏う。", 70, 700, 10)))));
        assertThat(words(reading, "1.1")).isEqualTo("月に一度、見直しを行う。");
    }

    @Test
    void theNumbersThatWordWritesByItselfAreReadAsIfTheyStoodThere() {
        byte[] docx = Documents.docx(document -> {
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(java.math.BigInteger.ZERO);
            level(list, 0, STNumberFormat.DECIMAL, "第%1条");
            level(list, 1, STNumberFormat.DECIMAL_FULL_WIDTH, "%2");
            level(list, 2, STNumberFormat.DECIMAL, "(%3)");
            level(list, 3, STNumberFormat.AIUEO_FULL_WIDTH, "%4");
            java.math.BigInteger number = document.createNumbering()
                    .addNum(document.createNumbering().addAbstractNum(new XWPFAbstractNum(list)));
            String[] lines = {
                "0この規程は、書庫の管理を定める。",
                "0管理者は、次の事務を行う。",
                "2鍵の保管",
                "2次に掲げる記録",
                "3入室",
                "3退室",
                "1前項の記録は、三年間保存する。",
                "0この規程に違反した者は、退室させる。"
            };
            document.createParagraph().createRun().setText("書庫管理規程");
            for (String line : lines) {
                XWPFParagraph paragraph = document.createParagraph();
                paragraph.setNumID(number);
                paragraph.setNumILvl(java.math.BigInteger.valueOf(line.charAt(0) - '0'));
                paragraph.createRun().setText(line.substring(1));
            }
        });
        DocumentReading reading = reader.read("rules.docx", docx);
        assertThat(reading.reading().source().text()).contains("第1条　この規程は", "(2)　次に掲げる記録", "ア　入室", "イ　退室", "第3条　この規程に");
        // where the second paragraph is the list's first number of its level
        assertThat(paths(Outline.lines(reading.reading())))
                .startsWith("1.1", "2.1", "2.1.1", "2.1.2", "2.1.2.ア", "2.1.2.イ");
    }

    private static void level(CTAbstractNum list, int at, STNumberFormat.Enum format, String text) {
        var level = list.addNewLvl();
        level.setIlvl(java.math.BigInteger.valueOf(at));
        level.addNewStart().setVal(java.math.BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
    }

    @Test
    void whatWordStruckOutIsNotReadAndWhatItPutInIs() throws IOException {
        byte[] docx = Documents.docx(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            paragraph.createRun().setText("第1条　甲は、");
            var struck = paragraph.getCTP().addNewDel().addNewR();
            struck.addNewDelText().setStringValue("毎月");
            paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("毎週");
            paragraph.createRun().setText("点検する。");
            document.createParagraph().createRun().setText("第2条　乙は、記録する。");
        });
        assertThat(reader.read("rules", docx).reading().source().text())
                .contains("毎週")
                .doesNotContain("毎月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx"})
    void whatLibreOfficeMakesOfADocumentIsReadLikeTheText(String ending, @TempDir Path folder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "no LibreOffice");
        Path html = folder.resolve("rules.html");
        Files.writeString(
                html,
                "<html><head><meta charset='utf-8'></head><body>"
                        + RULES.lines().map(line -> "<p>" + line + "</p>").reduce("", String::concat)
                        + "</body></html>");
        Process process = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        ending.equals("pdf") ? "pdf:writer_web_pdf_Export" : "docx:MS Word 2007 XML",
                        "--outdir",
                        folder.toString(),
                        html.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(outline(Files.readAllBytes(folder.resolve("rules." + ending))))
                .isEqualTo(outline(RULES.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpo-status-report.txt", "nite-standard.txt", "pref-cloud-requirements.txt"})
    void anOfficialTextSetAsPdfOrWordHasTheOutlineOfTheText(String file) throws IOException {
        byte[] text = official(file);
        String characters = new String(text, StandardCharsets.UTF_8);
        assertThat(outline(Documents.pdf(characters))).isEqualTo(outline(text));
        assertThat(outline(Documents.docx(characters))).isEqualTo(outline(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asdf-notice-18.txt",
                "jpo-status-report.txt",
                "labour-and-mhlw.txt",
                "nite-standard.txt",
                "pref-cloud-requirements.txt"
            })
    void everyCharacterOfAnOfficialTextComesBackFromPdfAndWordInOrder(String file) throws IOException {
        String characters = new String(official(file), StandardCharsets.UTF_8);
        String key = MatchKey.of(characters);
        DocumentReading word = reader.read("rules", Documents.docx(characters));
        assertThat(MatchKey.of(word.reading().source().text())).isEqualTo(key);
        DocumentReading pdf = reader.read("rules", Documents.pdf(characters));
        String pages = pdf.reading().source().text().replaceAll("(?m)^- \\d+ -[\\n\\f]", "");
        assertThat(MatchKey.of(pages)).isEqualTo(key);
    }

    private static byte[] official(String file) throws IOException {
        Path path = SHARED.resolve(file);
        assumeTrue(Files.exists(path), "the official texts are not beside the project");
        return Files.readAllBytes(path);
    }
}
