package jp.junshu.law.reading;

import java.util.List;

/**
 * Something in the text that looks like a mark, with all the ways in which it can be read.
 *
 * @param span the mark itself, with what stands before it as part of the mark (a caption, a fixed word)
 * @param caption where a caption stands inside the span, empty when there is none
 * @param stand where in its line it stands
 * @param blankAfter whether a blank, or the end of the line, follows
 * @param alone whether nothing else follows in its line
 * @param broken whether the line before breaks off in the middle of a sentence
 */
record Candidate(
        Span span,
        Span caption,
        Stand stand,
        boolean blankAfter,
        boolean alone,
        boolean broken,
        List<MarkReading> readings) {
    /** Where a mark stands: the better the place, the surer the mark. */
    enum Stand {
        /** first in its line, or right after markup, a tab, or another mark that is first */
        START,
        /** after the end of a sentence */
        SENTENCE,
        /** anywhere else */
        INLINE
    }

    /**
     * One way to read it.
     *
     * @param numbers the number and its branches, or the figures of a decimal
     * @param name the letter, the sign of a bullet, the heading; empty else
     * @param before the fixed word before the number that a known document has; empty else
     * @param through the last number of a range of repealed articles; 0 else
     */
    record MarkReading(Mark mark, List<Integer> numbers, String name, String before, int through) {
        MarkReading {
            numbers = List.copyOf(numbers);
        }

        int first() {
            return numbers.getFirst();
        }
    }

    /** What a mark weighs where a sentence would have to end with a comma: it is taken only if others follow from it. */
    private static final int BROKEN = -2;

    /** How much it speaks for a structure that this mark opens a place in it. */
    int weight() {
        if (broken) {
            return BROKEN;
        }
        return switch (stand) {
            case START -> alone ? 5 : blankAfter ? 10 : 7;
            case SENTENCE -> blankAfter ? 7 : 5;
            case INLINE -> 2;
        };
    }
}
