package jp.junshu.law.catalog;

/** How what a duty leaves behind is to be stored. */
public enum Storage implements Spelled {
    LOCKED_OR_ENCRYPTED
}
