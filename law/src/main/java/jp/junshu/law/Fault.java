package jp.junshu.law;

import java.util.Comparator;
import java.util.Locale;

/**
 * Something wrong in a file, and where.
 *
 * @param file the path of a data file, else the name as the user gave it
 * @param line from 1
 * @param column from 1, in characters
 * @param path where in the data, as {@code clauses[3].duties[0].who}; empty for the whole file and for plain text
 * @param code what kind of fault, in lower case with hyphens; the same in every language
 */
public record Fault(String file, int line, int column, String path, Severity severity, String code, Text message)
        implements Comparable<Fault> {
    /** Whether a fault keeps the file from being used. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private static final Comparator<Fault> BY_PLACE = Comparator.comparing(Fault::file)
            .thenComparingInt(Fault::line)
            .thenComparingInt(Fault::column)
            .thenComparing(Fault::severity)
            .thenComparing(Fault::code)
            .thenComparing(Fault::path)
            .thenComparing(fault -> fault.message().en())
            .thenComparing(fault -> fault.message().ja());

    /** An error in plain text. */
    public static Fault inText(String file, Position at, String code, Text message) {
        return new Fault(file, at.line(), at.column(), "", Severity.ERROR, code, message);
    }

    /** By file, line and column. */
    @Override
    public int compareTo(Fault other) {
        return BY_PLACE.compare(this, other);
    }

    public Position at() {
        return new Position(line, column);
    }

    /** One line as compilers write it: {@code file:line:column: message [code]}, a warning marked as one. */
    public String line(Locale locale) {
        String mark = switch (severity) {
            case ERROR -> "";
            case WARNING -> new Text("注意: ", "warning: ").in(locale);
        };
        return file + ":" + line + ":" + column + ": " + mark + message.in(locale) + " [" + code + "]";
    }
}
