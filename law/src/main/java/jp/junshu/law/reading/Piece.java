package jp.junshu.law.reading;

import jp.junshu.law.ClauseId;

/**
 * A stretch of the source and whose it is. The pieces of a reading follow each other without gap or overlap from the first
 * character to the last.
 */
public record Piece(Span span, Owner owner) {

    /** Whose a character is. */
    public sealed interface Owner {}

    /** It belongs to a place: its mark, caption or own words. */
    public record OfPlace(ClauseId place) implements Owner {}

    /** It is part of the sheet, not of the text. */
    public record Furniture(Kind kind) implements Owner {}

    /** It is text that was not read into a place, and why. */
    public record Remainder(Reason reason) implements Owner {}

    /** What kind of furniture. */
    public enum Kind {
        BLANK,
        PAGE_NUMBER,
        RUNNING_HEAD,
        CONTENTS,
        HEADING,
        TITLE,
        MARKUP,
        /** when the text around it was amended */
        HISTORY,
        /** named as furniture by the numbering profile */
        NAMED
    }

    /** Why text was left over. */
    public enum Reason {
        /** before the first place of a regulation */
        PREAMBLE,
        /** in a file of known regulations, but of none of them */
        OUTSIDE,
        /** supplementary provisions (附則) */
        SUPPLEMENTARY,
        /** annexes, tables and blank forms after the provisions */
        ANNEX,
        /** what closes a document after its provisions: date and signatures */
        CLOSING,
        /** no numbering was found in the document, or two that cannot be told apart */
        UNSTRUCTURED
    }
}
