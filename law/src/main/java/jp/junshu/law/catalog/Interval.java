package jp.junshu.law.catalog;

import java.time.Period;
import java.util.Optional;
import jp.junshu.law.Spelled;

/** How often something is done. */
public sealed interface Interval {
    record Fixed(Period period) implements Interval {
        public Fixed {
            if (period.isZero() || period.isNegative()) {
                throw new IllegalArgumentException("an interval is longer than nothing: " + period);
            }
        }
    }

    /**
     * As the joined policy says.
     *
     * @param unstated what is aimed at while nobody has stated a figure; empty where nothing can be said until then
     */
    record ByParameter(ParameterId parameter, Optional<Unstated> unstated) implements Interval {}

    /** What stands in for a figure that is still to be stated. */
    enum Unstated implements Spelled {
        /** Twice: about the middle of the engagement, and its end. */
        HALF_OF_ENGAGEMENT
    }
}
