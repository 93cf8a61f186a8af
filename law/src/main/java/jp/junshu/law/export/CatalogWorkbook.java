package jp.junshu.law.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.law.export.CatalogSheet.Column;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Sheets as one XLSX that a person filters and prints: heads that stay in sight and head every printed page, a filter on every column,
 * lines around every cell. Every cell holds words or a count, never a formula.
 */
public final class CatalogWorkbook {
    private static final String GOTHIC = "ＭＳ ゴシック";
    private static final byte[] GREY = {(byte) 0xEE, (byte) 0xEE, (byte) 0xEE};
    private static final double INCH = 25.4;
    /** What readers take for a character by its number, as {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** The most letters that a cell may hold. */
    private static final int FULLEST = 32_767;

    private static final float LINE = 13f;
    /** What is wider than a page, in characters, goes on a second one: smaller letters nobody reads. */
    private static final int A3_WIDTH = 360;

    private static final int A4_WIDTH = 280;
    private static final float TALLEST = 409f;

    private final XSSFWorkbook book;
    private final XSSFCellStyle head;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle count;

    private CatalogWorkbook(XSSFWorkbook book) {
        this.book = book;
        XSSFFont font = book.getFontAt(0);
        font.setFontName(GOTHIC);
        font.setFontHeight(9);
        font.setCharSet(FontCharset.SHIFTJIS);
        this.head = style();
        head.setFillForegroundColor(new XSSFColor(GREY));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setVerticalAlignment(VerticalAlignment.CENTER);
        head.setAlignment(HorizontalAlignment.CENTER);
        this.plain = style();
        this.count = style();
        count.setAlignment(HorizontalAlignment.RIGHT);
    }

    private XSSFCellStyle style() {
        XSSFCellStyle style = book.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setAlignment(HorizontalAlignment.LEFT);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    /** The sheets as a workbook; the same sheets of the same moment give the same bytes. */
    public static byte[] write(String title, List<CatalogSheet> sheets, Instant madeAt) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            CatalogWorkbook workbook = new CatalogWorkbook(book);
            sheets.forEach(sheet -> workbook.add(title, sheet));
            CoreProperties properties = book.getProperties().getCoreProperties();
            Optional<Date> moment = Optional.of(Date.from(madeAt.truncatedTo(ChronoUnit.SECONDS)));
            properties.setTitle(title);
            properties.setCreator("Junshu");
            properties.setLastModifiedByUser("Junshu");
            properties.getUnderlyingProperties().setCreatedProperty(moment);
            properties.getUnderlyingProperties().setModifiedProperty(moment);
            book.write(bytes);
            return StableArchive.of(bytes.toByteArray(), madeAt, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String title, CatalogSheet content) {
        XSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(content.name()));
        int last = content.columns().size() - 1;
        Row heads = sheet.createRow(0);
        heads.setHeightInPoints(2 * LINE + 4);
        for (int i = 0; i <= last; i++) {
            Column column = content.columns().get(i);
            words(heads.createCell(i), column.head(), head);
            sheet.setColumnWidth(i, column.width() * 256);
        }
        for (int i = 0; i < content.rows().size(); i++) {
            List<String> cells = content.rows().get(i);
            Row row = sheet.createRow(i + 1);
            int lines = 1;
            for (int j = 0; j <= last; j++) {
                cell(row.createCell(j), cells.get(j), content.columns().get(j));
                lines = Math.max(
                        lines, lines(cells.get(j), content.columns().get(j).width()));
            }
            row.setHeightInPoints(Math.min(TALLEST, lines * LINE + 4));
        }
        sheet.createFreezePane(content.kept(), 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, content.rows().size()), 0, last));
        print(sheet, title, content, last);
    }

    private static void print(XSSFSheet sheet, String title, CatalogSheet content, int last) {
        int width = content.columns().stream().mapToInt(Column::width).sum();
        int pages = Math.ceilDiv(width, content.wide() ? A3_WIDTH : A4_WIDTH);
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, last));
        if (pages > 1) {
            sheet.setRepeatingColumns(new CellRangeAddress(0, 0, 0, content.kept() - 1));
        }
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(content.wide() ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) pages);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setLeft(header(title));
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setCenter("&P / &N");
        for (PageMargin margin : PageMargin.values()) {
            sheet.setMargin(
                    margin,
                    switch (margin) {
                        case LEFT, RIGHT -> 12 / INCH;
                        case TOP, BOTTOM -> 18 / INCH;
                        case HEADER, FOOTER -> 8 / INCH;
                    });
        }
    }

    /** Words in a header, where {@code &} begins a code and a header is short. */
    private static String header(String words) {
        String plain = words.replace("&", "&&");
        return plain.length() > 120 ? plain.substring(0, 119) + "…" : plain;
    }

    private void cell(Cell cell, String content, Column column) {
        if (column.counts()) {
            cell.setCellStyle(count);
            cell.setCellValue(Integer.parseInt(content));
        } else {
            words(cell, content, plain);
        }
    }

    private static void words(Cell cell, String words, XSSFCellStyle style) {
        cell.setCellStyle(style);
        if (!words.isEmpty()) {
            String literal = ESCAPED.matcher(words).replaceAll("_x005F_");
            cell.setCellValue(literal.length() > FULLEST ? literal.substring(0, FULLEST - 1) + "…" : literal);
        }
    }

    /** How many lines words take in a column, a character of full width counting as two. */
    private static int lines(String words, int width) {
        int lines = 0;
        for (String line : words.split("\n", -1)) {
            int units = line.codePoints()
                    .map(c -> c < 0x250 || (c >= 'ｦ' && c <= 'ﾟ') ? 1 : 2)
                    .sum();
            lines += Math.max(1, Math.ceilDiv(units, Math.max(1, width - 3)));
        }
        return lines;
    }
}
