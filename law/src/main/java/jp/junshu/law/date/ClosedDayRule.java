package jp.junshu.law.date;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What becomes of a due date that falls on a closed day; each duty may choose. */
public enum ClosedDayRule {
    /** The first open day after it: how article 142 of the Civil Code is lived. */
    NEXT_OPEN("next-open") {
        @Override
        LocalDate settle(LocalDate day, ClosedDays calendar) {
            return calendar.nextOpen(day);
        }
    },
    /** The last open day before it. */
    PREVIOUS_OPEN("previous-open") {
        @Override
        LocalDate settle(LocalDate day, ClosedDays calendar) {
            return calendar.previousOpen(day);
        }
    },
    /** It stays. */
    NONE("none") {
        @Override
        LocalDate settle(LocalDate day, ClosedDays calendar) {
            return day;
        }
    },
    /** The day after it by the letter of the provision, be that one closed too: a Saturday becomes the Sunday. */
    LITERAL("literal") {
        @Override
        LocalDate settle(LocalDate day, ClosedDays calendar) {
            return calendar.isClosed(day) ? day.plusDays(1) : day;
        }
    };

    private final String key;

    ClosedDayRule(String key) {
        this.key = key;
    }

    /** As the data of the regulations write it under {@code closed-days}. */
    public String key() {
        return key;
    }

    public static Optional<ClosedDayRule> find(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
    }

    abstract LocalDate settle(LocalDate day, ClosedDays calendar);
}
