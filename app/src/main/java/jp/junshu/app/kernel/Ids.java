package jp.junshu.app.kernel;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Mints the ids of everything: UUID version 7 (RFC 9562, section 5.7), so that ids sort by the time they were made.
 * Within one millisecond the 12 bits of {@code rand_a} count upwards (section 6.2, method 1); when they run out the
 * time field runs ahead of the clock.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private long millis;
    private int counter;

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id, greater than every id this object has given before. */
    public synchronized UUID next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            counter = RANDOM.nextInt(0x400);
        } else if (++counter > 0xfff) {
            millis++;
            counter = 0;
        }
        long high = (millis << 16) | 0x7000L | counter;
        long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
