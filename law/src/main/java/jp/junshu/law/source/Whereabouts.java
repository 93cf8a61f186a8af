package jp.junshu.law.source;

import java.util.OptionalInt;

/**
 * Where something stands in a file as its reader would look it up.
 *
 * @param page from 1; only a PDF has pages
 * @param line from 1: the line, in a PDF of the page; in a DOCX the paragraph, those of tables counted in their order
 */
public record Whereabouts(OptionalInt page, int line) {
    static Whereabouts ofLine(int line) {
        return new Whereabouts(OptionalInt.empty(), line);
    }

    static Whereabouts ofPage(int page, int line) {
        return new Whereabouts(OptionalInt.of(page), line);
    }
}
