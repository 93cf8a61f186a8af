package jp.junshu.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way down to a place inside its regulation: {@code 16.4.1}, {@code 44-2.3}, {@code 5.2.1.オ.ア}, {@code 記載要領.2}.
 *
 * <p>A segment is a number without leading zeros ({@code 0} stands for a level the document skips), a branch number
 * ({@code 44-2} for 第44条の2), or a name: a single kana of アイウ or イロハ, or a heading that bears no number. Kanji numerals
 * and other spellings belong to citations; an id has one spelling.
 */
public record ClausePath(List<String> segments) {
    /** @throws IllegalArgumentException when there is no segment, or one that is neither a number nor a name */
    public ClausePath {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a path has at least one segment");
        }
        for (String segment : segments) {
            if (!isSegment(segment)) {
                throw new IllegalArgumentException("not a segment of a clause id: '" + segment + "'");
            }
        }
    }

    /** Whether the text can stand between two dots of a path. */
    public static boolean isSegment(String text) {
        if (isNumber(text)) {
            return true;
        }
        return !text.isEmpty()
                && Character.isLetter(text.codePointAt(0))
                && text.codePoints()
                        .allMatch(c -> Character.isLetterOrDigit(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK
                                || "・ー-_".indexOf(c) >= 0);
    }

    /** 0, or figures without leading zeros that are joined by hyphens. By hand, for a catalogue asks it of every place. */
    private static boolean isNumber(String text) {
        if (text.equals("0")) {
            return true;
        }
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (begins ? c < '1' || c > '9' : c != '-' && (c < '0' || c > '9')) {
                return false;
            }
            begins = c == '-';
        }
        return !begins;
    }

    /**
     * Reads a path as an id holds it.
     *
     * @throws IllegalArgumentException when the text is no path
     */
    public static ClausePath parse(String text) {
        return new ClausePath(List.of(text.split("\\.", -1)));
    }

    /** The path one level further down. */
    public ClausePath child(String segment) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(segment);
        return new ClausePath(longer);
    }

    /** The path one level up; empty at the top. */
    public Optional<ClausePath> findParent() {
        return segments.size() == 1
                ? Optional.empty()
                : Optional.of(new ClausePath(segments.subList(0, segments.size() - 1)));
    }

    /** Whether the other place is this one or lies somewhere below it: {@code 16} covers {@code 16.4.1}, not {@code 160}. */
    public boolean covers(ClausePath other) {
        return other.segments.size() >= segments.size()
                && other.segments.subList(0, segments.size()).equals(segments);
    }

    /** How many levels down, 1 at the top. */
    public int depth() {
        return segments.size();
    }

    public String last() {
        return segments.getLast();
    }

    @Override
    public String toString() {
        return String.join(".", segments);
    }
}
