package jp.junshu.app.catalog.web;

import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/**
 * Two regulations side by side, by what they ask for.
 *
 * @param form which two are chosen
 * @param left the one, empty until it is chosen
 * @param same whether one was chosen twice
 * @param shows which rows are shown: all, those that both ask for, those of one alone
 */
public record BesidePage(
        Form form,
        List<Option> regulations,
        Optional<Head> left,
        Optional<Head> right,
        boolean same,
        List<Book.Chip> shows,
        List<Row> rows,
        List<FigureRow> figures) {
    public BesidePage {
        regulations = List.copyOf(regulations);
        shows = List.copyOf(shows);
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
    }

    public boolean isReady() {
        return left.isPresent() && right.isPresent() && !same;
    }

    public record Head(String title, String shortTitle, String link, int clauses, int duties) {}

    public record Row(ClausePage.Named measure, List<Asked> left, List<Asked> right) {
        public Row {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /** A clause, and what it makes whom do for the measure. */
    public record Asked(String cite, String title, String link, List<String> duties) {
        public Asked {
            duties = List.copyOf(duties);
        }
    }

    public record FigureRow(String parameter, List<Figure> left, List<Figure> right) {
        public FigureRow {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    public record Figure(String cite, String link, String demand) {}
}
