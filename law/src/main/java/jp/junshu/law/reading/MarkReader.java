package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.citation.Kana;
import jp.junshu.law.citation.Numerals;
import jp.junshu.law.reading.Candidate.MarkReading;
import jp.junshu.law.reading.Candidate.Stand;
import jp.junshu.law.wording.MatchKey;

/**
 * Reads what looks like a mark at one position of a line. It judges by the form alone; what is certainly a reference or a quantity
 * is no mark.
 */
final class MarkReader {
    private static final int LONGEST_CAPTION = 60;
    private static final Span NO_CAPTION = new Span(0, 0);
    private static final String UNITS = "部編章節款目条";
    private static final List<Mark> TITLED =
            List.of(Mark.BOOK, Mark.PART, Mark.CHAPTER, Mark.SECTION, Mark.SUBSECTION, Mark.DIVISION, Mark.ARTICLE);

    private final String text;
    private final List<String> fixedWords;
    private final List<String> headings;
    private final int at;
    private final int limit;
    private final LineText line;
    private final int lineStart;
    private final Stand stand;
    private final boolean table;
    private final List<MarkReading> readings = new ArrayList<>();
    private int end;
    private Span caption = NO_CAPTION;

    /**
     * A reader for one position.
     *
     * @param words the words a known document puts before a number
     * @param headings the match keys of headings that are places without a number
     * @param at where the mark would begin
     * @param limit where the line ends
     * @param lineStart where the line begins
     * @param table whether figures before a tab number the rows of a table
     */
    MarkReader(
            String text,
            List<String> words,
            List<String> headings,
            int at,
            int limit,
            int lineStart,
            Stand stand,
            boolean table) {
        this.text = text;
        this.fixedWords = words;
        this.headings = headings;
        this.at = at;
        this.limit = limit;
        this.line = new LineText(text, limit);
        this.lineStart = lineStart;
        this.stand = stand;
        this.table = table;
        this.end = at;
    }

    /** What stands there; empty when it is no mark. */
    Optional<Candidate> read() {
        if (stand == Stand.START) {
            heading();
            for (String word : fixedWords) {
                int after = skipWord(word, at);
                if (readings.isEmpty() && after > at) {
                    mark(Chars.skipBlanks(text, after, limit), word);
                }
            }
        }
        if (readings.isEmpty()) {
            mark(at, "");
        }
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        boolean blank = end >= limit || Chars.isBlank(text.charAt(end));
        boolean broken = stand == Stand.START && continuesSentence();
        return Optional.of(
                new Candidate(new Span(at, end), caption, stand, blank, end >= limit, broken, List.copyOf(readings)));
    }

    /** Whether the mark is first in its line and the text before that line ends with a comma. */
    private boolean continuesSentence() {
        int i = at - 1;
        while (i >= lineStart && Chars.isBlank(text.charAt(i))) {
            i--;
        }
        if (i >= lineStart) {
            return false;
        }
        while (i >= 0 && (Chars.isBlank(text.charAt(i)) || Chars.isLineEnd(text.charAt(i)))) {
            i--;
        }
        return i >= 0 && text.charAt(i) == '、';
    }

    private void heading() {
        if (headings.isEmpty() || at != Chars.skipBlanks(text, lineStart, limit)) {
            return;
        }
        String key = MatchKey.of(text.substring(at, limit));
        for (String heading : headings) {
            if (key.equals(heading)) {
                end = limit;
                readings.add(new MarkReading(Mark.HEADING, List.of(1), heading, "", 0));
            }
        }
    }

    private int skipWord(String word, int from) {
        int i = from;
        for (int w = 0; w < word.length(); w++) {
            i = Chars.skipBlanks(text, i, limit);
            if (i >= limit || text.charAt(i) != word.charAt(w)) {
                return from;
            }
            i++;
        }
        return i;
    }

    private void mark(int from, String before) {
        if (from >= limit) {
            return;
        }
        char c = text.charAt(from);
        if (c == '第') {
            titled(from);
        } else if (Chars.isOpen(c)) {
            parenthesised(from, before);
        } else if ("【[［〔<＜《".indexOf(c) >= 0) {
            bracketed(from, before);
        } else if (Chars.isMarkFigure(c)) {
            figure(from, c, before);
        } else if (Chars.digit(c) >= 0) {
            number(from, before);
        } else if (Chars.isBullet(c) && (stand != Stand.INLINE || line.isBlankAt(from - 1))) {
            bullet(from, c);
        } else if (Chars.isDash(c) && stand == Stand.START && from + 1 < limit && isDashOfItem(from)) {
            end = from + 1;
            readings.add(new MarkReading(Mark.DASH, List.of(1), "-", "", 0));
        } else {
            letter(from, c);
        }
    }

