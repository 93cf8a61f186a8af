package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** Which of two values is the stricter. */
public enum Direction implements Spelled {
    /** a floor: the higher */
    AT_LEAST,
    /** a ceiling: the lower */
    AT_MOST,
    REQUIRED,
    FORBIDDEN,
    /** every demand holds beside the others */
    ALL_OF,
    /** a floor and a ceiling: keep at least so long, then erase */
    SPAN
}
