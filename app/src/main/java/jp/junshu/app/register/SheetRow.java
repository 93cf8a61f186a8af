package jp.junshu.app.register;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row of a sheet as text, by the keys of its columns.
 *
 * @param number as spreadsheets count, from 1
 */
record SheetRow(int number, Map<String, Cell> cells) {
    /** @param place such as {@code C12} */
    record Cell(String place, String text) {}

    SheetRow {
        cells = Map.copyOf(cells);
    }

    /** What stands in a column; empty where nothing does, or there is no such column. */
    String text(String key) {
        Cell cell = cells.get(key);
        return cell == null ? "" : cell.text().strip();
    }

    boolean has(String key) {
        return cells.containsKey(key);
    }

    /** Where a column's cell stands; the row alone where there is no such column. */
    String place(String key) {
        Cell cell = cells.get(key);
        return cell == null ? Integer.toString(number) : cell.place();
    }

    /** What is typed in it. */
    Typed typed(Book book) {
        Map<String, String> typed = new LinkedHashMap<>();
        book.definition().fields().forEach(field -> typed.put(field.id(), text(field.id())));
        typed.put(Typed.FROM, text(SheetColumn.FROM));
        typed.put(Typed.UNTIL, text(SheetColumn.UNTIL));
        return new Typed(typed);
    }
}
