package jp.junshu.app.kernel;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The legal day: that of Japan (Asia/Tokyo), whatever zone the machine stands in. */
public final class Days {
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private Days() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(JAPAN));
    }
}
