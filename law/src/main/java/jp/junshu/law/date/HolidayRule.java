package jp.junshu.law.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Computes the national holidays of a year (国民の祝日に関する法律, article 3 as in force since 2007).
 *
 * @param yearly what comes every year
 * @param once what was laid down for one year: ceremonies, and the days moved for the Olympic Games
 * @param substitute the key of a day off for a holiday on a Sunday, article 3(2)
 * @param between the key of a day off between two holidays, article 3(3)
 */
record HolidayRule(List<Yearly> yearly, Map<LocalDate, String> once, String substitute, String between) {

    HolidayRule {
        yearly = List.copyOf(yearly);
        once = Map.copyOf(once);
    }

    /** A holiday of the years {@code from} through {@code through}, except those in {@code but}. */
    record Yearly(String key, Day day, int from, int through, Set<Integer> but) {

        Yearly {
            but = Set.copyOf(but);
        }

        Optional<LocalDate> in(int year) {
            return year < from || year > through || but.contains(year) ? Optional.empty() : day.in(year);
        }
    }

    /** How a holiday finds its day. */
    sealed interface Day {
        Optional<LocalDate> in(int year);
    }

    /** The same day every year; none in a year that does not have it. */
    record Fixed(int month, int day) implements Day {
        @Override
        public Optional<LocalDate> in(int year) {
            YearMonth in = YearMonth.of(year, month);
            return in.isValidDay(day) ? Optional.of(in.atDay(day)) : Optional.empty();
        }
    }

    /** The n-th Monday of a month. */
    record Monday(int month, int ordinal) implements Day {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(
                    LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, DayOfWeek.MONDAY)));
        }
    }

    /** An equinox, see {@link Equinox}. */
    record AtEquinox(Equinox equinox) implements Day {
        @Override
        public Optional<LocalDate> in(int year) {
            return Optional.of(equinox.in(year));
        }
    }

    /** Every holiday and day off of the year with its key, in order. */
    NavigableMap<LocalDate, String> in(int year) {
        // the neighbours' holidays too, for what falls at the turn of the year
        Map<LocalDate, String> holidays = new HashMap<>();
        IntStream.rangeClosed(year - 1, year + 1)
                .forEach(y -> yearly.forEach(day -> day.in(y).ifPresent(date -> holidays.put(date, day.key()))));
        holidays.putAll(once);

        var all = new TreeMap<LocalDate, String>();
        holidays.forEach((date, key) -> {
            LocalDate next = date.plusDays(1);
            if (!holidays.containsKey(next) && holidays.containsKey(next.plusDays(1))) {
                all.putIfAbsent(next, between);
            }
            if (date.getDayOfWeek() == DayOfWeek.SUNDAY) {
                while (holidays.containsKey(next)) {
                    next = next.plusDays(1);
                }
                all.put(next, substitute);
            }
            all.put(date, key);
        });
        return all.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true);
    }
}
