package jp.junshu.law.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import jp.junshu.law.reading.StructureSearch.Opened;
import jp.junshu.law.reading.StructureSearch.Structure;

/**
 * Whether the outermost places of a structure stand in the file a second time, in the same words. Either the first are a contents
 * page that nobody headed as one, or the file holds two texts of one regulation, and nobody can tell which is meant.
 */
final class Repetition {
    /** How many chars of two lines must agree, the mark included. */
    private static final int ALIKE = 10;

    private static final int LEAST = 2;

    private final SourceText source;
    private final int last;
    private int places;
    private int again;
    private int first = -1;
    private int line = -1;

    private Repetition(SourceText source, int last) {
        this.source = source;
        this.last = last;
    }

    static Repetition in(SourceText source, Layout layout, Structure structure, Section section) {
        Map<String, Integer> heads = new HashMap<>();
        int last = -1;
        for (Opened mark : structure.marks()) {
            if (mark.parent() < 0) {
                last = source.lineAt(mark.candidate().span().from());
                heads.put(head(layout, last), last);
            }
        }
        Repetition repetition = new Repetition(source, last);
        repetition.places = heads.size();
        for (int i = section.from(); i < section.to() && !heads.isEmpty(); i++) {
            String head = head(layout, i);
            Integer of = head.length() < ALIKE / 2 || layout.kind(i) != null ? null : heads.get(head);
            if (of != null && i != of) {
                heads.remove(head);
                repetition.again++;
                repetition.line = repetition.line < 0 ? Math.max(i, of) : repetition.line;
                repetition.first = repetition.first < 0 ? Math.min(i, of) : repetition.first;
            }
        }
        return repetition;
    }

    private static String head(Layout layout, int line) {
        String key = Layout.withoutDash(layout.key(line));
        return key.substring(0, Math.min(key.length(), ALIKE));
    }

    /** The line where the second text begins. */
    int line() {
        return line;
    }

    /** Whether enough of the places stand in the file twice. */
    boolean isThere() {
        return again >= LEAST && again * 2 >= places;
    }

    /** The line after a contents page, where that is what stands first: no sentence ends in it. */
    OptionalInt contentsEnd() {
        return isThere() && last < line && !hasSentences() ? OptionalInt.of(line) : OptionalInt.empty();
    }

    /** Whether sentences end between the first and where the second begins. */
    private boolean hasSentences() {
        int from = source.line(first).from();
        return source.text().substring(from, source.line(line).from()).chars().anyMatch(Chars::isFullStop);
    }

    boolean isSecondText() {
        return isThere() && hasSentences();
    }
}
