package jp.junshu.law.reading;

import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** A set of characters that is asked about every character of a text. */
final class Glyphs {
    private final boolean[] among = new boolean[Character.MAX_VALUE + 1];

    private Glyphs() {}

    /** Those of which this holds, surrogates one by one. */
    static Glyphs of(IntPredicate holds) {
        Glyphs glyphs = new Glyphs();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            glyphs.among[c] = holds.test(c);
        }
        return glyphs;
    }

    static Glyphs of(String characters) {
        return of(c -> characters.indexOf(c) >= 0);
    }

    /** Those that one of these words begins with. */
    static Glyphs beginning(String... words) {
        return of(c -> Stream.of(words).anyMatch(word -> word.charAt(0) == c));
    }

    boolean has(char c) {
        return among[c];
    }
}
