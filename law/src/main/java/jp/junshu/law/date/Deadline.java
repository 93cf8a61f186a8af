package jp.junshu.law.date;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * The day by whose end something must be done, with the way it was found, so that a screen can explain it.
 *
 * @param counted the day that counting alone gives
 * @param due that day, or where the rule for closed days put it
 * @param closure why the counted day is closed, whether or not the rule moved it; empty when it is open
 * @param forecast whether the answer rests on holidays that are not published yet
 */
public record Deadline(LocalDate counted, LocalDate due, Optional<Closure> closure, boolean forecast) {

    /** A given day, settled by the rule. */
    public static Deadline on(LocalDate day, ClosedDayRule rule, ClosedDays calendar) {
        LocalDate due = rule.settle(day, calendar);
        boolean forecast = rule != ClosedDayRule.NONE && (calendar.isForecast(day) || calendar.isForecast(due));
        return new Deadline(day, due, calendar.findClosure(day), forecast);
    }

    /** Within a period after an event, counted by {@link LegalPeriod#lastDayAfter}. */
    public static Deadline after(LocalDate event, Period within, ClosedDayRule rule, ClosedDays calendar) {
        return on(LegalPeriod.lastDayAfter(event, within), rule, calendar);
    }

    /**
     * A period before an event, counted by {@link LegalPeriod#dayBefore}. Moving it later would shorten the notice, so
     * unless a duty says otherwise the rule to give is {@link ClosedDayRule#PREVIOUS_OPEN}.
     */
    public static Deadline before(LocalDate event, Period ahead, ClosedDayRule rule, ClosedDays calendar) {
        return on(LegalPeriod.dayBefore(event, ahead), rule, calendar);
    }

    /** Whether the rule for closed days moved the day. */
    public boolean moved() {
        return !counted.equals(due);
    }
}
