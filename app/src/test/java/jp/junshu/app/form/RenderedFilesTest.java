package jp.junshu.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;

/** The files of a filled form, read by the libraries that read them elsewhere. */
class RenderedFilesTest {
    private static final FormRenderer RENDERER = new FormRenderer();
    private static final FormDocument REPORT = SampleReport.whole().document();
    private static final String HOSTILE = "𠮷野家 😀 ①㈱ ｶﾀｶﾅ <b>&amp;</b> \"' ]]> _x0041_ =1+1 {{x}} 髙﨑 葛\uDB40\uDD00";

    /** Also kept under {@code target/forms}, to be looked at. */
    private static byte[] render(String name, FormDocument document, FormFormat format) throws IOException {
        byte[] file = RENDERER.render(document, format, SampleReport.MADE_AT);
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        Files.write(folder.resolve(name + "." + format.extension()), file);
        return file;
    }

    static FormDocument longReport() {
        String sentence = "この事項については、工程ごとに定めた手順に従って実施し、その記録を毎月点検している。";
        String text = sentence.repeat(4000 / sentence.length() + 1).substring(0, 4000);
        return SampleReport.whole()
                .withMatters(
                        SampleReport.matter("2)", "短い事項。", "実施"),
                        SampleReport.matter("15)", text, "実施"),
                        SampleReport.matter("16)", "あとに続く事項。", "該当なし"))
                .document();
    }

    static FormDocument hostileReport() {
        return SampleReport.whole()
                .with("addressee", FormValue.Missing.unnamed())
                .withMatters(SampleReport.matter("2)", HOSTILE, "実施"))
                .document();
    }

    @Test
    void theSameFormAndMomentGiveTheSameBytes() throws Exception {
        Map<FormFormat, byte[]> first = renderAll(RENDERER, SampleReport.MADE_AT);
        // ZIP archives tell time to two seconds
        Thread.sleep(2100);
        TimeZone zone = TimeZone.getDefault();
        Map<FormFormat, byte[]> again;
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/Lima"));
            again = renderAll(new FormRenderer(), SampleReport.MADE_AT);
        } finally {
            TimeZone.setDefault(zone);
        }
        Map<FormFormat, byte[]> later = renderAll(RENDERER, SampleReport.MADE_AT.plusSeconds(60));

