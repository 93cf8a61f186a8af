package jp.junshu.law.date;

import java.time.LocalDate;
import java.time.Year;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseEra;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A Japanese era as java.time knows it, so that an era the runtime learns of is known here too.
 *
 * @param name as officials write it: 令和
 * @param letter its Latin initial: R
 * @param english in Latin letters: Reiwa
 * @param firstYear the Western year of its year 1
 * @param first its first day
 * @param last its last day, empty for the present era
 */
record Era(String name, String letter, String english, int firstYear, LocalDate first, Optional<LocalDate> last) {

    /** The first day that has an era date: 明治6年1月1日, when Japan took up the Gregorian calendar. */
    static final LocalDate EARLIEST = LocalDate.of(1873, 1, 1);

    private static final List<Era> ALL =
            Arrays.stream(JapaneseEra.values()).map(Era::of).toList();

    static List<Era> listAll() {
        return ALL;
    }

    /**
     * The era that a day belongs to.
     *
     * @throws IllegalArgumentException for a day before {@link #EARLIEST}
     */
    static Era at(LocalDate date) {
        if (date.isBefore(EARLIEST)) {
            throw new IllegalArgumentException("no era date before 明治6年: " + date);
        }
        return ALL.reversed().stream()
                .filter(era -> !date.isBefore(era.first))
                .findFirst()
                .orElseThrow();
    }

    /** The era written as its name, the name's first character, or its letter in either case. */
    static Optional<Era> find(String written) {
        return ALL.stream()
                .filter(era -> era.name.equals(written)
                        || era.name.substring(0, 1).equals(written)
                        || era.letter.equalsIgnoreCase(written))
                .findFirst();
    }

    /** 1 for the era's first year. */
    int yearOf(LocalDate date) {
        return date.getYear() - firstYear + 1;
    }

    Year westernYear(int yearOfEra) {
        return Year.of(firstYear + yearOfEra - 1);
    }

    boolean contains(LocalDate date) {
        return !date.isBefore(first) && last.map(day -> !date.isAfter(day)).orElse(true);
    }

    private static Era of(JapaneseEra era) {
        var values = JapaneseEra.values();
        int next = Arrays.asList(values).indexOf(era) + 1;
        LocalDate first = firstDay(era);
        return new Era(
                era.getDisplayName(TextStyle.FULL, Locale.JAPAN),
                era.getDisplayName(TextStyle.NARROW, Locale.ENGLISH),
                era.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                first.getYear(),
                first,
                next < values.length ? Optional.of(firstDay(values[next]).minusDays(1)) : Optional.empty());
    }

    private static LocalDate firstDay(JapaneseEra era) {
        if (era.equals(JapaneseEra.MEIJI)) {
            return LocalDate.of(1868, 1, 1); // java.time's own choice; nothing before 明治6年 is used
        }
        // in an era's first year, day 1 is the day on which it began
        return LocalDate.from(JapaneseChronology.INSTANCE.dateYearDay(era, 1, 1));
    }
}
