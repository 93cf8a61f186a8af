package jp.junshu.app.register;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.RegisterField;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the rows of a register from an XLSX file, and names everything in it that cannot be read. */
final class SheetReader {
    /** Bytes of a file at most. */
    static final int LIMIT = 10 * 1024 * 1024;

    /** Rows of a sheet at most. */
    static final int MOST_ROWS = 5000;

    /** The head stands in one of the first rows: below a title, perhaps. */
    private static final int LAST_HEAD = 20;

    private final Book book;
    private final List<SheetColumn> known;
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<SheetRow> rows = new ArrayList<>();

    private SheetReader(Book book) {
        this.book = book;
        this.known = SheetColumn.of(book);
    }

    /** What was read: rows are those that hold anything; where there are faults, they are not complete. */
    record Sheets(List<SheetRow> rows, List<SheetFault> faults) {
        Sheets {
            rows = List.copyOf(rows);
            faults = List.copyOf(faults);
        }
    }

    /** Reads a file to its end. */
    static Sheets read(Book book, InputStream file) throws IOException {
        byte[] bytes = file.readNBytes(LIMIT + 1);
        SheetReader reader = new SheetReader(book);
        if (bytes.length > LIMIT) {
            reader.refuse(Text.of("register.sheet.too-large", LIMIT / 1024 / 1024));
        } else if (bytes.length == 0) {
            reader.refuse(Text.of("register.sheet.empty-file"));
        } else {
            reader.readBook(bytes);
        }
        return new Sheets(reader.rows, reader.faults);
    }

    private void refuse(Text sentence) {
        faults.add(new SheetFault(0, "", "", sentence));
    }

    private void readBook(byte[] bytes) {
        try (OPCPackage archive = OPCPackage.open(new java.io.ByteArrayInputStream(bytes));
                XSSFWorkbook workbook = new XSSFWorkbook(archive)) {
            readSheet(workbook.getSheetAt(0), workbook.isDate1904());
        } catch (EncryptedDocumentException locked) {
            refuse(Text.of("register.sheet.locked"));
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException other) {
            refuse(Text.of("register.sheet.no-xlsx"));
        }
    }

    private void readSheet(Sheet sheet, boolean since1904) {
        Optional<Row> head = findHead(sheet);
        if (head.isEmpty()) {
            refuse(Text.of("register.sheet.no-head"));
            return;
        }
        Map<Integer, SheetColumn> columns = columns(head.get());
        if (sheet.getLastRowNum() - head.get().getRowNum() > MOST_ROWS) {
            refuse(Text.of("register.sheet.too-many-rows", MOST_ROWS));
            return;
        }
        for (int i = head.get().getRowNum() + 1; i <= sheet.getLastRowNum(); i++) {
            Row row = sheet.getRow(i);
            if (row != null) {
                readRow(row, columns, since1904);
            }
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            refuse(Text.of("register.sheet.no-rows"));
        }
    }

    /** The row that names most columns, two at least. */
    private Optional<Row> findHead(Sheet sheet) {
        Optional<Row> best = Optional.empty();
        long most = 1;
        for (int i = 0; i <= Math.min(LAST_HEAD, sheet.getLastRowNum()); i++) {
            Row row = sheet.getRow(i);
            if (row == null) {
                continue;
            }
            long named = 0;
            for (Cell cell : row) {
                named += findColumn(words(cell)).isPresent() ? 1 : 0;
            }
            if (named > most) {
                most = named;
                best = Optional.of(row);
            }
        }
        return best;
    }

    private Optional<SheetColumn> findColumn(String words) {
        return known.stream().filter(column -> column.isCalled(words)).findFirst();
    }

    private static String words(Cell cell) {
        return switch (SheetCell.read(cell, false, false)) {
            case SheetCell.Reading.Read(String text) -> text;
            case SheetCell.Reading.Refused _ -> "";
        };
    }

    private Map<Integer, SheetColumn> columns(Row head) {
        Map<Integer, SheetColumn> columns = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        int number = head.getRowNum() + 1;
        for (Cell cell : head) {
            String words = words(cell).strip();
            if (words.isEmpty()) {
                continue;
            }
            Optional<SheetColumn> column = findColumn(words);
            if (column.isEmpty()) {
                faults.add(new SheetFault(number, place(cell), words, Text.of("register.sheet.unknown-column", words)));
            } else if (!seen.add(column.get().key())) {
                faults.add(new SheetFault(number, place(cell), words, Text.of("register.sheet.column-twice", words)));
            } else {
                columns.put(cell.getColumnIndex(), column.get());
            }
        }
        known.stream()
                .filter(column -> column.needed() && !seen.contains(column.key()))
                .forEach(column -> faults.add(new SheetFault(
                        number,
                        Integer.toString(number),
                        column.head().ja(),
                        Text.of("register.sheet.column-missing", column.head().ja()))));
        return columns;
    }

    private void readRow(Row row, Map<Integer, SheetColumn> columns, boolean since1904) {
        Map<String, SheetRow.Cell> cells = new LinkedHashMap<>();
        List<SheetFault> wrong = new ArrayList<>();
        int number = row.getRowNum() + 1;
        boolean anything = false;
        for (Map.Entry<Integer, SheetColumn> each : columns.entrySet()) {
            SheetColumn column = each.getValue();
            String place = CellReference.convertNumToColString(each.getKey()) + number;
            Cell cell = row.getCell(each.getKey());
            String text = "";
            if (cell != null) {
                switch (SheetCell.read(cell, isDay(column), since1904)) {
                    case SheetCell.Reading.Read(String read) -> text = read;
                    case SheetCell.Reading.Refused(Text sentence) ->
                        wrong.add(new SheetFault(number, place, column.head().ja(), sentence));
                }
            }
            anything |= !text.isBlank();
            cells.put(column.key(), new SheetRow.Cell(place, text));
        }
        if (anything || !wrong.isEmpty()) {
            rows.add(new SheetRow(number, cells));
            faults.addAll(wrong);
        }
    }

    private boolean isDay(SheetColumn column) {
        return column.key().equals(SheetColumn.FROM)
                || column.key().equals(SheetColumn.UNTIL)
                || book.definition()
                        .findField(column.key())
                        .filter(field -> field.type() instanceof RegisterField.Type.Day)
                        .isPresent();
    }

    private static String place(Cell cell) {
        return CellReference.convertNumToColString(cell.getColumnIndex()) + (cell.getRowIndex() + 1);
    }
}
