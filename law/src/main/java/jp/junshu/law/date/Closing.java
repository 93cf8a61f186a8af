package jp.junshu.law.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import jp.junshu.law.Text;

/**
 * A reason other than a public holiday for which a body is closed, in force from {@code since} through {@code until}.
 *
 * @param key names it within its calendar
 */
record Closing(String key, Text title, Days days, LocalDate since, LocalDate until) {

    boolean covers(LocalDate date) {
        return !date.isBefore(since) && !date.isAfter(until) && days.include(date);
    }

    /** Which days it closes. */
    sealed interface Days {
        boolean include(LocalDate date);
    }

    record Weekday(DayOfWeek weekday) implements Days {
        @Override
        public boolean include(LocalDate date) {
            return date.getDayOfWeek() == weekday;
        }
    }

    /** From a day of the year through another; one that comes earlier in the year lies in the next. */
    record EveryYear(MonthDay from, MonthDay to) implements Days {
        @Override
        public boolean include(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean afterFrom = !day.isBefore(from);
            boolean beforeTo = !day.isAfter(to);
            return from.isAfter(to) ? (afterFrom || beforeTo) : (afterFrom && beforeTo);
        }
    }

    record Once(LocalDate on) implements Days {
        @Override
        public boolean include(LocalDate date) {
            return date.equals(on);
        }
    }
}