    /** A dash before a blank; a wide one also right before words. */
    private boolean isDashOfItem(int i) {
        return line.isBlankAt(i + 1) || (text.charAt(i) != '-' && text.charAt(i) != '*' && line.startsWords(i + 1));
    }

    private void accept(int markEnd, Mark mark, List<Integer> numbers, String name, String before) {
        end = markEnd;
        readings.add(new MarkReading(mark, numbers, name, before, 0));
    }

    /** 第3章, 第3条の2, 第3 with a blank; figures may be spread: 第 6 5 条. */
    private void titled(int from) {
        if (stand == Stand.INLINE && !line.isBlankAt(from - 1)) {
            return;
        }
        int i = line.figures(from + 1);
        var number = Numerals.parse(text.substring(from + 1, i));
        if (number.isEmpty()) {
            return;
        }
        int unit = Chars.skipBlanks(text, i, limit);
        int kind = unit < limit ? UNITS.indexOf(text.charAt(unit)) : -1;
        if (kind < 0) {
            head(i, number.getAsInt());
            return;
        }
        List<Integer> numbers = new ArrayList<>(List.of(number.getAsInt()));
        int after = line.branches(unit + 1, numbers);
        if (TITLED.get(kind) == Mark.ARTICLE) {
            if (stand != Stand.INLINE || (line.isBlankAt(after) && after < limit)) {
                article(after, numbers);
            }
        } else if (stand == Stand.START && !References.follows(text, after, limit) && !line.isProvision(after)) {
            accept(after, TITLED.get(kind), numbers, "", "");
        }
    }

    private void head(int after, int number) {
        boolean blank = after < limit && Chars.isBlank(text.charAt(after));
        if (stand == Stand.START
                && blank
                && !References.follows(text, after, limit)
                && !"項号回次種級類"
                        .contains(text.substring(
                                Chars.skipBlanks(text, after, limit),
                                Math.min(limit, Chars.skipBlanks(text, after, limit) + 1)))) {
            accept(after, Mark.HEAD, List.of(number), "", "");
        }
    }

    private void article(int after, List<Integer> numbers) {
        int through = line.repealedThrough(after);
        if (through > 0) {
            end = line.rangeEnd(after);
            readings.add(new MarkReading(Mark.ARTICLE, numbers, "", "", through));
        } else if (!line.isProvision(after) && !References.follows(text, after, limit)) {
            accept(after, Mark.ARTICLE, numbers, "", "");
        }
    }

    /** (3), (三), (ア), (a), (iii); or a caption with its article: （目的）第1条. */
    private void parenthesised(int from, String before) {
        int close = from + 1;
        while (close < limit && !Chars.isClose(text.charAt(close)) && close - from < LONGEST_CAPTION) {
            close++;
        }
        if (close >= limit || !Chars.isClose(text.charAt(close)) || close == from + 1) {
            return;
        }
        String inner = text.substring(from + 1, close).strip();
        int after = close + 1;
        if (stand == Stand.START && !inner.isEmpty()) {
            captioned(from, after);
            if (!readings.isEmpty()) {
                return;
            }
        }
        if (References.follows(text, after, limit)
                || (stand == Stand.INLINE && (References.precedes(text, from) || !line.isBlankAt(from - 1)))) {
            return;
        }
        var number = Numerals.parse(inner);
        if (number.isPresent() && inner.length() <= 7) {
            boolean kanji = Numerals.isKanjiNumeral(inner.charAt(0));
            accept(
                    after,
                    kanji ? Mark.KANJI_PARENTHESISED : Mark.PARENTHESISED,
                    List.of(number.getAsInt()),
                    "",
                    before);
        }
        if (inner.length() == 1) {
            kana(inner.charAt(0), after, Mark.KANA_PARENTHESISED, Mark.IROHA_PARENTHESISED);
            char c = foldLetter(inner.charAt(0));
            if (c >= 'a' && c <= 'z') {
                accept(after, Mark.LETTER_PARENTHESISED, List.of(c - 'a' + 1), String.valueOf(c), "");
            }
        }
        int roman = inner.length() == 1
                ? Math.max(Numerals.roman(inner.charAt(0)), romanLetters(inner))
                : romanLetters(inner);
        if (roman > 0) {
            accept(after, Mark.ROMAN_SMALL, List.of(roman), "", "");
        }
    }

