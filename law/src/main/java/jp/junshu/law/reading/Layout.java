package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.junshu.law.wording.MatchKey;
import org.jspecify.annotations.Nullable;

/** Finds the lines of a text that belong to the sheet: page numbers, running heads, contents. */
final class Layout {
    private static final Pattern LEADER =
            Pattern.compile(".*(\\.{3,}|…+|‥{2,}|・{4,}|_{4,})[-(]?(\\d{1,4}|[ivx]{1,5})[-)]?");
    private static final Pattern CONTENTS = Pattern.compile("目次|もくじ|CONTENTS|[<〈《【\\[(]目次[>〉》】\\])]");
    private static final Pattern RANGE = Pattern.compile("\\((第[^()]*|[^()]*条)\\)$");
    private static final Pattern HISTORY =
            Pattern.compile("\\((明|大|昭|平|令)[0-9元].{0,80}(改正|追加|削除|繰上|繰下|全改|改称).{0,4}\\)");
    private static final String COMPARED_BEGINS = "改新旧現|・案文条の備";
    private static final Set<String> COMPARED =
            Set.of("改正後改正前", "改正前改正後", "新旧", "旧新", "改正現行", "現行改正", "改定後改定前", "改定前改定後");
    private static final Pattern NOT_COMPARED = Pattern.compile("[|・案文条の]|備考");
    private static final int LONGEST_HEADING = 8;
    private static final int MOST_NAMES = 12;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PAGE_NUMBER = 24;

    private final SourceText source;
    private final String[] keys;
    private final Piece.@Nullable Kind[] kinds;

    private Layout(SourceText source) {
        this.source = source;
        this.keys = new String[source.lines()];
        this.kinds = new Piece.Kind[source.lines()];
        for (int i = 0; i < keys.length; i++) {
            Span line = source.line(i);
            // long lines are never furniture; their keys are not needed whole
            keys[i] = MatchKey.of(source.text(new Span(line.from(), Math.min(line.to(), line.from() + 400))));
        }
    }

    /** Looks through a whole text. */
    static Layout of(SourceText source) {
        Layout layout = new Layout(source);
        new PageNumbers(layout).mark();
        layout.contents();
        layout.histories();
        layout.runningHeads();
        layout.pageNumbersAtHeads();
        return layout;
    }

    /** The match key of a line (of its first 400 chars). */
    String key(int line) {
        return keys[line];
    }

    /** How many lines there are. */
    int lines() {
        return keys.length;
    }

    /** Says what kind of furniture a line is. */
    void set(int line, Piece.Kind kind) {
        kinds[line] = kind;
    }

    /** The match keys of all lines. */
    List<String> keys() {
        return List.of(keys);
    }

