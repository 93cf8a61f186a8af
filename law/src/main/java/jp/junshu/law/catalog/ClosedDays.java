package jp.junshu.law.catalog;

/** What becomes of a date that falls on a closed day. */
public enum ClosedDays implements Spelled {
    NEXT_OPEN,
    PREVIOUS_OPEN,
    /** closed days are not counted */
    NONE,
    /** the date stays as it is */
    LITERAL
}
