package jp.junshu.app.catalog.web;

import java.util.List;

/**
 * Which clause of which regulation a measure serves.
 *
 * @param regulations to choose from; those that are shown are current
 * @param columns the regulations that are shown, by their short titles
 * @param paper the size it is set for: {@code a3} or {@code a4}
 */
public record CrosswalkPage(
        List<Book.Chip> regulations,
        List<Book.Chip> papers,
        String paper,
        List<Column> columns,
        List<Row> rows,
        int clauses) {
    public CrosswalkPage {
        regulations = List.copyOf(regulations);
        papers = List.copyOf(papers);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public record Column(String title, String full, String link) {}

    /** @param cells the citations of each column, in its order */
    public record Row(String measure, String link, List<List<Citation>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    public record Citation(String cite, String title, String link) {}
}
