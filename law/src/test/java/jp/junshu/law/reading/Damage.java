package jp.junshu.law.reading;

/** What extraction from PDF, or carelessness in typing, does to a document. */
enum Damage {
    /** page numbers and running heads between lines */
    PAGES,
    /** an item goes on in the line of the one before it */
    RUN_TOGETHER,
    /** blanks between the figures of a number */
    SPREAD,
    /** full-width and half-width figures and parentheses side by side */
    WIDTHS,
    /** a contents page that looks like headings */
    CONTENTS,
    /** captions missing, in the line of their article, or after its mark */
    CAPTIONS,
    /** Kangxi radicals instead of characters */
    RADICALS,
    /** headings with blanks between their letters */
    LETTER_SPACED,
    /** a mark at the end of the line before its words */
    MARK_AT_LINE_END,
    /** marks alone in their lines, the words on the next */
    LABELS_ALONE,
    /** a dash before every item, as extraction of lists gives */
    DASHES,
    /** line ends of another system */
    LINE_ENDS,
    /** supplementary provisions and an annex with numbers of their own */
    ANNEXES
}
