package jp.junshu.law.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** The ways in which the product writes a day. Every style but the English ones can be read again by {@link DateReading}. */
public enum DateStyle {
    /** 令和8年11月22日, and 令和元年5月1日 in an era's first year. */
    ERA {
        @Override
        public String print(LocalDate date) {
            Era era = Era.at(date);
            return era.name() + yearOf(era, date) + "年" + monthAndDay(date);
        }
    },
    /** 令和8年11月22日（日）. */
    ERA_WEEKDAY {
        @Override
        public String print(LocalDate date) {
            return ERA.print(date) + weekdayInBrackets(date);
        }
    },
    /** R8.11.22, for tight places; an era's first year is 1. */
    ERA_SHORT {
        @Override
        public String print(LocalDate date) {
            Era era = Era.at(date);
            return era.letter() + era.yearOf(date) + "." + date.getMonthValue() + "." + date.getDayOfMonth();
        }
    },
    /** 2026年11月22日. */
    WESTERN {
        @Override
        public String print(LocalDate date) {
            return date.getYear() + "年" + monthAndDay(date);
        }
    },
    /** 2026年11月22日（日）, the form of running text on screen. */
    WESTERN_WEEKDAY {
        @Override
        public String print(LocalDate date) {
            return WESTERN.print(date) + weekdayInBrackets(date);
        }
    },
    /** 2026-11-22. */
    ISO {
        @Override
        public String print(LocalDate date) {
            return date.toString();
        }
    },
    /** 22 November 2026. */
    ENGLISH {
        @Override
        public String print(LocalDate date) {
            return "%d %s %d".formatted(date.getDayOfMonth(), monthName(date.getMonth()), date.getYear());
        }
    },
    /** 22 November 2026 (Sun). */
    ENGLISH_WEEKDAY {
        @Override
        public String print(LocalDate date) {
            DayOfWeek weekday = date.getDayOfWeek();
            return "%s (%s)".formatted(ENGLISH.print(date), weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        }
    },
    /** 22 November 2026 (Reiwa 8). */
    ENGLISH_ERA {
        @Override
        public String print(LocalDate date) {
            Era era = Era.at(date);
            return "%s (%s %d)".formatted(ENGLISH.print(date), era.english(), era.yearOf(date));
        }
    };

    static final String WEEKDAYS = "月火水木金土日";

    /**
     * The day in this style.
     *
     * @throws IllegalArgumentException for a day before 明治6年1月1日 in a style that names the era
     */
    public abstract String print(LocalDate date);

    /** The same with full-width digits, letters and marks (令和８年１１月２２日), as forms set in a grid have it. */
    public String printFullWidth(LocalDate date) {
        return print(date)
                .codePoints()
                .map(c -> c == ' ' ? 0x3000 : (c > ' ' && c < 0x7F ? c + 0xFEE0 : c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String yearOf(Era era, LocalDate date) {
        int year = era.yearOf(date);
        return year == 1 ? "元" : Integer.toString(year);
    }

    private static String monthAndDay(LocalDate date) {
        return date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    private static String weekdayInBrackets(LocalDate date) {
        return "（" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1) + "）";
    }

    private static String monthName(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
