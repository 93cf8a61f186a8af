package jp.junshu.law.catalog;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something wrong in a catalogue's files.
 *
 * @param file the path from the catalogue's root
 * @param line from 1
 * @param column from 1, in characters
 * @param path where in the data, as {@code clauses[3].duties[0].who}; empty for the whole file
 */
public record Fault(String file, int line, int column, String path, FaultCode code, Text message)
        implements Comparable<Fault> {
    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::code)
            .thenComparing(Fault::path)
            .thenComparing(fault -> fault.message().en());

    /** By file, line and column. */
    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    /** One line as compilers write it: {@code file:line:column: message}, a warning marked as one. */
    public String line(Locale locale) {
        String mark = code.severity() == FaultCode.Severity.WARNING ? new Text("注意: ", "warning: ").in(locale) : "";
        return file + ":" + line + ":" + column + ": " + mark + message.in(locale) + " [" + code.spelling() + "]";
    }
}
