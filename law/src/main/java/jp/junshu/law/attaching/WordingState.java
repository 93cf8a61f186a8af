package jp.junshu.law.attaching;

import jp.junshu.law.Spelled;

/** How a place of an edition and of a copy go together. */
public enum WordingState implements Spelled {
    /** The copy's words are those the edition was written from. */
    SAME,
    /** The place is there, its words are others. */
    CHANGED,
    /** The place is there; the edition does not say what its words were. */
    UNCHECKED,
    /** The edition has the place, the copy has not. */
    MISSING,
    /** The copy has the place, the edition has not. */
    NEW
}
