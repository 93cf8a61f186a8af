package jp.junshu.law.date;

import java.time.LocalDate;
import jp.junshu.law.Spelled;

/** What becomes of a due date that falls on a closed day; each duty may choose, under {@code closed-days}. */
public enum ClosedDayRule implements Spelled {
    /** The first open day after it: how article 142 of the Civil Code is lived. */
    NEXT_OPEN {
        @Override
        LocalDate settle(LocalDate day, ClosedDays calendar) {
            return calendar.nextOpen(day);
        }
    },
    /** The last open day before it. */
    PREVIOUS_OPEN {
        @Override
        LocalDate settle(LocalDate day, ClosedDays calendar) {
            return calendar.previousOpen(day);
        }
    },
    /** It stays. */
    NONE {
        @Override
        LocalDate settle(LocalDate day, ClosedDays calendar) {
            return day;
        }
    },
    /** The day after it by the letter of the provision, be that one closed too: a Saturday becomes the Sunday. */
    LITERAL {
        @Override
        LocalDate settle(LocalDate day, ClosedDays calendar) {
            return calendar.isClosed(day) ? day.plusDays(1) : day;
        }
    };

    abstract LocalDate settle(LocalDate day, ClosedDays calendar);
}
