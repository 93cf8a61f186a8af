package jp.junshu.law.source;

import java.util.ArrayList;
import java.util.List;
import jp.junshu.law.Fault;
import jp.junshu.law.reading.SourceText;

/**
 * The text that a file was found to hold, and where each of its lines stands in the file.
 *
 * @param lines one for every line of the text
 * @param warnings what was left out, or is worth a look
 */
record Extract(SourceText text, List<Whereabouts> lines, List<Fault> warnings) {
    Extract {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /** Puts a text together line by line. */
    static final class Builder {
        private final StringBuilder text = new StringBuilder();
        private final List<Whereabouts> lines = new ArrayList<>();

        /** Adds a line without its end. */
        void line(String line, Whereabouts at) {
            text.append(line).append('\n');
            lines.add(at);
        }

        /** Makes the end of the last line the end of a page. */
        void endPage() {
            if (!text.isEmpty()) {
                text.setCharAt(text.length() - 1, '\f');
            }
        }

        int length() {
            return text.length();
        }

        boolean isBlank() {
            return text.toString().isBlank();
        }

        Extract build(String name, List<Fault> warnings) {
            // the text ends with a line end, behind which is one empty line more
            List<Whereabouts> all = new ArrayList<>(lines);
            all.add(lines.isEmpty() ? Whereabouts.ofLine(1) : lines.getLast());
            return new Extract(SourceText.of(name, text.toString()), all, warnings);
        }
    }
}
