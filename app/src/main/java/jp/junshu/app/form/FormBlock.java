package jp.junshu.app.form;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.form.Align;
import jp.junshu.law.form.HeadingLevel;

/** One block of a filled form. Renderers know these and never a form. */
public sealed interface FormBlock {

    /** The title of the form or of a part of it. */
    record Heading(HeadingLevel level, FormText words) implements FormBlock {}

    /**
     * Running words.
     *
     * @param indent how far all of it stands in, in characters
     * @param firstLine how much further its first line stands in, in characters
     */
    record Paragraph(FormText words, Align align, int indent, int firstLine) implements FormBlock {}

    /** A name with what is filled in beside it. */
    record Field(String label, FormText words) implements FormBlock {}

    /**
     * A ruled table whose heads stand again on every page.
     *
     * @param rowHeads whether the first cell of a row names it
     */
    record Table(List<Column> columns, List<Row> rows, boolean rowHeads) implements FormBlock {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** Whether there is a row of heads; then every column has one. */
        public boolean hasHeads() {
            return columns.stream().anyMatch(column -> column.head().isPresent());
        }
    }

    /**
     * A column of a table.
     *
     * @param width in percent of the table
     */
    record Column(int width, Optional<String> head, Align align) {}

    /** A row of a table. */
    sealed interface Row {
        /** One cell for each column. */
        record Cells(List<FormText> cells) implements Row {
            public Cells {
                cells = List.copyOf(cells);
            }
        }

        /** One cell across the table. */
        record Across(FormText words) implements Row {}
    }

    /**
     * Boxes, filled where chosen.
     *
     * @param missing the mark where nothing has been chosen yet
     */
    record Checks(Optional<String> label, List<Box> boxes, Optional<FormText> missing) implements FormBlock {
        /** A box with its word. */
        public record Box(String word, boolean chosen) {}

        public Checks {
            boxes = List.copyOf(boxes);
        }

        /** The boxes as a line: □ for an empty box, ■ for a filled one. */
        public String line() {
            StringBuilder line = new StringBuilder();
            for (Box box : boxes) {
                line.append(line.isEmpty() ? "" : "　")
                        .append(box.chosen() ? '■' : '□')
                        .append(box.word());
            }
            return line.toString();
        }
    }

    /** Who signs, on the right half of the page, labels spread to the same width. */
    record Signature(List<Line> lines) implements FormBlock {
        /** A label with what is filled in beside it. */
        public record Line(String label, FormText words) {}

        public Signature {
            lines = List.copyOf(lines);
        }

        /** The number of characters of the longest label. */
        public int labelWidth() {
            return lines.stream()
                    .mapToInt(
                            line -> line.label().codePointCount(0, line.label().length()))
                    .max()
                    .orElse(0);
        }
    }

    /** What follows stands on a new page. */
    record PageBreak() implements FormBlock {}
}
