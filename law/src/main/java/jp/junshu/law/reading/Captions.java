package jp.junshu.law.reading;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.citation.Numerals;
import jp.junshu.law.reading.Candidate.MarkReading;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.wording.MatchKey;

/** Knows headings in brackets that stand alone in their lines. */
final class Captions {
    private static final String OPEN = "(（[［<＜【【〔〔〈〈《《";
    private static final String CLOSE = ")）]］>＞】】〕〕〉〉》》";
    private static final int LONGEST = 40;

    private Captions() {}

    private static boolean isWord(String name) {
        return !name.isEmpty()
                && Character.isIdeographic(name.charAt(0))
                && !Numerals.isKanjiNumeral(name.charAt(0))
                && !name.equals("例");
    }

    /** The caption that fills a line, read as a mark that bears a name. */
    static Optional<Candidate> read(String text, int at, int limit) {
        if (limit - at < 3 || limit - at > LONGEST) {
            return Optional.empty();
        }
        int open = OPEN.indexOf(text.charAt(at));
        int close = CLOSE.indexOf(text.charAt(limit - 1));
        // either width may close the other: they stand in pairs
        if (open < 0 || close < 0 || open / 2 != close / 2) {
            return Optional.empty();
        }
        String name = MatchKey.of(text.substring(at + 1, limit - 1));
        if ((name.length() < 2 && !isWord(name)) || !ClausePath.isSegment(name)) {
            return Optional.empty();
        }
        MarkReading reading = new MarkReading(Mark.CAPTION, List.of(1), name, "", 0);
        return Optional.of(
                new Candidate(new Span(at, limit), new Span(0, 0), Stand.START, true, false, false, List.of(reading)));
    }
}
