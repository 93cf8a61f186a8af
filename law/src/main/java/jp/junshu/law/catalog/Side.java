package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** On which side of an engagement a role stands. */
public enum Side implements Spelled {
    ORDERER,
    CONTRACTOR,
    /** with whoever is bound, of either side */
    INSIDE
}
