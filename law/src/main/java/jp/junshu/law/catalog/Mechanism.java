package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** How far software carries a duty, the strongest first. */
public enum Mechanism implements Spelled {
    /** Junshu itself makes it so */
    ENFORCED,
    /** evidence comes in by itself */
    COLLECTED,
    /** a register or a workflow carries it */
    RECORDED,
    /** a person states it, with evidence, on a schedule */
    ATTESTED,
    INFORMATION;

    /** Whether this one promises less than the other. */
    public boolean weakerThan(Mechanism other) {
        return compareTo(other) > 0;
    }
}
