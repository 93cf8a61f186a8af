package jp.junshu.app.screen;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How far away a day is, to stand beside its date and never instead of it: あと3日. */
public final class Away {
    private Away() {}

    public static Text of(LocalDate day, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, day);
        return days < 0
                ? Text.of("screen.away.passed", -days)
                : days == 0 ? Text.of("screen.away.today") : Text.of("screen.away.in", days);
    }
}
