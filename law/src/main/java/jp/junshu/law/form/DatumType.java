package jp.junshu.law.form;

import java.util.List;

/** What a datum is. */
public sealed interface DatumType {

    /** Words, of one line or several. */
    record Words() implements DatumType {}

    /**
     * A day, printed with the name of its era.
     *
     * @param fullWidth whether its digits are full-width
     */
    record Day(boolean fullWidth) implements DatumType {}

    /**
     * One of a list of words, as the form prints them.
     *
     * @param others whether the list is open (等), so that other words may stand there too
     */
    record Choice(List<String> options, boolean others) implements DatumType {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** Data that belong together; none of them is a group or rows. */
    record Group(List<Datum> fields) implements DatumType {
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** Any number of lines with the same columns; no column is a group or rows. */
    record Rows(List<Datum> columns) implements DatumType {
        public Rows {
            columns = List.copyOf(columns);
        }
    }
}
