package jp.junshu.app.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.RegisterDefinition.State;
import jp.junshu.law.catalog.RegisterField;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes entries of a register as XLSX, to be printed, sent and read in again: the columns in the official order, then what tells
 * entries and their revisions apart. Days are days by era; every other cell is text or a number, never a formula.
 */
final class SheetWriter {
    private static final String ERA = "[$-411]ggge\"年\"m\"月\"d\"日\"";
    private static final String GOTHIC = "ＭＳ ゴシック";
    private static final byte[] GREY = {(byte) 0xEE, (byte) 0xEE, (byte) 0xEE};
    /** What readers take for a character by its number, as {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final int WIDE = 24 * 256;
    private static final int NARROW = 14 * 256;
    private static final int LIST_ROWS = 2000;

    private final Book book;
    private final XSSFWorkbook workbook;
    private final XSSFCellStyle head;
    private final XSSFCellStyle plain;
    private final XSSFCellStyle day;

    private SheetWriter(Book book, XSSFWorkbook workbook) {
        this.book = book;
        this.workbook = workbook;
        XSSFFont font = workbook.getFontAt(0);
        font.setFontName(GOTHIC);
        font.setFontHeight(10.5);
        this.head = style();
        head.setFillForegroundColor(new XSSFColor(GREY));
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.plain = style();
        this.day = style();
        day.setDataFormat(workbook.createDataFormat().getFormat(ERA));
    }

    private XSSFCellStyle style() {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        return style;
    }

    /** @param waiting what is said of an entry whose newest revision waits for somebody's word */
    static byte[] write(Book book, List<Entry> entries, String waiting) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new SheetWriter(book, workbook).add(entries, waiting);
            workbook.getProperties().getCoreProperties().setTitle(book.title(Locale.JAPANESE));
            workbook.getProperties().getCoreProperties().setCreator("Junshu");
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<Entry> entries, String waiting) {
        XSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(book.title(Locale.JAPANESE)));
        List<SheetColumn> columns = SheetColumn.of(book);
        Row heads = sheet.createRow(0);
        for (int i = 0; i < columns.size(); i++) {
            cell(heads, i, columns.get(i).head().ja(), head);
            sheet.setColumnWidth(i, isWide(columns.get(i)) ? WIDE : NARROW);
        }
        for (int i = 0; i < entries.size(); i++) {
            Row row = sheet.createRow(i + 1);
            for (int j = 0; j < columns.size(); j++) {
                write(row, j, columns.get(j), entries.get(i), waiting);
            }
        }
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, entries.size()), 0, columns.size() - 1));
        for (int i = 0; i < columns.size(); i++) {
            offer(sheet, i, choices(columns.get(i)));
        }
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, 0, columns.size() - 1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getFooter().setCenter("&P / &N");
    }

    private boolean isWide(SheetColumn column) {
        return column.key().equals(SheetColumn.ENTRY)
                || book.definition()
                        .findField(column.key())
                        .filter(field -> field.type() instanceof RegisterField.Type.Words
                                || field.type() instanceof RegisterField.Type.Lines)
                        .isPresent();
    }

    private void write(Row row, int at, SheetColumn column, Entry entry, String waiting) {
        EntryRevision revision = entry.latest();
        switch (column.key()) {
            case SheetColumn.STATE ->
                cell(
                        row,
                        at,
                        book.definition()
                                .findState(revision.state())
                                .map(state -> state.title().ja())
                                .orElse(revision.state()),
                        plain);
            case SheetColumn.FROM -> cell(row, at, revision.from());
            case SheetColumn.UNTIL -> cell(row, at, revision.until());
            case SheetColumn.WAITING -> cell(row, at, revision.isUndecided() ? waiting : "", plain);
            case SheetColumn.ENTRY -> cell(row, at, entry.id().toString(), plain);
            case SheetColumn.REVISION ->
                number(row, at, new BigDecimal(entry.newest().revision()));
            default ->
                field(
                        row,
                        at,
                        book.definition().findField(column.key()).orElseThrow(),
                        revision.values().getOrDefault(column.key(), ""));
        }
    }

    private void field(Row row, int at, RegisterField field, String stored) {
        if (stored.isEmpty()) {
            cell(row, at, "", field.type() instanceof RegisterField.Type.Day ? day : plain);
            return;
        }
        switch (field.type()) {
            case RegisterField.Type.Day _ -> cell(row, at, Optional.of(LocalDate.parse(stored)));
            case RegisterField.Type.Figure _ -> number(row, at, new BigDecimal(stored));
            case RegisterField.Type.Words _,
                    RegisterField.Type.Lines _,
                    RegisterField.Type.Person _,
                    RegisterField.Type.Choice _,
                    RegisterField.Type.YesNo _ -> cell(row, at, FieldText.shown(field, stored, Locale.JAPANESE), plain);
        }
    }

    private void cell(Row row, int at, Optional<LocalDate> date) {
        Cell cell = row.createCell(at);
        cell.setCellStyle(day);
        date.ifPresent(cell::setCellValue);
    }

    private void number(Row row, int at, BigDecimal value) {
        Cell cell = row.createCell(at);
        cell.setCellStyle(plain);
        cell.setCellValue(value.doubleValue());
    }

    private void cell(Row row, int at, String words, XSSFCellStyle style) {
        Cell cell = row.createCell(at);
        cell.setCellStyle(style);
        if (!words.isEmpty()) {
            cell.setCellValue(ESCAPED.matcher(words).replaceAll("_x005F_"));
        }
    }

    private List<String> choices(SheetColumn column) {
        if (column.key().equals(SheetColumn.STATE)) {
            return book.definition().states().stream()
                    .map(State::title)
                    .map(jp.junshu.law.Text::ja)
                    .toList();
        }
        return book.definition().findField(column.key()).stream()
                .flatMap(field -> field.type() instanceof RegisterField.Type.Choice(List<Option> options)
                        ? options.stream()
                        : Stream.empty())
                .map(option -> option.title().ja())
                .toList();
    }

    private static void offer(XSSFSheet sheet, int column, List<String> choices) {
        if (choices.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, LIST_ROWS, column, column));
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }
}
