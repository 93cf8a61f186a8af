package jp.junshu.law.catalog;

import java.time.Period;

/** How often something is done. */
public sealed interface Interval {
    record Fixed(Period period) implements Interval {
        public Fixed {
            if (period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException("an interval is longer than nothing: " + period);
            }
        }
    }

    /** As the joined policy says. */
    record ByParameter(ParameterId parameter) implements Interval {}
}
