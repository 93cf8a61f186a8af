package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** What a clause is for; a duty is of one of the obliging kinds. */
public enum ClauseKind implements Spelled {
    /** heads others */
    GROUP(false),
    DEFINE(false),
    SCOPE(false),
    /** somebody holds a role */
    APPOINT(true),
    /** a document exists, is approved, made known, reviewed */
    ESTABLISH(true),
    /** a register is kept */
    KEEP(true),
    /** an activity */
    PERFORM(true),
    /** something needs an act first */
    PERMIT(true),
    /** something goes to the other party */
    REPORT(true),
    /** a system has a property */
    TECHNICAL(true),
    PROHIBIT(true),
    /** a need is weighed and the decision recorded */
    CONSIDER(true),
    /** an exception */
    RELAX(false),
    /** what the ordering body does or may do */
    AGENCY(false),
    /** legal effects */
    LEGAL(false);

    private final boolean obliging;

    ClauseKind(boolean obliging) {
        this.obliging = obliging;
    }

    /** Whether a clause of this kind has duties. */
    public boolean obliging() {
        return obliging;
    }
}
