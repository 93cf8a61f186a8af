package jp.junshu.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.law.Text;
import jp.junshu.law.coverage.Clause;
import org.junit.jupiter.api.Test;

class FormDocumentTest {
    private static final Path GOLDEN =
            Path.of("src", "test", "resources", "jp", "junshu", "app", "form", "jpo-status-report.txt");
    private static final Path SOURCE = Path.of("..", "..", "shared", "regulations", "source", "jpo-status-report.txt");

    /** After a wanted change of the form, delete the file and commit what this test writes. */
    @Test
    void theReportReadsAsItWasCommitted() throws IOException {
        String outline = SampleReport.whole().document().outline();
        if (Files.notExists(GOLDEN)) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, outline);
            throw new AssertionError(GOLDEN + " was written anew: look at it and commit it");
        }

        assertThat(outline).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void withoutReasonsAndExtraItemsThereIsNoAnnexAndNoFurtherRow() {
        FormDocument document = SampleReport.whole()
                .with("extra", new FormValue.Rows(List.of()))
                .with("annex", new FormValue.Rows(List.of()))
                .document();

        assertThat(document.pages()).hasSize(1);
        assertThat(document.outline()).doesNotContain("別葉").contains("17)").doesNotContain("作業場所");
        assertThat(document.missing()).isEmpty();
    }

    @Test
    void reasonsForExtraItemsAloneMakeAnAnnex() {
        FormDocument document = SampleReport.whole()
                .with("annex", new FormValue.Rows(List.of()))
                .with(
                        "annex-extra",
                        SampleReport.rows(Map.of(
                                "heading", SampleReport.words("作業場所の見直し"),
                                "status", SampleReport.words("未実施"),
                                "text", SampleReport.words("移転の後に行うため。"))))
                .document();

        assertThat(document.pages()).hasSize(2);
        assertThat(document.outline()).endsWith("  row | 作業場所の見直し | 未実施 | 移転の後に行うため。\n");
    }

    @Test
    void aReportWithoutMattersHasOneEmptyRow() {
        FormDocument document = SampleReport.whole()
                .withMatters()
                .with("extra", new FormValue.Rows(List.of()))
                .document();

        assertThat(document.outline()).contains("head | 項目 | 確認事項 | 実施状況\n  row |  |  | \npage-break");
    }

    @Test
    void whatIsMissingIsMarkedInItsPlaceAndListed() {
        FormDocument document = SampleReport.whole()
                .with("made-on", FormValue.Missing.unnamed())
                .with("sender", FormValue.Missing.unnamed())
                .with("extra", FormValue.Missing.unnamed())
                .withMatters(
                        SampleReport.matter("2)", "確認", "実施"),
                        SampleReport.group(Map.of(
                                "cite", SampleReport.words("3)"),
                                "confirm", FormValue.Missing.named(new Text("公式の文", "Official wording")),
                                "status", FormValue.Missing.unnamed())))
                .document();

        assertThat(document.missing())
                .containsExactly(
                        new FormDocument.Gap("made-on", new Text("報告日", "Date of the report")),
                        new FormDocument.Gap("sender.address", new Text("報告者の住所", "Sender: Address")),
                        new FormDocument.Gap("sender.name", new Text("報告者の名称", "Sender: Name")),
                        new FormDocument.Gap("sender.representative", new Text("報告者の代表者氏名", "Sender: Representative")),
                        new FormDocument.Gap(
                                "matters[1].confirm", new Text("報告事項「3)」の公式の文", "Matters \"3)\": Official wording")),
                        new FormDocument.Gap("matters[1].status", new Text("報告事項「3)」の実施状況", "Matters \"3)\": Status")),
                        new FormDocument.Gap("extra", new Text("相談して追加した項目", "Items agreed with the office")));
        assertThat(document.outline())
                .contains("signature: 住所 | 〔要記入：住所〕")
                .contains("情報セキュリティに関する事項3) | 〔要記入：公式の文〕 | 〔要記入：実施状況〕")
                .contains("row | 〔要記入：相談して追加した項目〕");
    }

    /** The cells of the source text, and those of the form filled with the source's own wording. */
    @Test
    @Clause("jpo-security-matters:記載要領.1")
    void everyCellIsThatOfTheOfficialForm() throws IOException {
        assumeTrue(Files.exists(SOURCE), "the official texts are not here");
        List<List<String>> source = sourceTable(Files.readAllLines(SOURCE));
        List<FormValue.Group> matters = source.stream()
                .skip(1)
                .map(row -> SampleReport.matter(row.get(0).replaceAll(".*?([0-9]+\\))", "$1"), row.get(1), "実施"))
                .toList();

        FormDocument document = SampleReport.whole()
                .with("matters", new FormValue.Rows(matters))
                .with("extra", new FormValue.Rows(List.of()))
                .document();

        assertThat(cells(document, 1)).isEqualTo(source).hasSize(17);
        assertThat(cells(document, 0)).extracting(List::getFirst).containsExactly("契約締結日", "契約件名");
        String official = bare(Files.readString(SOURCE));
        int at = 0;
        for (String words : fixedWords(document)) {
            assertThat(official.indexOf(words, at)).as(words).isNotNegative();
            at = official.indexOf(words, at) + words.length();
        }
        assertThat(at).isEqualTo(official.indexOf("実施状況情報セキュリティに関する事項2)") + "実施状況".length());
    }

    /** The fixed words of the first page in their order, what is filled in left out. */
    private static List<String> fixedWords(FormDocument document) {
        return document.pages().getFirst().stream()
                .flatMap(block -> switch (block) {
                    case FormBlock.Heading(var _, var words) -> Stream.of(words.plain());
                    case FormBlock.Paragraph(var words, var _, var _, var _) ->
                        words.spans().size() == 1 ? Stream.of(words.plain()) : Stream.of("殿");
                    case FormBlock.Signature(var lines) -> lines.stream().map(FormBlock.Signature.Line::label);
                    case FormBlock.Table table -> table.columns().stream().flatMap(column -> column.head().stream());
                    case FormBlock.Field _, FormBlock.Checks _, FormBlock.PageBreak _ -> Stream.empty();
                })
                .filter(words -> !words.startsWith("令和8年"))
                .map(FormDocumentTest::bare)
                .toList();
    }

    /** The table's rows, heads first; the last column's cells are left out, as they are empty in the source. */
    private static List<List<String>> cells(FormDocument document, int index) {
        FormBlock.Table table = document.blocks().stream()
                .flatMap(block -> block instanceof FormBlock.Table found ? Stream.of(found) : Stream.empty())
                .toList()
                .get(index);
        List<List<String>> rows = new ArrayList<>();
        if (table.hasHeads()) {
            rows.add(table.columns().stream()
                    .map(column -> column.head().orElseThrow())
                    .limit(2)
                    .toList());
        }
        for (FormBlock.Row row : table.rows()) {
            if (row instanceof FormBlock.Row.Cells(var cells)) {
                rows.add(cells.stream().limit(2).map(cell -> bare(cell.plain())).toList());
            }
        }
        return rows;
    }

    /** The rows of 報告事項; a row without its first cell goes on from the page before. */
    private static List<List<String>> sourceTable(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf("2. 報告事項"), lines.indexOf("記載要領"))) {
            String[] cells = line.split("\t", -1);
            if (cells.length < 2) {
                continue;
            }
            if (cells[0].isBlank()) {
                List<String> before = rows.removeLast();
                rows.add(List.of(before.get(0), before.get(1) + bare(cells[1])));
            } else {
                rows.add(List.of(bare(cells[0]), bare(cells[1])));
            }
        }
        return rows;
    }

    private static String bare(String words) {
        return words.replaceAll("<[^>]*>", "").replaceAll("[\\s　]", "");
    }
}
