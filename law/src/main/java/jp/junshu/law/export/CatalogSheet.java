package jp.junshu.law.export;

import java.util.List;

/**
 * One sheet of a workbook, as words.
 *
 * @param name what its tab shows
 * @param wide whether it is printed on A3; else on A4
 * @param kept how many columns on the left stay in sight
 * @param rows a cell for each column
 */
public record CatalogSheet(String name, boolean wide, int kept, List<Column> columns, List<List<String>> rows) {

    /**
     * A column of a sheet.
     *
     * @param width in characters of half width
     * @param counts whether its cells are counts; else words
     */
    public record Column(String head, int width, boolean counts) {}

    public CatalogSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        for (List<String> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        name + ": " + row.size() + " cells for " + columns.size() + " columns");
            }
        }
    }
}
