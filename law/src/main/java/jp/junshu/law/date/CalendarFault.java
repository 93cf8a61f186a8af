package jp.junshu.law.date;

import java.util.Comparator;

/**
 * A mistake in a calendar's file.
 *
 * @param line from 1
 * @param column from 1
 * @param message in English, for whoever keeps the data
 */
public record CalendarFault(String path, int line, int column, Kind kind, String message)
        implements Comparable<CalendarFault> {

    /** What is wrong. */
    public enum Kind {
        /** Not YAML, a key given twice, or more than one document. */
        SYNTAX,
        /** Not of the form that the schema describes. */
        FORM,
        /** An id or a date that stands there before. */
        DUPLICATE,
        /** A calendar or a name that is not there, or a calendar of the wrong kind. */
        REFERENCE,
        /** A calendar that extends itself. */
        CYCLE,
        /** A date that does not exist, or not in its place. */
        DATE,
        /** A calendar that closes every day. */
        NEVER_OPEN
    }

    private static final Comparator<CalendarFault> IN_ORDER = Comparator.comparing(CalendarFault::path)
            .thenComparingInt(CalendarFault::line)
            .thenComparingInt(CalendarFault::column)
            .thenComparing(CalendarFault::kind)
            .thenComparing(CalendarFault::message);

    @Override
    public int compareTo(CalendarFault other) {
        return IN_ORDER.compare(this, other);
    }

    /** As compilers print it: {@code calendars/okinawa.yaml:5:10: …}. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s".formatted(path, line, column, message);
    }
}
