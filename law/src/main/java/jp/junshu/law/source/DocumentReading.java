package jp.junshu.law.source;

import java.util.List;
import java.util.OptionalInt;
import jp.junshu.law.Fault;
import jp.junshu.law.reading.Reading;

/**
 * What a file was read as.
 *
 * @param kind what the file is
 * @param reading of its text; for law XML of a text that was written from its elements
 * @param lines where each line of that text stands in the file; empty where the text is the file
 * @param warnings what was found while the text was taken out
 */
public record DocumentReading(DocumentKind kind, Reading reading, List<Whereabouts> lines, List<Fault> warnings) {
    public DocumentReading {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** Where a char of the reading's text stands in the file. */
    public Whereabouts at(int offset) {
        return at(reading.source().position(offset).line(), OptionalInt.empty());
    }

    private Whereabouts at(int line, OptionalInt page) {
        return lines.isEmpty() ? new Whereabouts(page, line) : lines.get(Math.min(line, lines.size()) - 1);
    }

    /**
     * What is damaged or was not understood, by the lines of the file. The file of a fault in a PDF names the page as addresses of
     * PDF do ({@code rules.pdf#page=3}, RFC 8118).
     */
    public List<Fault> faults() {
        return java.util.stream.Stream.concat(
                        warnings.stream(), reading.faults().stream().map(this::inFile))
                .toList();
    }

    private Fault inFile(Fault fault) {
        if (lines.isEmpty()) {
            return fault;
        }
        Whereabouts at = at(fault.line(), OptionalInt.empty());
        return new Fault(
                fault.file() + page(at),
                at.line(),
                fault.column(),
                fault.path(),
                fault.severity(),
                fault.code(),
                fault.message());
    }

    /** The part of a file's address that names a page; empty where there are no pages. */
    public static String page(Whereabouts at) {
        return at.page().isPresent() ? "#page=" + at.page().getAsInt() : "";
    }
}
