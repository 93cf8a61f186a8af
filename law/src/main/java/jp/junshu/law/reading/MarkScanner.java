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
    private static final Pattern TABLE_HEAD = Pattern.compile("(?i:no)[.．]?|№|#|番\\s*号|項\\s*番|通し番号");
    private static final String MARKDOWN_SIGNS = "#*";
    private static final Pattern MARKDOWN = Pattern.compile("#{1,6}[ 　]+(\\*\\*)?|\\*\\*(?=\\S)");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,300}>");

    private static final int LONGEST_QUOTE = 300;

    private final String text;
    private final List<String> fixedWords;
    private final List<String> headings;
    private final List<Candidate> found = new ArrayList<>();
    private final List<Span> tags = new ArrayList<>();
    private boolean table;
    private int quotedTo;

    /**
     * A scanner for one text.
     *
     * @param fixedWords the words a known document puts before a number
     * @param headings the headings that are places without a number
     */
    MarkScanner(SourceText source, List<String> fixedWords, List<String> headings) {
        this.text = source.folded();
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

    /**
     * Scans one line. Lines are given in order.
     *
     * @param next the line of text that follows it, empty at the end
     */
    void scan(Span line, Span next) {
        int limit = contentEnd(line);
        int at = start(line.from(), limit);
        if (isTableHead(at, limit)) {
            table = true;
            return;
        }
        Optional<Candidate> caption =
                startsItem(next) ? Captions.read(text, skipDash(at, limit), limit) : Optional.empty();
        if (caption.isPresent()) {
            found.add(caption.get());
            table = false;
            return;
        }
        table = table
                && (isRow(at, limit)
                        || read(at, limit, line.from(), Stand.START).isEmpty());
        if (quotedTo >= limit) {
            return;
        }
        Stand stand = at < quotedTo ? Stand.INLINE : Stand.START;
        at = Math.max(at, quotedTo);
        while (at < limit) {
            char c = text.charAt(at);
            if (c == '「') {
                quotedTo = Math.max(quotedTo, quoteEnd(at, limit));
            }
            if (c == '<') {
                int end = tagEnd(at, limit);
                if (end > at) {
                    tags.add(new Span(at, end));
                    at = start(end, limit);
                    stand = Stand.START;
                    continue;
                }
            }
            Optional<Candidate> mark = stand == Stand.START || mayBeMark(c, at + 1, limit)
                    ? read(at, limit, line.from(), stand)
                    : Optional.empty();
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

    /** Whether a mark can begin here within a line; words are full of kana, and these are marks only before blanks. */
    private boolean mayBeMark(char c, int next, int limit) {
        return Chars.beginsMark(c) && (!Chars.isKana(c) || next >= limit || Chars.isBlank(text.charAt(next)));
    }

    /** The end of a quotation that goes on beyond its line: marks in it are another text's. The position itself for any other. */
    private int quoteEnd(int open, int limit) {
        int depth = 0;
        for (int i = open; i < Math.min(text.length(), open + LONGEST_QUOTE); i++) {
            char c = text.charAt(i);
            depth += c == '「' ? 1 : c == '」' ? -1 : 0;
            if (depth == 0) {
                return i >= limit ? i + 1 : open;
            }
        }
        return open;
    }

    private Optional<Candidate> read(int at, int limit, int lineStart, Stand stand) {
        return new MarkReader(text, fixedWords, headings, at, limit, lineStart, stand, table).read();
    }

    /** No.⇥項目⇥値: the rows below are numbered. */
    private boolean isTableHead(int at, int limit) {
        int tab = text.indexOf('\t', at, limit);
        return tab > at
                && tab - at <= 6
                && TABLE_HEAD.matcher(text.subSequence(at, tab)).matches();
    }

    private boolean isRow(int at, int limit) {
        return text.indexOf('\t', at, limit) > at;
    }

    /** Whether a line begins with the sign of an unnumbered item. */
    private boolean startsItem(Span line) {
        int limit = contentEnd(line);
        int at = Chars.skipBlanks(text, line.from(), limit);
        return at < limit
                && (Chars.isBullet(text.charAt(at))
                        || (Chars.isDash(text.charAt(at)) && at + 1 < limit && Chars.isBlank(text.charAt(at + 1))));
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
        at = skipMarkdown(at, limit);
        int after = skipDash(at, limit);
        boolean marked = after > at
                && after < limit
                && read(after, limit, from, Stand.START).isPresent();
        return marked ? after : at;
    }

    /** The # of a heading and the ** of bold type in Markdown. */
    private int skipMarkdown(int at, int limit) {
        if (at >= limit || MARKDOWN_SIGNS.indexOf(text.charAt(at)) < 0) {
            return at;
        }
        Matcher m = MARKDOWN.matcher(text).region(at, limit);
        return m.lookingAt() ? m.end() : at;
    }

    private int skipDash(int at, int limit) {
        boolean dash = at + 1 < limit && Chars.isDash(text.charAt(at)) && Chars.isBlank(text.charAt(at + 1));
        return dash ? Chars.skipBlanks(text, at + 1, limit) : at;
    }

    private int tagEnd(int at, int limit) {
        Matcher m = TAG.matcher(text).region(at, limit);
        return m.lookingAt() ? m.end() : at;
    }
}