    /** 【3】 */
    private void bracketed(int from, String before) {
        int close = line.figures(from + 1);
        if (stand != Stand.START || close == from + 1 || close >= limit || "】]］〕>＞》".indexOf(text.charAt(close)) < 0) {
            return;
        }
        int number = Numerals.parse(text.substring(from + 1, close)).orElse(0);
        if (number > 0) {
            accept(close + 1, Mark.BRACKETED, List.of(number), "", before);
        }
    }

    private void captioned(int from, int after) {
        int next = Chars.skipBlanks(text, after, limit);
        if (next < limit && text.charAt(next) == '第') {
            titled(next);
            Mark mark = readings.isEmpty() ? Mark.BULLET : readings.getFirst().mark();
            if (mark != Mark.ARTICLE && mark != Mark.HEAD) {
                readings.clear();
            } else {
                caption = new Span(from, after);
            }
        }
    }

    private void figure(int from, char c, String before) {
        int after = from + 1;
        if (References.follows(text, after, limit) || (stand == Stand.INLINE && References.precedes(text, from))) {
            return;
        }
        if (Numerals.parenthesised(c) > 0) {
            accept(after, Mark.PARENTHESISED, List.of(Numerals.parenthesised(c)), "", before);
        } else if (Numerals.parenthesisedKanji(c) > 0) {
            accept(after, Mark.KANJI_PARENTHESISED, List.of(Numerals.parenthesisedKanji(c)), "", before);
        } else if (Numerals.circled(c) > 0) {
            accept(after, Mark.CIRCLED, List.of(Numerals.circled(c)), "", before);
        } else if (stand == Stand.START) {
            int dot = after < limit && ".．".indexOf(text.charAt(after)) >= 0 ? after + 1 : after;
            accept(dot, c >= 'ⅰ' ? Mark.ROMAN_SMALL : Mark.ROMAN, List.of(Numerals.roman(c)), "", before);
        }
    }

    /** 3, 3. 3) 3.1 and 3.1.2; figures before a closing parenthesis may be spread: 1 7). */
    private void number(int from, String before) {
        if (stand == Stand.INLINE && before.isEmpty()) {
            return;
        }
        int i = from;
        while (i < limit && Chars.digit(text.charAt(i)) >= 0 && i - from < 7) {
            i++;
        }
        int spread = line.figures(from);
        int closing = Chars.skipBlanks(text, spread, limit);
        if (closing < limit && Chars.isClose(text.charAt(closing)) && spread - from <= 5) {
            var number = Numerals.parse(text.substring(from, spread));
            if (number.isPresent()
                    && Numerals.digit(text.charAt(spread - 1)) >= 0
                    && !References.follows(text, closing + 1, limit)) {
                accept(closing + 1, Mark.CLOSING, List.of(number.getAsInt()), "", before);
            }
            return;
        }
        int value = Numerals.parse(text.substring(from, i)).orElse(-1);
        if (value < 0 || i - from > 4) {
            return;
        }
        if (table && stand == Stand.START && i < limit && text.charAt(i) == '\t') {
            accept(i, Mark.ROW, List.of(value), "", before);
            return;
        }
        if (i < limit && stand == Stand.START && (isDot(text.charAt(i)) || line.isHyphen(i))) {
            dotted(from, i, value, before);
        } else if (!References.isQuantity(text, i, limit) && !References.follows(text, i, limit)) {
            bare(i, value, before);
        }
    }

    private boolean isDot(char c) {
        return c == '.' || c == '．' || (c == '、' && stand == Stand.START);
    }

    private void dotted(int from, int dot, int value, String before) {
        List<Integer> figures = new ArrayList<>(List.of(value));
        int i = dot;
        while (i + 1 < limit
                && (isDot(text.charAt(i)) || line.isHyphen(i))
                && Chars.digit(text.charAt(i + 1)) >= 0
                && figures.size() < 8) {
            int digits = i + 1;
            while (digits < limit && Chars.digit(text.charAt(digits)) >= 0 && digits - i < 5) {
                digits++;
            }
            figures.add(Numerals.parse(text.substring(i + 1, digits)).orElse(0));
            i = digits;
        }
        if (figures.size() == 1) {
            accept(dot + 1, Mark.DOTTED, figures, "", before);
            return;
        }
        int after = i < limit && isDot(text.charAt(i)) ? i + 1 : i;
        if (from + 1 < after && !References.isQuantity(text, after, limit) && !References.follows(text, after, limit)) {
            accept(after, Mark.DECIMAL, figures, "", before);
        }
    }

    private void bare(int after, int value, String before) {
        boolean blank = line.isBlankAt(after);
        if (blank || (stand == Stand.START && line.startsWords(after))) {
            List<Integer> numbers = new ArrayList<>(List.of(value));
            accept(after, Mark.BARE, numbers, "", before);
        }
    }

