package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** How what a duty leaves behind is to be stored. */
public enum Storage implements Spelled {
    LOCKED_OR_ENCRYPTED
}
