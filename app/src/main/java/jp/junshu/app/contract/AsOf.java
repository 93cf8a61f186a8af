package jp.junshu.app.contract;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import jp.junshu.app.kernel.Days;

/**
 * A point on both axes of time: what held on {@code day}, as far as it was recorded before {@code knownBefore}.
 */
record AsOf(LocalDate day, Instant knownBefore) {
    /** Later than anything that is recorded, and still a time that PostgreSQL knows. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /** What is known now of a day, be it past. */
    static AsOf knownNow(LocalDate day) {
        return new AsOf(day, END_OF_TIME);
    }

    /** As of the end of a day in Japan. */
    static AsOf endOf(LocalDate day) {
        return new AsOf(day, Days.endOf(day));
    }

    Timestamp known() {
        return Timestamp.from(knownBefore);
    }
}
