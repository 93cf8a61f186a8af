package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.date.ClosedDayRule;

/**
 * When a duty is to be done.
 *
 * @param triggers one; or an interval and events, each of which calls for it
 * @param target whether the date is something to aim at (目処) and no hard figure
 */
public record When(List<Trigger> triggers, Optional<Within> within, boolean target, ClosedDayRule closedDays) {

    /** What makes a duty due. */
    public sealed interface Trigger {
        record Once() implements Trigger {}

        record Every(Interval interval) implements Trigger {}

        record On(List<EventId> events) implements Trigger {
            public On {
                events = List.copyOf(events);
            }
        }

        record Before(Anchor anchor) implements Trigger {}

        record After(Anchor anchor) implements Trigger {}

        /** It holds all the time. */
        record Standing() implements Trigger {}
    }

    /** @throws IllegalArgumentException when there is no trigger, or several that cannot stand together */
    public When {
        triggers = List.copyOf(triggers);
        boolean together = triggers.size() == 2
                && triggers.get(0) instanceof Trigger.Every
                && triggers.get(1) instanceof Trigger.On;
        if (triggers.size() != 1 && !together) {
            throw new IllegalArgumentException("one trigger, or every with on: " + triggers);
        }
    }
}
