package jp.junshu.law.reading;

import java.util.List;
import java.util.OptionalInt;
import jp.junshu.law.reading.Candidate.MarkReading;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.reading.StructureSearch.Opened;
import jp.junshu.law.reading.StructureSearch.Structure;

/** Finds where, after the last place of a structure, another document begins to number from one. */
final class Restart {
    private static final int HEADING_LINES = 3;
    private static final int LONGEST_HEADING = 40;

    private Restart() {}

    /** The line where the other document begins, its heading included. */
    static OptionalInt in(SourceText source, Layout layout, List<Candidate> candidates, Structure structure) {
        List<Opened> marks = structure.marks();
        if (marks.isEmpty() || marks.getFirst().reading().first() != 1) {
            return OptionalInt.empty();
        }
        Mark outermost = marks.getFirst().reading().mark();
        int last = source.lineAt(marks.getLast().candidate().span().from());
        int from = -1;
        for (Candidate candidate : candidates) {
            int line = source.lineAt(candidate.span().from());
            if (line <= last || candidate.stand() != Stand.START || !candidate.blankAfter()) {
                continue;
            }
            for (MarkReading reading : candidate.readings()) {
                boolean counts =
                        reading.mark() == outermost && reading.numbers().size() == 1;
                if (counts && reading.first() == 1) {
                    from = line;
                } else if (counts && reading.first() == 2 && from >= 0) {
                    return OptionalInt.of(withHeading(layout, from, last));
                }
            }
        }
        return OptionalInt.empty();
    }

    private static int withHeading(Layout layout, int line, int last) {
        int first = line;
        for (int i = line - 1; i > last && line - i <= HEADING_LINES; i--) {
            String key = layout.key(i);
            if (key.length() > LONGEST_HEADING || key.indexOf('。') >= 0) {
                break;
            }
            first = i;
        }
        return first;
    }
}
