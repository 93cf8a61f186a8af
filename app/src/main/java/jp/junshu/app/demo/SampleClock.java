package jp.junshu.app.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The clock of a demo: the real time, but for the thread that tells the sample's past the moment it tells of. A server for
 * real records has no such clock, so that nothing there can be recorded as of another time than its own.
 */
public final class SampleClock extends Clock {
    private static final ScopedValue<Told> TOLD = ScopedValue.newInstance();

    private final Clock real;
    private final ZoneId zone;

    public SampleClock(Clock real) {
        this(real, ZoneOffset.UTC);
    }

    private SampleClock(Clock real, ZoneId zone) {
        this.real = real;
        this.zone = zone;
    }

    /** Each look is a millisecond after the one before, so that what is told stands in its order. */
    private record Told(Instant from, AtomicLong looks) {
        Instant next() {
            return from.plusMillis(looks.incrementAndGet());
        }
    }

    /** Does {@code scene} as if it were {@code moment}, wherever such a clock is asked. */
    static void tell(Instant moment, Runnable scene) {
        ScopedValue.where(TOLD, new Told(moment, new AtomicLong())).run(scene);
    }

    /** The moment that this thread tells of; empty where it tells nothing. */
    public static Optional<Instant> told() {
        return TOLD.isBound() ? Optional.of(TOLD.get().next()) : Optional.empty();
    }

    @Override
    public Instant instant() {
        return told().orElseGet(real::instant);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SampleClock(real, other);
    }
}
