package jp.junshu.law.coverage;

import jp.junshu.law.Spelled;

/**
 * Something that serves a duty.
 *
 * @param name the id of a register or form, the key of a flow; of code and tests the class, with the method after a dot
 */
public record Servant(Kind kind, String name) implements Comparable<Servant> {
    public enum Kind implements Spelled {
        /** a register with fields or a flow: it is kept here */
        REGISTER,
        /** a form with a layout: it is made here */
        FORM,
        /** a step of a flow does the duty */
        FLOW,
        /** what passes to the other side, with its answer */
        EXCHANGE,
        /** whoever holds the role proves it */
        APPOINTMENT,
        /** dates, evidence and status, which every duty has */
        SCHEDULE,
        /** code or a setting that names the clause */
        CODE,
        /** a test that names the clause */
        TEST
    }

    @Override
    public int compareTo(Servant other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }
}
