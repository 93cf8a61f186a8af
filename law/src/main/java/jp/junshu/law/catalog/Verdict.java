package jp.junshu.law.catalog;

/** Whether a condition holds, as far as is known. */
public enum Verdict {
    NO,
    /** an answer that would decide it is still missing */
    UNANSWERED,
    YES;

    static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    /** Both hold. */
    public Verdict and(Verdict other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** At least one holds. */
    public Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public Verdict not() {
        return switch (this) {
            case NO -> YES;
            case UNANSWERED -> UNANSWERED;
            case YES -> NO;
        };
    }
}
