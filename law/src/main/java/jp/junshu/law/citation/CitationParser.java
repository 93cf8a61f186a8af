package jp.junshu.law.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.law.citation.CitationPart.Form;
import jp.junshu.law.wording.MatchKey;
import org.jspecify.annotations.Nullable;

/** Reads one citation, step by step from the left, after folding widths and dropping blanks. */
final class CitationParser {
    private static final String NUMBER = "([0-9]{1,6}|[〇一二三四五六七八九十百千]{1,9})";
    private static final Pattern TITLED = Pattern.compile("第" + NUMBER + "(編|章|節|款|目|条|項|号|)((?:の" + NUMBER + ")*)");
    private static final Pattern BRANCH = Pattern.compile("の" + NUMBER);
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4})+\\.?");
    private static final Pattern FIGURE = Pattern.compile("([0-9]{1,6})((?:の[0-9]{1,4})*)(\\)?)");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]{1,60})\\)");
    private static final Pattern ROW = Pattern.compile("(?:No|№)\\.?([0-9]{1,4})");
    private static final Pattern ANNEX = Pattern.compile("(別添|別紙|別表|別記|別図|付紙|付録|様式)(?:第)?(" + NUMBER + ")?(?:号)?");

    private final String text;
    private int at;

    CitationParser(String text) {
        this.text = MatchKey.of(text);
    }

    Optional<Citation> parse() {
        List<CitationPart> parts = new ArrayList<>();
        while (at < text.length()) {
            CitationPart part = next(parts);
            if (part == null) {
                return Optional.empty();
            }
            parts.add(part);
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Citation(parts));
    }

    private @Nullable CitationPart next(List<CitationPart> before) {
        Matcher m = matcher(TITLED);
        if (m.lookingAt()) {
            return titled(m);
        }
        m = matcher(ANNEX);
        if (m.lookingAt()) {
            at = m.end();
            return new CitationPart(Form.ANNEX, m.group(2) == null ? List.of() : numbers(m.group(2)), m.group(1));
        }
        m = matcher(ROW);
        if (m.lookingAt()) {
            at = m.end();
            return CitationPart.numbered(Form.ROW, numbers(m.group(1)));
        }
        m = matcher(DECIMAL);
        if (before.isEmpty() && m.lookingAt()) {
            at = m.end();
            List<Integer> figures = new ArrayList<>();
            for (String figure : m.group().split("\\.", -1)) {
                figures.addAll(figure.isEmpty() ? List.of() : numbers(figure));
            }
            return CitationPart.numbered(Form.DECIMAL, figures);
        }
        m = matcher(FIGURE);
        if (m.lookingAt()) {
            at = m.end();
            List<Integer> all = new ArrayList<>(numbers(m.group(1)));
            all.addAll(branches(m.group(2)));
            return CitationPart.numbered(m.group(3).isEmpty() ? Form.NUMBER : Form.CLOSING, all);
        }
        m = matcher(IN_PARENTHESES);
        if (m.lookingAt()) {
            at = m.end();
            return inParentheses(m.group(1));
        }
        return single();
    }

    private CitationPart titled(Matcher m) {
        at = m.end();
        List<Integer> all = new ArrayList<>(numbers(m.group(1)));
        all.addAll(branches(m.group(3)));
        Form form = switch (m.group(2)) {
            case "編" -> Form.PART;
            case "章" -> Form.CHAPTER;
            case "節" -> Form.SECTION;
            case "款" -> Form.SUBSECTION;
            case "目" -> Form.DIVISION;
            case "条" -> Form.ARTICLE;
            case "項" -> Form.PARAGRAPH;
            case "号" -> Form.ITEM;
            default -> Form.HEAD;
        };
        return CitationPart.numbered(form, all);
    }

    private static CitationPart inParentheses(String inner) {
        var number = Numerals.parse(inner);
        if (number.isPresent()) {
            return CitationPart.numbered(Form.PARENTHESISED, number.getAsInt());
        }
        if (inner.length() == 1 && Kana.is(inner.charAt(0))) {
            return CitationPart.named(Form.KANA_PARENTHESISED, inner);
        }
        return CitationPart.named(
                inner.length() == 1 && inner.charAt(0) < 128 ? Form.LETTER : Form.NAME_PARENTHESISED, inner);
    }

    /** What one character tells: ①, ・ with its count, a kana; else a heading up to the next figure or parenthesis. */
    private @Nullable CitationPart single() {
        char c = text.charAt(at);
        int circled = Numerals.circled(c);
        if (circled > 0) {
            at++;
            return CitationPart.numbered(Form.CIRCLED, circled);
        }
        if (c == '・') {
            at++;
            Matcher m = matcher(FIGURE);
            if (!m.lookingAt() || !m.group(3).isEmpty()) {
                return null;
            }
            at = m.end();
            return CitationPart.numbered(Form.BULLET, numbers(m.group(1)));
        }
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end)) && text.charAt(end) != '第') {
            end++;
        }
        if (end == at) {
            return null;
        }
        String name = text.substring(at, end);
        at = end;
        boolean kana = name.length() == 1 && Kana.is(c);
        return CitationPart.named(kana ? Form.KANA : Form.NAME, name);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    private static List<Integer> branches(String text) {
        return BRANCH.matcher(text)
                .results()
                .flatMap(r -> numbers(r.group(1)).stream())
                .toList();
    }

    private static List<Integer> numbers(String text) {
        return List.of(Numerals.parse(text).orElseThrow());
    }
}
