package jp.junshu.app.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The legal day: that of Japan (Asia/Tokyo), whatever zone the machine stands in. */
public final class Days {
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Days() {}

    /** The first moment after a day: what was recorded before it was recorded by the end of that day. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(JAPAN).toInstant();
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(JAPAN));
    }
}