        assertThat(first).allSatisfy((format, file) -> {
            assertThat(again.get(format)).as("%s again", format).isEqualTo(file);
            assertThat(later.get(format)).as("%s of another moment", format).isNotEqualTo(file);
        });
    }

    private static Map<FormFormat, byte[]> renderAll(FormRenderer renderer, Instant at) throws IOException {
        Map<FormFormat, byte[]> files = new EnumMap<>(FormFormat.class);
        for (FormFormat format : FormFormat.values()) {
            files.put(format, renderer.render(SampleReport.whole().document(), format, at));
        }
        return files;
    }

    @Test
    void anotherProcessMakesTheSameBytes(@TempDir Path folder) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Duser.timezone=Asia/Tokyo",
                        "-Dfile.encoding=UTF-8",
                        RenderedElsewhere.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(other.waitFor()).as(said).isZero();
        for (FormFormat format : FormFormat.values()) {
            assertThat(Files.readAllBytes(folder.resolve(format.name())))
                    .as(format.name())
                    .isEqualTo(RENDERER.render(REPORT, format, SampleReport.MADE_AT));
        }
    }

    @Test
    void theDocxHasHeadingsTablesAndEveryWord() throws IOException {
        try (XWPFDocument word =
                new XWPFDocument(new ByteArrayInputStream(render("report", REPORT, FormFormat.DOCX)))) {
            assertThat(word.getParagraphs().stream()
                            .filter(paragraph -> Optional.ofNullable(paragraph.getStyle())
                                    .orElse("")
                                    .startsWith("Heading"))
                            .map(paragraph -> paragraph.getStyle() + " " + paragraph.getText()))
                    .containsExactly(
                            "Heading1 情報セキュリティに関する事項の遵守の方法の実施状況報告書",
                            "Heading2 1. 契約件名等",
                            "Heading2 2. 報告事項",
                            "Heading2 別葉");
            assertThat(word.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("令和8年11月22日", "特許庁総務部企画調査課長　殿", "住所　東京都千代田区霞が関三丁目4番3号 霞が関中央ビルディング東館12階");
            List<XWPFTable> tables = word.getTables();
            assertThat(tables).hasSize(3);
            assertThat(tables.get(1).getRow(0).isRepeatHeader()).isTrue();
            assertThat(tables.get(1).getNumberOfRows()).isEqualTo(1 + 16 + 1);
            assertThat(tables.get(1).getRow(5).getCell(2).getText()).isEqualTo("未実施");
            assertThat(tables.get(0).getRow(0).getCell(1).getText()).isEqualTo("令和元年5月1日");
            assertThat(word.getFooterList()).hasSize(1);
            var created =
                    Optional.ofNullable(word.getProperties().getCoreProperties().getCreated());
            assertThat(created.orElseThrow().toInstant()).isEqualTo(SampleReport.MADE_AT);
        }
    }

    @Test
    void theXlsxHasASheetForEachPartAndPrintsOnA4() throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(render("report", REPORT, FormFormat.XLSX)))) {
            assertThat(book.getNumberOfSheets()).isEqualTo(2);
            assertThat(book.getSheetName(0)).isEqualTo("情報セキュリティに関する事項の遵守の方法の実施状況報告書");
            assertThat(book.getSheetName(1)).isEqualTo("別葉");
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            var repeated = Optional.ofNullable(sheet.getRepeatingRows()).orElseThrow();
            assertThat(sheet.getRow(repeated.getFirstRow()).getCell(0).getStringCellValue())
                    .isEqualTo("項目");
            assertThat(sheet.getRow(repeated.getFirstRow() + 5).getCell(2).getStringCellValue())
                    .isEqualTo("未実施");
            assertThat(strings(book)).contains("令和8年11月22日", "令和元年5月1日", "要機密情報を扱うクラウドサービスを調達していないため。");
        }
    }

    @Test
    void thePdfIsReadInItsOrderAndFoundBySearch() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render("report", REPORT, FormFormat.PDF))) {
            String text = new PDFTextStripper().getText(pdf);
            String bare = bare(text);

            assertThat(text).contains("令和8年11月22日", "特許庁総務部企画調査課長　殿", "実施状況報告書", "記\n");
            List<String> sought = List.of(
                    "令和8年11月22日", "課長殿", "住所", "代表者氏名", "実施状況報告書", "下記のとおり報告します", "1.契約件名等", "2.報告事項", "別葉", "該当なし");
            int at = -1;
            for (String words : sought) {
                assertThat(bare.indexOf(words, at + 1)).as(words).isGreaterThan(at);
                at = bare.indexOf(words, at + 1);
            }
            assertThat(text.codePoints().filter(c -> c >= 0x2E80 && c <= 0x2FDF || c >= 0xF900 && c <= 0xFAFF))
                    .as("radicals and compatibility characters in place of the real ones")
                    .isEmpty();
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("情報セキュリティに関する事項の遵守の方法の実施状況報告書");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            var outline = Optional.ofNullable(pdf.getDocumentCatalog().getDocumentOutline())
                    .orElseThrow();
            assertThat(Stream.iterate(
                                    Optional.ofNullable(outline.getFirstChild()),
                                    Optional::isPresent,
                                    item -> item.map(one -> one.getNextSibling()))
                            .map(item -> item.orElseThrow().getTitle()))
                    .containsExactly("情報セキュリティに関する事項の遵守の方法の実施状況報告書", "1. 契約件名等", "2. 報告事項", "別葉");
        }
    }

    @Test
    void aLongMatterRunsOverPagesAndLosesNothing() throws IOException {
        FormDocument document = longReport();
        String words = everyWord(document);
        try (PDDocument pdf = Loader.loadPDF(render("long", document, FormFormat.PDF));
                XWPFDocument word =
                        new XWPFDocument(new ByteArrayInputStream(render("long", document, FormFormat.DOCX)));
                XSSFWorkbook book =
                        new XSSFWorkbook(new ByteArrayInputStream(render("long", document, FormFormat.XLSX)))) {
            PDFTextStripper stripper = new PDFTextStripper();
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            for (int page = 2; page <= pdf.getNumberOfPages() - 2; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(bare(stripper.getText(pdf))).as("page " + page).matches("[0-9]+/[0-9]+項目確認事項実施状況.*");
            }
            assertThat(word.getTables().get(1).getRow(2).getCell(1).getText()).hasSize(4000);
            assertThat(sorted(String.join("", strings(book)))).isEqualTo(sorted(words));
            book.getSheetAt(0)
                    .forEach(row -> assertThat(row.getHeightInPoints()).isLessThan(409));
        }
    }

    @ParameterizedTest
    @EnumSource
    void charactersThatAreHardForFilesComeThrough(FormFormat format) throws IOException {
        FormDocument document = hostileReport();
        byte[] file = render("hostile", document, format);
        switch (format) {
            case PDF -> {
                try (PDDocument pdf = Loader.loadPDF(file)) {
                    String expected = HOSTILE.replace("\uDB40\uDD00", "").replaceAll("𠮷|😀", "〓");
                    assertThat(bare(new PDFTextStripper().getText(pdf)))
                            .contains(bare(expected))
                            .contains("〔要記入：宛先〕殿");
                }
                assertThat(RENDERER.uncovered(document)).containsExactly("𠮷", "😀", "\uDB40\uDD00");
            }
            case DOCX -> {
                try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
                    assertThat(word.getTables().get(1).getRow(1).getCell(1).getText())
                            .isEqualTo(HOSTILE);
                }
            }
            case XLSX -> {
                try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                    assertThat(strings(book)).contains(HOSTILE);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReportWithoutAnyRowCanBeMade(FormFormat format) throws IOException {
        FormDocument document = SampleReport.whole()
                .withMatters()
                .with("extra", new FormValue.Rows(List.of()))
                .with("annex", new FormValue.Rows(List.of()))
                .document();

        assertThat(render("empty", document, format)).isNotEmpty();
    }

    @Test
    void thePreviewIsWellFormedEscapedAndWithoutStyles() throws Exception {
        StringOutput output = new StringOutput();
        RENDERER.preview(hostileReport(), 2).writeTo(output);
        String html = output.toString();

        var parsed = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<div>" + html + "</div>")));

        assertThat(html).doesNotContain("style=").doesNotContain("<b>").contains("<h2 ", "〔要記入：宛先〕</mark>");
        assertThat(parsed.getElementsByTagName("section").getLength()).isEqualTo(2);
        assertThat(parsed.getDocumentElement().getTextContent()).contains(HOSTILE);
    }

    @Test
    void noFileTellsAnotherTimeThanTheGivenOne() throws IOException {
        for (FormFormat format : List.of(FormFormat.DOCX, FormFormat.XLSX)) {
            byte[] file = RENDERER.render(REPORT, format, Instant.parse("2001-02-03T04:05:06Z"));
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    assertThat(entry.getTimeLocal().toString()).isEqualTo("2001-02-03T13:05");
                    String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(content).as(entry.getName()).doesNotContainPattern("20[2-9][0-9]-[01][0-9]-[0-3][0-9]T");
                }
            }
        }
    }

    static List<String> strings(XSSFWorkbook book) {
        List<String> strings = new ArrayList<>();
        book.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() != CellType.BLANK) {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                strings.add(cell.getStringCellValue());
            }
        })));
        return strings;
    }

    /** All that the form says, in its order. */
    static String everyWord(FormDocument document) {
        return document.blocks().stream()
                .map(block -> switch (block) {
                    case FormBlock.Heading(var _, var words) -> words.plain();
                    case FormBlock.Paragraph(var words, var _, var _, var _) -> words.plain();
                    case FormBlock.Field(var label, var words) -> label + words.plain();
                    case FormBlock.Checks checks -> checks.label().orElse("") + checks.line();
                    case FormBlock.Signature(var lines) ->
                        lines.stream()
                                .map(line -> line.label() + line.words().plain())
                                .collect(Collectors.joining());
                    case FormBlock.PageBreak _ -> "";
                    case FormBlock.Table table ->
                        table.columns().stream()
                                        .map(column -> column.head().orElse(""))
                                        .collect(Collectors.joining())
                                + table.rows().stream()
                                        .map(row -> switch (row) {
                                            case FormBlock.Row.Cells(var cells) ->
                                                cells.stream()
                                                        .map(FormText::plain)
                                                        .collect(Collectors.joining());
                                            case FormBlock.Row.Across(var words) -> words.plain();
                                        })
                                        .collect(Collectors.joining());
                })
                .collect(Collectors.joining());
    }

    static String bare(String words) {
        return words.replaceAll("[\\s　]", "");
    }

    static String sorted(String words) {
        return bare(words)
                .codePoints()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