    /** Takes what is text in these lines for contents. */
    void markContents(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kinds[i] == null && !keys[i].isEmpty()) {
                kinds[i] = Piece.Kind.CONTENTS;
            }
        }
    }

    /** What kind of furniture a line is; null when it is text. */
    Piece.@Nullable Kind kind(int line) {
        return kinds[line];
    }

    /** The next line after this one that is text; empty where there is none before {@code end}. */
    Span nextText(int line, int end) {
        for (int i = line + 1; i < end; i++) {
            if (kinds[i] == null && !keys[i].isEmpty()) {
                return source.line(i);
            }
        }
        return new Span(0, 0);
    }

    /** The first line that heads two texts side by side, an old and a new one; -1 if there is none. */
    int comparison(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean possible = !keys[i].isEmpty()
                    && keys[i].length() <= LONGEST_PAGE_NUMBER
                    && COMPARED_BEGINS.indexOf(keys[i].charAt(0)) >= 0;
            if (possible && COMPARED.contains(NOT_COMPARED.matcher(keys[i]).replaceAll(""))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether nothing but a few short lines without a sentence follows: names and addresses of who signs. */
    boolean endsWithNames(int line, int end) {
        int names = 0;
        for (int i = line + 1; i < end; i++) {
            if (kinds[i] == null && !keys[i].isEmpty()) {
                names++;
                if (names > MOST_NAMES || keys[i].length() > LONGEST_NAME || keys[i].indexOf('。') >= 0) {
                    return false;
                }
            }
        }
        return names > 0;
    }

    /** Whether the line goes on with a sentence that the line of text before it began. */
    boolean continuesSentence(int line) {
        int before = textLine(line, -1);
        if (before < 0) {
            return false;
        }
        String key = keys[before];
        char last = key.charAt(key.length() - 1);
        return "、をにのはがで及又".indexOf(last) >= 0 || (last == 'と' && !key.endsWith("こと"));
    }

    /** Names more lines as furniture, wherever they stand between two lines. */
    void name(List<String> furniture, int from, int to) {
        List<String> wanted = furniture.stream().map(MatchKey::of).toList();
        for (int i = from; i < to; i++) {
            if (!keys[i].isEmpty() && wanted.contains(keys[i])) {
                kinds[i] = Piece.Kind.NAMED;
            }
        }
    }

    private void histories() {
        for (int i = 0; i < keys.length; i++) {
            if (kinds[i] == null
                    && keys[i].startsWith("(")
                    && HISTORY.matcher(keys[i]).matches()) {
                kinds[i] = Piece.Kind.HISTORY;
            }
        }
    }

    /** How many lines of text lie between two lines. */
    int textLines(int from, int to) {
        int count = 0;
        for (int i = from + 1; i < to; i++) {
            count += keys[i].isEmpty() ? 0 : 1;
        }
        return count;
    }

    /** Whether the text before the line breaks off in a sentence which the text after it takes up. */
    boolean splitsSentence(int line) {
        int before = textLine(line, -1);
        int after = textLine(line, 1);
        if (before < 0 || after < 0 || keys[before].length() < 12) {
            return false;
        }
        if (isHeading(keys[after])) {
            return false;
        }
        char last = keys[before].charAt(keys[before].length() - 1);
        char first = keys[after].charAt(0);
        return (Chars.isHiragana(last) || last == '、') && (Chars.isHiragana(first) || Character.isIdeographic(first));
    }

    /** A few characters none of which could go on with a sentence. */
    private static boolean isHeading(String key) {
        return key.length() <= LONGEST_HEADING
                && key.chars().allMatch(c -> Character.isIdeographic(c) || Chars.isKatakana((char) c));
    }

    /** The nearest line of text above (-1) or below (1) a line; -1 if there is none. */
    int textLine(int line, int step) {
        for (int i = line + step; i >= 0 && i < keys.length; i += step) {
            if (!keys[i].isEmpty() && kinds[i] == null) {
                return i;
            }
        }
        return -1;
    }

    private void contents() {
        for (int i = 0; i < keys.length; i++) {
            if (kinds[i] == null && isLed(keys[i])) {
                kinds[i] = Piece.Kind.CONTENTS;
            }
        }
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].length() <= 8 && CONTENTS.matcher(keys[i]).matches()) {
                int end = contentsEnd(i);
                for (int line = i; line < end; line++) {
                    kinds[line] = Piece.Kind.CONTENTS;
                }
                i = Math.max(i, end - 1);
            }
        }
    }

    /** An entry of contents with its page number behind dots. */
    private static boolean isLed(String key) {
        if (key.length() < 5 || key.length() >= 120) {
            return false;
        }
        char last = key.charAt(key.length() - 1);
        return (Character.isDigit(last) || "ivx-)".indexOf(last) >= 0)
                && LEADER.matcher(key).matches();
    }

    /** The line after the contents: where their first entry stands again, else where entries end. */
    private int contentsEnd(int title) {
        int first = title + 1;
        while (first < keys.length && keys[first].isEmpty()) {
            first++;
        }
        if (first >= keys.length) {
            return keys.length;
        }
        String entry = entry(keys[first]);
        for (int i = first + 1; i < keys.length && i < first + 2000; i++) {
            if (!entry.isEmpty() && kinds[i] == null && isHeading(i, entry)) {
                return i;
            }
        }
        int end = first;
        while (end < keys.length && (keys[end].isEmpty() || isEntry(end))) {
            end++;
        }
        return end;
    }

    /** Whether an entry of the contents stands here again, on one line or with its label on a line of its own. */
    private boolean isHeading(int line, String entry) {
        String here = entry(keys[line]);
        if (here.isEmpty() || !entry.startsWith(here)) {
            return false;
        }
        int next = here.length() < entry.length() ? textLine(line, 1) : -1;
        return here.equals(entry) || (next >= 0 && entry.equals(here + keys[next]));
    }

    private boolean isEntry(int line) {
        String key = keys[line];
        return kinds[line] != null
                || (key.length() <= 60 && Character.isDigit(key.charAt(key.length() - 1)) && key.indexOf('。') < 0);
    }

    /** Without the dash that extraction puts before the items of a list. */
    static String withoutDash(String key) {
        return key.startsWith("-") ? key.substring(1) : key;
    }

    private static String entry(String key) {
        String bare = isLed(key)
                ? key.replaceFirst("(\\.{3,}|…+|‥{2,}|・{4,}|_{4,})[-(]?(\\d{1,4}|[ivx]{1,5})[-)]?$", "")
                : key;
        return RANGE.matcher(withoutDash(bare)).replaceFirst("");
    }

    /** A short line that comes again and again, and once splits a sentence or stands at a page number, heads the pages. */
    private void runningHeads() {
        Map<String, List<Integer>> again = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            String key = keys[i];
            boolean possible = kinds[i] == null && key.length() >= 2 && key.length() <= 40 && key.indexOf('。') < 0;
            if (possible && !PageNumbers.isFigure(key)) {
                again.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> lines : again.values()) {
            boolean heads = lines.size() >= 2
                    && (isAnnexOfPages(lines)
                            || lines.stream().anyMatch(this::splitsSentence)
                            || lines.stream().filter(this::isAtPageNumber).count() * 2 > lines.size());
            if (heads) {
                lines.forEach(line -> kinds[line] = Piece.Kind.RUNNING_HEAD);
            }
        }
    }

    /** An annex's name again and again: it heads the annex's pages. */
    private boolean isAnnexOfPages(List<Integer> lines) {
        return lines.size() >= 3 && Inference.isAnnex(keys[lines.getFirst()]);
    }

    private void pageNumbersAtHeads() {
        for (int i = 0; i < keys.length; i++) {
            if (kinds[i] == null && PageNumbers.isFigure(keys[i]) && (isHead(i - 1) || isHead(i + 1))) {
                kinds[i] = Piece.Kind.PAGE_NUMBER;
            }
        }
    }

    private boolean isHead(int line) {
        return line >= 0 && line < kinds.length && kinds[line] == Piece.Kind.RUNNING_HEAD;
    }

    private boolean isAtPageNumber(int line) {
        return isPageNumber(neighbour(line, -1)) || isPageNumber(neighbour(line, 1));
    }

    private boolean isPageNumber(int line) {
        return line >= 0 && line < kinds.length && kinds[line] == Piece.Kind.PAGE_NUMBER;
    }

    private int neighbour(int line, int step) {
        int i = line + step;
        while (i >= 0 && i < keys.length && keys[i].isEmpty()) {
            i += step;
        }
        return i;
    }
}
