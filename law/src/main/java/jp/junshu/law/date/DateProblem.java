package jp.junshu.law.date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/**
 * Why a written date is refused, or what is odd about one that was read all the same. The screen has one message per
 * {@link #code()}, filled with {@link #arguments()} in their order.
 */
public sealed interface DateProblem {

    /** Names the problem, for message bundles; never changes. */
    String code();

    /** Strings, integers, {@link LocalDate}s and {@link YearMonth}s, for the message. */
    List<Object> arguments();

    /** Nothing was written. */
    record Empty() implements DateProblem {
        @Override
        public String code() {
            return "date.empty";
        }

        @Override
        public List<Object> arguments() {
            return List.of();
        }
    }

    /** Not in any form that is read as a date. */
    record Unreadable(String written) implements DateProblem {
        @Override
        public String code() {
            return "date.unreadable";
        }

        @Override
        public List<Object> arguments() {
            return List.of(written);
        }
    }

    /** There is no such month: 13月. */
    record NoSuchMonth(String written, int month) implements DateProblem {
        @Override
        public String code() {
            return "date.no-such-month";
        }

        @Override
        public List<Object> arguments() {
            return List.of(written, month);
        }
    }

    /** The month has no such day: 令和8年2月29日. The date does not exist and no other is put in its place. */
    record NoSuchDay(String written, YearMonth month, int day) implements DateProblem {
        @Override
        public String code() {
            return "date.no-such-day";
        }

        /** The text, the month, the day, the month's last day. */
        @Override
        public List<Object> arguments() {
            return List.of(written, month, day, month.lengthOfMonth());
        }
    }

    /**
     * The day is not of the era it is written in: 昭和70年, 平成32年, 令和元年4月30日.
     *
     * @param last the era's last day, empty for the present era
     * @param meant the day that the years counted on would give; empty for a year 0
     */
    record OutsideEra(String written, String era, LocalDate first, Optional<LocalDate> last, Optional<LocalDate> meant)
            implements DateProblem {
        @Override
        public String code() {
            return "date.outside-era";
        }

        /** The text, the era, its first day, its last day or "", the day meant or "". */
        @Override
        public List<Object> arguments() {
            return List.of(
                    written,
                    era,
                    first,
                    last.<Object>map(day -> day).orElse(""),
                    meant.<Object>map(day -> day).orElse(""));
        }
    }

    /** Before {@code earliest}, the day from which Japan counts by the Gregorian calendar. */
    record TooEarly(String written, LocalDate earliest) implements DateProblem {
        @Override
        public String code() {
            return "date.too-early";
        }

        @Override
        public List<Object> arguments() {
            return List.of(written, earliest);
        }
    }

    /** The weekday that was written beside the date is not its weekday. */
    record WeekdayDiffers(String written, LocalDate date, String weekday) implements DateProblem {
        @Override
        public String code() {
            return "date.weekday-differs";
        }

        /** The text, the date, the weekday it really is (日). */
        @Override
        public List<Object> arguments() {
            return List.of(written, date, weekday);
        }
    }
}
