package jp.junshu.law.date;

import java.time.LocalDate;
import java.time.Period;

/**
 * Periods of days, weeks, months and years as the Civil Code counts them (民法 articles 138 to 143), before any closed
 * day is considered. Months and years go by the calendar, whatever their number of days.
 */
public final class LegalPeriod {

    private LegalPeriod() {}

    /**
     * The last day of a period that an event opens: the day of the event is not counted (article 140). P1M after
     * 31 January is 28 February, and P1M after 28 February is 31 March, because it counts from 1 March.
     *
     * @throws IllegalArgumentException for a period with a negative part
     */
    public static LocalDate lastDayAfter(LocalDate event, Period period) {
        return lastDayFrom(event.plusDays(1), period);
    }

    /**
     * The last day of a period that begins with {@code first} at midnight, so that this day counts (article 140,
     * proviso), like a contract's term: P1Y from 1 April ends on 31 March. It ends on the day before the one that
     * corresponds to the first day, or on the month's last day where none corresponds (article 143(2)).
     *
     * @throws IllegalArgumentException for a period with a negative part
     */
    public static LocalDate lastDayFrom(LocalDate first, Period period) {
        requireForward(period);
        return lastDayOfMonths(first, period.toTotalMonths()).plus(daysOf(period));
    }

    /**
     * The day that lies the period before an event, the day of the event not counted: P10D before the 20th is the 10th;
     * P1M before 31 March is the last day of February.
     *
     * @throws IllegalArgumentException for a period with a negative part
     */
    public static LocalDate dayBefore(LocalDate event, Period period) {
        requireForward(period);
        return event.minusMonths(period.toTotalMonths()).minus(daysOf(period));
    }

    private static LocalDate lastDayOfMonths(LocalDate first, long months) {
        LocalDate corresponding = first.plusMonths(months);
        return corresponding.getDayOfMonth() == first.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }

    private static Period daysOf(Period period) {
        return period.withYears(0).withMonths(0);
    }

    static void requireForward(Period period) {
        if (period.getYears() < 0 || period.getMonths() < 0 || period.getDays() < 0) {
            throw new IllegalArgumentException("a legal period has no negative part: " + period);
        }
    }
}
