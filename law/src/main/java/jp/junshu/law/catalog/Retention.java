package jp.junshu.law.catalog;

import java.time.Period;

/** How long what a duty leaves behind is kept. */
public sealed interface Retention {
    /** As the contractor states. */
    record Stated() implements Retention {}

    record After(EventId event, Period period) implements Retention {}
}
