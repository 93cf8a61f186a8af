package jp.junshu.law.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.citation.CitationPart.Form;
import jp.junshu.law.wording.MatchKey;
import org.jspecify.annotations.Nullable;

/** Reads one citation, step by step from the left, after folding widths and dropping blanks. */
final class CitationParser {
    private static final String NUMBER = "([0-9]{1,6}|[〇一二三四五六七八九十百千]{1,9})";
    private static final Pattern TITLED = Pattern.compile("第" + NUMBER + "(部|編|章|節|款|目|条|項|号|)((?:の" + NUMBER + ")*)");
    private static final Pattern BRANCH = Pattern.compile("の" + NUMBER);
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,4}(?:\\.[0-9]{1,4})+\\.?");
    private static final Pattern FIGURE = Pattern.compile("-?([0-9]{1,6})((?:の[0-9]{1,4})*)(\\)?)");
    private static final Pattern BULLET = Pattern.compile("・([0-9]{1,6})(?!\\))");
    private static final Pattern IN_PARENTHESES = Pattern.compile("\\(([^()]{1,60})\\)");
    private static final Pattern ROW = Pattern.compile("(?:No|№)\\.?([0-9]{1,4})");
    private static final Pattern ANNEX = Pattern.compile("(別添|別紙|別表|別記|別図|付紙|付録|様式)(?:第)?(" + NUMBER + ")?(?:号)?");

    private final String text;
    private int at;
    private MatchResult last = Pattern.compile("").matcher("").toMatchResult();

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
        if (step(TITLED)) {
            return numbered(form(last.group(2)), last.group(1), last.group(3));
        }
        if (step(ANNEX)) {
            String number = last.group(2);
            List<Integer> numbers = number == null ? List.of() : numbers(number, "");
            return number != null && numbers.isEmpty() ? null : new CitationPart(Form.ANNEX, numbers, last.group(1));
        }
        if (step(ROW)) {
            return numbered(Form.ROW, last.group(1), "");
        }
        if (before.isEmpty() && step(DECIMAL)) {
            List<Integer> figures = new ArrayList<>();
            for (String figure : last.group().split("\\.", -1)) {
                figures.addAll(numbers(figure, ""));
            }
            return CitationPart.numbered(Form.DECIMAL, figures);
        }
        if (step(FIGURE)) {
            return numbered(last.group(3).isEmpty() ? Form.NUMBER : Form.CLOSING, last.group(1), last.group(2));
        }
        if (step(IN_PARENTHESES)) {
            return inParentheses(last.group(1));
        }
        return step(BULLET) ? numbered(Form.BULLET, last.group(1), "") : single(before.isEmpty());
    }

    private static Form form(String unit) {
        return switch (unit) {
            case "部" -> Form.BOOK;
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

    /** What one character tells: ①, Ⅲ, a kana; at the beginning also a heading, up to the next figure or parenthesis. */
    private @Nullable CitationPart single(boolean first) {
        char c = text.charAt(at);
        if (Numerals.circled(c) > 0) {
            at++;
            return CitationPart.numbered(Form.CIRCLED, Numerals.circled(c));
        }
        if (c < 'ⅰ' && Numerals.roman(c) > 0) {
            at++;
            return CitationPart.numbered(Form.ROMAN, Numerals.roman(c));
        }
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end)) && text.charAt(end) != '第') {
            end++;
        }
        String name = text.substring(at, end);
        boolean kana = name.length() == 1 && Kana.is(c);
        if (name.isEmpty() || !(kana || first)) {
            return null;
        }
        at = end;
        return CitationPart.named(kana ? Form.KANA : Form.NAME, name);
    }

    /** Goes past the pattern if it stands here. */
    private boolean step(Pattern pattern) {
        Matcher m = pattern.matcher(text).region(at, text.length());
        if (!m.lookingAt()) {
            return false;
        }
        last = m.toMatchResult();
        at = m.end();
        return true;
    }

    private static @Nullable CitationPart numbered(Form form, String number, String branches) {
        List<Integer> all = numbers(number, branches);
        return all.isEmpty() ? null : CitationPart.numbered(form, all);
    }

    /** The number and its branches; empty when one of them is no numeral (十百). */
    private static List<Integer> numbers(String number, String branches) {
        List<Integer> all = new ArrayList<>();
        Stream.concat(Stream.of(number), BRANCH.matcher(branches).results().map(r -> r.group(1)))
                .map(Numerals::parse)
                .forEach(value -> all.add(value.orElse(-1)));
        return all.contains(-1) ? List.of() : all;
    }
}
