package jp.junshu.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.coverage.Clause;
import jp.junshu.law.form.DatumType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The forms 別添1 and 別添2, held against the official text block by block and cell by cell. */
class DisposalFormsTest {
    private static final FormRenderer RENDERER = new FormRenderer();
    private static final Path SOURCE = Path.of("..", "..", "shared", "regulations", "source", "labour-and-mhlw.txt");
    private static final String PAGE_HEAD = "【仕様書別紙1】";

    private static FormDocument document(String form) {
        return form.equals("disposal-plan") ? SampleDisposal.plan() : SampleDisposal.report();
    }

    @ParameterizedTest
    @CsvSource({"disposal-plan, 別添1", "disposal-report, 別添2"})
    @Clause({"labour-confidentiality:3.2#plan", "labour-confidentiality:3.2#report"})
    void everyBlockAndEveryCellIsThatOfTheOfficialForm(String form, String annex) throws IOException {
        assumeTrue(Files.exists(SOURCE), "the official texts are not here");

        assertThat(blocks(document(form))).isEqualTo(official(annex));
    }

    /** The official form: its lines, and the heads of its table as cells; the two examples stand in our notes instead. */
    private static List<String> official(String annex) throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        int from = lines.indexOf("(" + annex + ")");
        int to = from;
        while (to < lines.size()
                && !lines.get(to).equals(PAGE_HEAD)
                && !lines.get(to).equals("情報セキュリティ要求仕様")) {
            to++;
        }
        return lines.subList(from, to).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("(例)"))
                .flatMap(line -> Stream.of(line.split("\t")))
                .map(DisposalFormsTest::bare)
                .toList();
    }

    /** Ours, with what was filled in taken out again. */
    private static List<String> blocks(FormDocument document) {
        List<String> blocks = new ArrayList<>();
        for (FormBlock block : document.blocks()) {
            switch (block) {
                case FormBlock.Heading(var _, var words) -> blocks.add(blank(words.plain()));
                case FormBlock.Paragraph(var words, var _, var _, var _) -> blocks.add(blank(words.plain()));
                case FormBlock.Table table ->
                    table.columns()
                            .forEach(column -> blocks.add(blank(column.head().orElseThrow())));
                case FormBlock.Field _, FormBlock.Checks _, FormBlock.Signature _, FormBlock.PageBreak _ ->
                    throw new AssertionError("the official form has no " + block);
            }
        }
        return blocks;
    }

    private static String blank(String words) {
        return bare(words)
                .replaceAll("令和\\d+年\\d+月\\d+日", "令和年月日")
                .replace("令和8年度生涯現役促進地域連携業務", "●●業務")
                .replace("みなと市生涯現役促進協議会", "");
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s　]", "");
    }

    @Test
    void theNotesOfTheFormAreTheWordsOneMayChoose() {
        DatumType.Rows items = (DatumType.Rows) SampleDisposal.form("disposal-plan")
                .layout()
                .orElseThrow()
                .findDatum("items")
                .orElseThrow()
                .type();

        assertThat(items.columns().get(0).type()).isEqualTo(new DatumType.Choice(List.of("紙媒体", "電磁的記録媒体"), false));
        assertThat(items.columns().get(1).type())
                .isEqualTo(new DatumType.Choice(List.of("キャビネット", "外部電磁的記録媒体(CD-R、USBメモリ等)", "端末", "サーバ装置"), true));
        assertThat(items.columns().get(2).type())
                .isEqualTo(new DatumType.Choice(List.of("返却", "焼却", "溶解", "裁断", "消去(データ抹消ソフトウェア)"), true));
    }

    @Test
    void aKindOfInformationTheNotesDoNotKnowFitsNowhere() {
        FormValue row = new FormValue.Rows(List.of(SampleDisposal.row("石板", "端末", "返却", "受領印", "佐藤", "鈴木")));

        assertThatThrownBy(() -> SampleDisposal.document("disposal-plan", "due-on", row))
                .hasMessageContaining("紙媒体、電磁的記録媒体");
        assertThat(SampleDisposal.document(
                                "disposal-plan",
                                "due-on",
                                new FormValue.Rows(List.of(SampleDisposal.row("紙媒体", "耐火金庫", "返却", "受領印", "佐藤", "鈴木"))))
                        .outline())
                .contains("耐火金庫");
    }

    @Test
    void aPlanWithoutLinesSaysWhatIsToBeEntered() {
        FormDocument document = SampleDisposal.document("disposal-plan", "due-on", FormValue.Missing.unnamed());

        assertThat(document.missing()).extracting(FormDocument.Gap::path).containsExactly("items");
        assertThat(document.outline()).contains("〔要記入：情報の保存媒体〕");
    }

    @ParameterizedTest
    @EnumSource
    void theSameDataGiveTheSameBytesAndFilesToLookAt(FormFormat format) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "forms"));
        byte[] roster = RENDERER.render(SampleDisposal.roster(), format, SampleReport.MADE_AT);
        Files.write(folder.resolve("roster." + format.extension()), roster);
        for (String form : List.of("disposal-plan", "disposal-report")) {
            byte[] first = RENDERER.render(document(form), format, SampleReport.MADE_AT);
            Files.write(folder.resolve(form + "." + format.extension()), first);

            assertThat(new FormRenderer().render(document(form), format, SampleReport.MADE_AT))
                    .isEqualTo(first);
        }
    }

    @Test
    void theSheetHasTheSixColumnsOfTheForm() throws IOException {
        byte[] file = RENDERER.render(SampleDisposal.plan(), FormFormat.XLSX, SampleReport.MADE_AT);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = book.getSheetAt(0);
            var repeated = Optional.ofNullable(sheet.getRepeatingRows()).orElseThrow();
            List<String> heads = new ArrayList<>();
            sheet.getRow(repeated.getFirstRow()).forEach(cell -> heads.add(bare(cell.getStringCellValue())));

            assertThat(heads).containsExactly("情報の種類(注1)", "情報の保存場所(注2)", "作業の方法(注3)", "作業の確認方法", "作業実施者", "作業確認者");
            assertThat(RenderedFilesTest.strings(book).stream().map(DisposalFormsTest::bare))
                    .contains("令和9年3月31日", "令和9年3月8日", "佐藤花子");
        }
    }
}
