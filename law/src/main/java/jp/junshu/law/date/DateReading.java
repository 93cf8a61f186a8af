package jp.junshu.law.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a written day: 令和8年11月22日, 令和元年5月1日, 令和八年十一月二十二日, R8.11.22, R8/11/22, 令8.11.22,
 * 2026-11-22, 2026/11/22, 2026年11月22日, each also with full-width characters, spaces and a weekday （日）.
 */
public sealed interface DateReading {

    /**
     * Reads what a person typed. Nothing is guessed: a day that does not exist, a day outside the era it is written in
     * and a weekday that is not the day's are refused.
     */
    static DateReading strict(String written) {
        return DateReader.read(written, false);
    }

    /**
     * Reads a text that was printed or stored before and cannot be asked again. An era counted on past its end
     * (平成32年) and a wrong weekday are read with a warning; a day that does not exist is still refused.
     */
    static DateReading lenient(String written) {
        return DateReader.read(written, true);
    }

    /** The day, if one was read. */
    Optional<LocalDate> date();

    /** A day was read; {@code warnings} are empty after a strict reading. */
    record Read(LocalDate day, List<DateProblem> warnings) implements DateReading {
        public Read {
            warnings = List.copyOf(warnings);
        }

        @Override
        public Optional<LocalDate> date() {
            return Optional.of(day);
        }
    }

    /** No day was read. */
    record Refused(DateProblem problem) implements DateReading {
        @Override
        public Optional<LocalDate> date() {
            return Optional.empty();
        }
    }
}
