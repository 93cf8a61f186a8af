package jp.junshu.law.reading;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.reading.Candidate.MarkReading;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.wording.MatchKey;

/** Knows headings in brackets that stand alone in their lines. */
final class Captions {
    private static final String OPEN = "(（[［【〔<＜〈《";
    private static final String CLOSE = ")）]］】〕>＞〉》";
    private static final int LONGEST = 40;

    private Captions() {}

    /** The caption that fills a line, read as a mark that bears a name. */
    static Optional<Candidate> read(String text, int at, int limit) {
        if (limit - at < 3 || limit - at > LONGEST) {
            return Optional.empty();
        }
        int pair = OPEN.indexOf(text.charAt(at));
        if (pair < 0 || text.charAt(limit - 1) != CLOSE.charAt(pair)) {
            return Optional.empty();
        }
        String name = MatchKey.of(text.substring(at + 1, limit - 1));
        if (name.length() < 2 || !ClausePath.isSegment(name)) {
            return Optional.empty();
        }
        MarkReading reading = new MarkReading(Mark.CAPTION, List.of(1), name, "", 0);
        return Optional.of(
                new Candidate(new Span(at, limit), new Span(0, 0), Stand.START, true, false, List.of(reading)));
    }
}
