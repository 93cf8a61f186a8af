package jp.junshu.app.form.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.junshu.app.form.FormBlock;
import jp.junshu.app.form.FormDocument;
import jp.junshu.app.form.FormText;
import jp.junshu.app.form.render.SheetStyles.Look;
import jp.junshu.law.form.Align;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Forms as XLSX: a sheet for each page that the form begins, named by its first heading. The columns of a sheet are those of its
 * tables; everything else stands across them. Every cell holds words, never a formula.
 */
public final class XlsxRenderer {
    /** The columns of a sheet together, in characters of half width: the 160 mm between the margins. */
    private static final int SHEET_WIDTH = 84;

    private static final float LINE = 16f;
    private static final double INCH = 25.4;
    private static final int LONGEST_NAME = 31;

    private final XSSFWorkbook book;
    private final SheetStyles styles;

    private XlsxRenderer(XSSFWorkbook book) {
        this.book = book;
        this.styles = new SheetStyles(book);
    }

    public static byte[] render(FormDocument document, Instant madeAt) {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XlsxRenderer renderer = new XlsxRenderer(book);
            for (List<FormBlock> page : document.pages()) {
                renderer.add(document, page);
            }
            return OfficeFile.write(book, document.title(), madeAt, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(FormDocument document, List<FormBlock> page) {
        XSSFSheet sheet = book.createSheet(name(document, page));
        List<Integer> edges = edges(page);
        for (int i = 0; i + 1 < edges.size(); i++) {
            sheet.setColumnWidth(i, (edges.get(i + 1) - edges.get(i)) * SHEET_WIDTH * 256 / 100);
        }
        new Page(sheet, edges).addAll(page);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setHorizontallyCenter(true);
        sheet.getFooter().setCenter("&P / &N");
        for (var margin : PageMargin.values()) {
            sheet.setMargin(
                    margin,
                    switch (margin) {
                        case LEFT, RIGHT, TOP, BOTTOM -> 25 / INCH;
                        case HEADER, FOOTER -> 12 / INCH;
                    });
        }
    }

    /** The page's first heading, as a sheet may be called, and unlike any before. */
    private String name(FormDocument document, List<FormBlock> page) {
        String heading = page.stream()
                .flatMap(block -> block instanceof FormBlock.Heading(var _, var words)
                        ? Stream.of(words.plain())
                        : Stream.empty())
                .findFirst()
                .orElse(document.title());
        String safe = WorkbookUtil.createSafeSheetName(heading);
        String name = safe;
        for (int i = 2; book.getSheet(name) != null; i++) {
            String end = " (" + i + ")";
            name = safe.substring(0, Math.min(safe.length(), LONGEST_NAME - end.length())) + end;
        }
        return name;
    }

    /** Where the columns of the page's tables begin and end, in percent. */
    private static List<Integer> edges(List<FormBlock> page) {
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, 100));
        page.stream()
                .flatMap(block -> block instanceof FormBlock.Table table ? Stream.of(table) : Stream.empty())
                .forEach(table -> edges.addAll(ends(table)));
        if (edges.size() == 2) {
            edges.add(50);
        }
        return List.copyOf(edges);
    }

    private static List<Integer> ends(FormBlock.Table table) {
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        for (FormBlock.Column column : table.columns()) {
            end += column.width();
            ends.add(end);
        }
        return ends;
    }

    /** One sheet while it is filled from above. */
    private final class Page {
        private final XSSFSheet sheet;
        private final List<Integer> edges;
        private int next;

        Page(XSSFSheet sheet, List<Integer> edges) {
            this.sheet = sheet;
            this.edges = edges;
        }

        void addAll(List<FormBlock> blocks) {
            Optional<FormBlock.Table> longest = blocks.stream()
                    .flatMap(block -> block instanceof FormBlock.Table table && table.hasHeads()
                            ? Stream.of(table)
                            : Stream.empty())
                    .max(Comparator.comparingInt(table -> table.rows().size()));
            for (FormBlock block : blocks) {
                add(block, longest);
            }
        }

        private void add(FormBlock block, Optional<FormBlock.Table> repeated) {
            switch (block) {
                case FormBlock.Heading(var level, var words) -> {
                    skip(LINE / 2);
                    across(
                            words,
                            switch (level) {
                                case TITLE -> Look.title();
                                case SECTION, SUBSECTION -> Look.heading();
                            });
                    skip(LINE / 2);
                }
                case FormBlock.Paragraph(var words, var align, var indent, var first) -> {
                    String lead = "　".repeat(indent + first);
                    FormText content = lead.isEmpty() ? words : joined(FormText.of(lead), words);
                    across(content, Look.text(align));
                }
                case FormBlock.Field(var label, var words) ->
                    across(joined(FormText.of(label + "　"), words), Look.text(Align.LEFT));
                case FormBlock.Checks checks ->
                    across(
                            joined(
                                    FormText.of(checks.label()
                                                    .map(label -> label + "　")
                                                    .orElse("")
                                            + checks.line()),
                                    checks.missing().orElse(FormText.of(""))),
                            Look.text(Align.LEFT));
                case FormBlock.Signature signature -> {
                    skip(LINE);
                    signature.lines().forEach(line -> signed(line, signature.labelWidth()));
                    skip(LINE);
                }
                case FormBlock.Table table -> {
                    if (table.hasHeads()) {
                        if (repeated.filter(table::equals).isPresent()) {
                            sheet.setRepeatingRows(new CellRangeAddress(next, next, 0, last()));
                        }
                        List<FormText> heads = table.columns().stream()
                                .map(column -> FormText.of(column.head().orElse("")))
                                .toList();
                        cells(
                                heads,
                                ends(table),
                                table.columns().stream().map(_ -> Look.head()).toList());
                    }
                    table.rows().forEach(row -> row(table, row));
                    skip(LINE / 2);
                }
                case FormBlock.PageBreak _ -> skip(0);
            }
        }

