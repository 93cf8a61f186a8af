package jp.junshu.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import jp.junshu.app.demo.SampleClock;

/** The real time and what a test has put on top of it: time goes on, can be made to go faster, and tells a sample's past. */
public final class TestClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public void advance(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    /** How far it is ahead of the real time. */
    public Duration ahead() {
        return ahead.get();
    }

    /** Sets it back to where it was found, for the tests that come after. */
    public void restore(Duration found) {
        ahead.set(found);
    }

    @Override
    public Instant instant() {
        return SampleClock.told().orElseGet(() -> Instant.now().plus(ahead.get()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        Clock outer = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return outer.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return outer.withZone(other);
            }
        };
    }
}
