package jp.junshu.law.form;

import java.util.List;
import java.util.Optional;

/** One block of a layout, before data are put into it. */
public sealed interface LayoutBlock {

    /** The title of the form, or of a part of it. */
    record Heading(HeadingLevel level, Phrase words) implements LayoutBlock {}

    /**
     * Running words.
     *
     * @param indent how far the whole paragraph stands in, in characters
     * @param firstLine how much further its first line stands in, in characters
     */
    record Paragraph(Phrase words, Align align, int indent, int firstLine) implements LayoutBlock {}

    /** A name and beside it what is filled in, on one line. */
    record Field(String label, Phrase words) implements LayoutBlock {}

    /**
     * A table with ruled lines.
     *
     * @param rowHeads whether the first cell of each row names the row
     * @param none printed across the table when no row comes about; without it the table then has one empty row
     */
    record Table(List<Column> columns, List<RowPattern> rows, boolean rowHeads, Optional<String> none)
            implements LayoutBlock {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param width in percent of the table; those of a table make 100
     * @param head the words above it; every column of a table has them, or none
     */
    record Column(int width, Optional<String> head, Align align) {}

    /**
     * A row, or one for each line of rows of data.
     *
     * @param each the rows whose columns its places name; without it they name data of the form
     */
    record RowPattern(Optional<String> each, List<Phrase> cells) {
        public RowPattern {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A box for every word of a choice, the chosen one filled.
     *
     * @param of the datum
     */
    record Checks(Optional<String> label, String of) implements LayoutBlock {}

    /** Who signs: labels spread to the same width, and what is filled in beside them, on the right half of the page. */
    record Signature(List<Line> lines) implements LayoutBlock {
        /** One line of it. */
        public record Line(String label, Phrase words) {}

        public Signature {
            lines = List.copyOf(lines);
        }
    }

    /** What follows stands on a new page. */
    record PageBreak() implements LayoutBlock {}
}
