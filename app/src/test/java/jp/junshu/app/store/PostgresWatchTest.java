package jp.junshu.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresWatchTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    /** A database folder in which no postmaster runs. */
    @TempDir
    Path pg;

    @Test
    void vain_attempts_become_a_failure_that_is_still_tried_and_can_end() throws Exception {
        StoreFault fault = new StoreFault.DiskFull(pg, 0, 1);
        List<PostgresState> states = new ArrayList<>();
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        PostgresWatch.Revival ninth = () -> {
            if (attempts.incrementAndGet() < 9) {
                throw new StoreException(fault);
            }
        };
        PostgresWatch watch =
                new PostgresWatch(pg, Duration.ofMillis(2), ninth, Clock.fixed(NOW, ZoneOffset.UTC), state -> {
                    synchronized (states) {
                        states.add(state);
                        if (state instanceof PostgresState.Running && states.size() > 1) {
                            answered.countDown();
                        }
                    }
                });
        assertThat(answered.await(20, TimeUnit.SECONDS)).isTrue();
        watch.close();

        List<PostgresState> expected = new ArrayList<>();
        expected.add(new PostgresState.Running(NOW));
        for (int attempt = 1; attempt <= 7; attempt++) {
            expected.add(new PostgresState.Restarting(attempt, NOW));
        }
        expected.add(new PostgresState.Failed(fault, NOW));
        expected.add(new PostgresState.Failed(fault, NOW));
        expected.add(new PostgresState.Running(NOW));
        assertThat(states).startsWith(expected.toArray(PostgresState[]::new));
        assertThat(states.getLast()).isEqualTo(new PostgresState.Stopped(NOW));
    }

    @Test
    void closing_ends_the_attempts() throws Exception {
        CountDownLatch tried = new CountDownLatch(1);
        AtomicInteger attempts = new AtomicInteger();
        PostgresWatch watch = new PostgresWatch(
                pg,
                Duration.ofMillis(2),
                () -> {
                    attempts.incrementAndGet();
                    tried.countDown();
                    throw new StoreException(new StoreFault.DatabaseDamaged(pg));
                },
                Clock.systemUTC(),
                state -> {});
        assertThat(tried.await(20, TimeUnit.SECONDS)).isTrue();
        watch.close();

        int until = attempts.get();
        Thread.sleep(100);
        assertThat(attempts).hasValue(until);
        assertThat(watch.state()).isInstanceOf(PostgresState.Stopped.class);
    }
}
