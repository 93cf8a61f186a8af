package jp.junshu.law.date;

import java.time.LocalDate;

/**
 * The days of the equinoxes in Japan, by the approximation of the almanac 新こよみ便利帳: the day of the month at the base
 * year 1980, the drift of a year, and the leap days. Official days are settled only in the February of the year before.
 */
enum Equinox {
    VERNAL(3, 20.8431, 21.8510, 20),
    AUTUMNAL(9, 23.2488, 24.2488, 23);

    /** How much later in the day, in days, an equinox falls each year before leap days. */
    private static final double DRIFT = 0.242194;

    private static final int BASE = 1980;

    private final int month;
    private final double from1980;
    private final double from2100;
    private final int usualDay;

    Equinox(int month, double from1980, double from2100, int usualDay) {
        this.month = month;
        this.from1980 = from1980;
        this.from2100 = from2100;
        this.usualDay = usualDay;
    }

    /** The approximation holds for 1980 to 2150; outside, the most usual day is given. */
    LocalDate in(int year) {
        if (year < BASE || year > 2150) {
            return LocalDate.of(year, month, usualDay);
        }
        int years = year - BASE;
        double start = year < 2100 ? from1980 : from2100;
        return LocalDate.of(year, month, (int) (start + DRIFT * years) - years / 4);
    }
}