    private void bullet(int from, char c) {
        char next = from + 1 < limit ? text.charAt(from + 1) : '\n';
        boolean leader = next == c || next == '…';
        if (!leader && from + 1 < limit) {
            end = from + 1;
            char sign = c == '･' || c == '·' || c == '•' ? '・' : c;
            readings.add(new MarkReading(Mark.BULLET, List.of(1), String.valueOf(sign), "", 0));
        }
    }

    /** 三, ウ, c. and Ⅲ written in letters. */
    private void letter(int from, char c) {
        if (Numerals.isKanjiNumeral(c) && stand != Stand.INLINE) {
            int i = line.figures(from);
            int unbroken = from;
            while (unbroken < i && Numerals.isKanjiNumeral(text.charAt(unbroken))) {
                unbroken++;
            }
            var number = Numerals.parse(text.substring(from, unbroken));
            if (number.isPresent() && number.getAsInt() > 0) {
                List<Integer> numbers = new ArrayList<>(List.of(number.getAsInt()));
                int after = line.branches(unbroken, numbers);
                boolean dotted = after < limit
                        && isDot(text.charAt(after))
                        && stand == Stand.START
                        && line.startsWords(after + 1);
                if (dotted) {
                    accept(after + 1, Mark.KANJI, numbers, "", "");
                } else if (line.isBlankAt(after) && !References.follows(text, after, limit)) {
                    accept(after, Mark.KANJI, numbers, "", "");
                }
            }
        }
        if (Chars.isKana(c) && !line.nextIsKatakana(from + 1)) {
            single(from, c);
        }
        char folded = foldLetter(c);
        if (stand == Stand.START && from + 1 < limit && folded < 128 && Character.isLetter(folded)) {
            latin(from, folded);
        }
    }

    private void single(int from, char c) {
        int after = from + 1;
        boolean blank = line.isBlankAt(after);
        boolean wordBefore = from > 0 && (Chars.isKatakana(text.charAt(from - 1)) || text.charAt(from - 1) == 'ー');
        boolean first = Kana.fold(c) == 'ア' || Kana.fold(c) == 'イ';
        int closed = after < limit && stand == Stand.START && Chars.isClose(text.charAt(after)) ? after + 1 : after;
        if (References.follows(text, closed, limit) || (stand != Stand.START && (!blank || (wordBefore && first)))) {
            return;
        }
        if (stand == Stand.INLINE && (after >= limit || References.precedes(text, from) || Kana.fold(c) != c)) {
            return;
        }
        if (!blank) {
            char next = text.charAt(after);
            if (isDot(next) || Chars.isClose(next)) {
                after++;
            } else if ((!Character.isIdeographic(next) && next != '「') || Kana.fold(c) != c) {
                return;
            }
        }
        kana(c, after, Mark.KANA, Mark.IROHA);
    }

    private void kana(char c, int after, Mark gojuon, Mark iroha) {
        char letter = Kana.fold(c);
        if (letter == 0) {
            return;
        }
        int value = Kana.GOJUON.value(letter);
        if (value > 0) {
            accept(after, gojuon, List.of(value), String.valueOf(letter), "");
        }
        int old = Kana.IROHA.value(letter);
        if (old > 0) {
            accept(after, iroha, List.of(old), String.valueOf(letter), "");
        }
    }

    private void latin(int from, char c) {
        char next = text.charAt(from + 1);
        boolean small = Character.isLowerCase(c);
        if (isDot(next)
                && (from + 2 >= limit
                        || !Character.isLetterOrDigit(text.charAt(from + 2))
                        || text.charAt(from + 2) > 127)) {
            accept(
                    from + 2,
                    small ? Mark.LETTER : Mark.CAPITAL,
                    List.of(Character.toLowerCase(c) - 'a' + 1),
                    String.valueOf(c),
                    "");
        } else if (small && Chars.isClose(next)) {
            accept(from + 2, Mark.LETTER_PARENTHESISED, List.of(c - 'a' + 1), String.valueOf(c), "");
        } else if (Chars.isBlank(next) && (from + 2 >= limit || text.charAt(from + 2) > 127)) {
            accept(
                    from + 1,
                    small ? Mark.LETTER : Mark.CAPITAL,
                    List.of(Character.toLowerCase(c) - 'a' + 1),
                    String.valueOf(c),
                    "");
        }
    }

    private static char foldLetter(char c) {
        return c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFF01 + '!') : c;
    }

    private static int romanLetters(String inner) {
        StringBuilder letters = new StringBuilder(inner.length());
        inner.chars().forEach(c -> letters.append(foldLetter((char) c)));
        return List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
                        .indexOf(letters.toString())
                + 1;
    }
}
