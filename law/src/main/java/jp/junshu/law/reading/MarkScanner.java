package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.wording.MatchKey;

/**
 * Finds everything in a text that looks like a mark. It judges by the form alone: whether a mark opens a place is decided by the
 * sequence ({@link StructureSearch}). What is certainly a reference or a quantity is left out here.
 */
final class MarkScanner {
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,300}>");

    private final String text;
    private final List<String> fixedWords;
    private final List<String> headings;
    private final List<Candidate> found = new ArrayList<>();
    private final List<Span> tags = new ArrayList<>();

    /**
     * A scanner for one text.
     *
     * @param fixedWords the words a known document puts before a number
     * @param headings the headings that are places without a number
     */
    MarkScanner(SourceText source, List<String> fixedWords, List<String> headings) {
        this.text = source.text();
        this.fixedWords = List.copyOf(fixedWords);
        this.headings = headings.stream().map(MatchKey::of).toList();
    }

    /** All candidates in text order; two may begin at the same char only as readings of one. */
    List<Candidate> candidates() {
        return found;
    }

    /** The markup that extraction left in the text: {@code <p>}, {@code </ul>}. */
    List<Span> tags() {
        return tags;
    }

    /** Scans one line. Lines are given in order. */
    void scan(Span line) {
        int limit = contentEnd(line);
        int at = start(line.from(), limit);
        Stand stand = Stand.START;
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '<') {
                int end = tagEnd(at, limit);
                if (end > at) {
                    tags.add(new Span(at, end));
                    at = start(end, limit);
                    stand = Stand.START;
                    continue;
                }
            }
            Optional<Candidate> mark = read(at, limit, line.from(), stand);
            if (mark.isPresent()) {
                found.add(mark.get());
                stand = stand == Stand.START ? Stand.START : Stand.INLINE;
                at = Chars.skipBlanks(text, mark.get().span().to(), limit);
                continue;
            }
            boolean ends = Chars.endsSentence(c) || (isClosing(c) && stand == Stand.SENTENCE);
            boolean keeps = Chars.isBlank(c) && stand == Stand.SENTENCE;
            stand = c == '\t' ? Stand.START : ends || keeps ? Stand.SENTENCE : Stand.INLINE;
            at++;
        }
    }

    private Optional<Candidate> read(int at, int limit, int lineStart, Stand stand) {
        return new MarkReader(text, fixedWords, headings, at, limit, lineStart, stand).read();
    }

    private static boolean isClosing(char c) {
        return Chars.isClose(c) || c == '」' || c == '』';
    }

    private int contentEnd(Span line) {
        int end = line.to();
        while (end > line.from() && (Chars.isLineEnd(text.charAt(end - 1)) || Chars.isBlank(text.charAt(end - 1)))) {
            end--;
        }
        return end;
    }

    /** Skips blanks, markup and the list dash that extraction puts before a mark. */
    private int start(int from, int limit) {
        int at = Chars.skipBlanks(text, from, limit);
        while (at < limit && text.charAt(at) == '<') {
            int end = tagEnd(at, limit);
            if (end == at) {
                break;
            }
            tags.add(new Span(at, end));
            at = Chars.skipBlanks(text, end, limit);
        }
        if (at + 1 < limit && Chars.isDash(text.charAt(at)) && Chars.isBlank(text.charAt(at + 1))) {
            int after = Chars.skipBlanks(text, at + 1, limit);
            boolean marked =
                    after < limit && read(after, limit, from, Stand.START).isPresent();
            if (marked) {
                return after;
            }
        }
        return at;
    }

    private int tagEnd(int at, int limit) {
        Matcher m = TAG.matcher(text).region(at, limit);
        return m.lookingAt() ? m.end() : at;
    }
}