        private void row(FormBlock.Table table, FormBlock.Row row) {
            switch (row) {
                case FormBlock.Row.Cells(var cells) ->
                    cells(
                            cells,
                            ends(table),
                            table.columns().stream()
                                    .map(column -> Look.cell(column.align()))
                                    .toList());
                case FormBlock.Row.Across(var words) ->
                    cells(List.of(words), List.of(100), List.of(Look.cell(Align.LEFT)));
            }
        }

        private void across(FormText words, Look look) {
            cells(List.of(words), List.of(100), List.of(look));
        }

        /** A line of a signature on the right half, its label spaced out with blanks. */
        private void signed(FormBlock.Signature.Line line, int width) {
            StringBuilder label = new StringBuilder();
            int[] characters = line.label().codePoints().toArray();
            int gaps = Math.max(1, characters.length - 1);
            int blanks = width - characters.length;
            for (int i = 0; i < characters.length; i++) {
                label.appendCodePoint(characters[i]);
                if (i < gaps) {
                    label.append("　".repeat(blanks / gaps + (i < blanks % gaps ? 1 : 0)));
                }
            }
            int from = edges.stream()
                    .filter(edge -> edge <= 50)
                    .max(Comparator.naturalOrder())
                    .orElse(0);
            int indent = (50 - from) * SHEET_WIDTH / 100 / 2;
            FormText words = joined(FormText.of(label + "　"), line.words());
            List<FormText> cells = from == 0 ? List.of(words) : List.of(FormText.of(""), words);
            List<Integer> ends = from == 0 ? List.of(100) : List.of(from, 100);
            List<Look> looks =
                    from == 0 ? List.of(Look.indented(indent)) : List.of(Look.text(Align.LEFT), Look.indented(indent));
            cells(cells, ends, looks);
        }

        /** A row of cells that end at the given percents; in as many rows of the sheet as its longest cell needs. */
        private void cells(List<FormText> cells, List<Integer> ends, List<Look> looks) {
            List<List<String>> pieces = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++) {
                pieces.add(SheetText.pieces(cells.get(i).plain(), width(i, ends, looks.get(i))));
            }
            int count = pieces.stream().mapToInt(List::size).max().orElse(1);
            for (int part = 0; part < count; part++) {
                XSSFRow row = sheet.createRow(next);
                int lines = 1;
                int column = 0;
                for (int i = 0; i < cells.size(); i++) {
                    String words = part < pieces.get(i).size() ? pieces.get(i).get(part) : "";
                    boolean missing = cells.get(i).spans().stream().anyMatch(FormText.Span::missing);
                    Look look = looks.get(i).part(part == 0, part == count - 1, missing);
                    int to = edges.indexOf(ends.get(i));
                    cell(row, column, to - 1, words, look);
                    int width = width(i, ends, looks.get(i));
                    lines = Math.max(lines, SheetText.lines(words, width).size());
                    column = to;
                }
                row.setHeightInPoints(Math.min(
                        409, lines * looks.getFirst().line() + (looks.getFirst().ruled() ? 6 : 0)));
                next++;
            }
        }

        private int width(int index, List<Integer> ends, Look look) {
            int from = index == 0 ? 0 : ends.get(index - 1);
            int units = (ends.get(index) - from) * SHEET_WIDTH / 100 - 2 - 2 * look.indent();
            return Math.max(4, (int) (units * 10.5 / look.size()));
        }

        private void cell(XSSFRow row, int from, int to, String words, Look look) {
            for (int i = from; i <= to; i++) {
                XSSFCell cell = row.createCell(i);
                cell.setCellStyle(styles.of(look));
                if (i == from && !words.isEmpty()) {
                    cell.setCellValue(SheetStyles.literal(words));
                }
            }
            if (to > from) {
                sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), from, to));
            }
        }

        private void skip(float points) {
            if (points > 0 && next > 0) {
                sheet.createRow(next++).setHeightInPoints(points);
            }
        }

        private int last() {
            return edges.size() - 2;
        }
    }

    private static FormText joined(FormText first, FormText second) {
        return new FormText(
                Stream.concat(first.spans().stream(), second.spans().stream()).toList());
    }
}
