package jp.junshu.law.date;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What comes round every so often, without end. Every turn is counted from the beginning of the series, never from the
 * turn before it, so that a short month does not pull later turns forward: monthly after 31 January is due on 28
 * February and on 31 March.
 *
 * @param first the first day that counts
 * @param step the length of a turn, at least a day
 */
public record Recurrence(LocalDate first, Period step) {

    public Recurrence {
        LegalPeriod.requireForward(step);
        if (step.isZero()) {
            throw new IllegalArgumentException("a step of no length");
        }
    }

    /** One turn: both days belong to it, the last one is the day by which it is due. Turns are numbered from 1. */
    public record Turn(long number, LocalDate first, LocalDate last) {}

    /** Turns that an event opens; its day is not counted. */
    public static Recurrence after(LocalDate event, Period step) {
        return new Recurrence(event.plusDays(1), step);
    }

    /** Turns of a term that begins with {@code first} at midnight: every P6M from 1 April is due on 30 September. */
    public static Recurrence from(LocalDate first, Period step) {
        return new Recurrence(first, step);
    }

    /**
     * The turn of a number.
     *
     * @param number from 1
     */
    public Turn turn(long number) {
        if (number < 1) {
            throw new IllegalArgumentException("turns are numbered from 1: " + number);
        }
        return new Turn(number, last(number - 1).plusDays(1), last(number));
    }

    /** The turns whose last day lies between the two days, both included; computed as they are asked for. */
    public Stream<Turn> dueBetween(LocalDate from, LocalDate to) {
        return LongStream.iterate(aTurnNotAfter(from), number -> number + 1)
                .mapToObj(this::turn)
                .dropWhile(turn -> turn.last().isBefore(from))
                .takeWhile(turn -> !turn.last().isAfter(to));
    }

    private LocalDate last(long number) {
        return number == 0
                ? first.minusDays(1)
                : LegalPeriod.lastDayFrom(first, step.multipliedBy(Math.toIntExact(number)));
    }

    /** A number near the first turn that can be due on or after the day, never past it. */
    private long aTurnNotAfter(LocalDate day) {
        long longest = step.toTotalMonths() * 31 + step.get(ChronoUnit.DAYS);
        return Math.max(1, ChronoUnit.DAYS.between(first, day) / longest);
    }
}
