package jp.junshu.app.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks twice a second whether the postmaster lives, and has it started again when it does not. */
final class PostgresWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresWatch.class);
    static final Duration PULSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    /** After so many vain attempts in a row (some 20 seconds) the state is a failure. */
    private static final int ATTEMPTS = 7;

    /** Starts PostgreSQL and leaves it answering. */
    interface Revival {
        void run() throws StoreException;
    }

    private final Path pg;
    private final Duration pulse;
    private final Revival revival;
    private final Clock clock;
    private final Consumer<PostgresState> changes;
    private final Thread thread;
    private volatile PostgresState state;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Starts watching.
     *
     * @param pulse how often to look; vain attempts are half as far apart at first, then twice as far each time
     */
    PostgresWatch(Path pg, Duration pulse, Revival revival, Clock clock, Consumer<PostgresState> changes) {
        this.pg = pg;
        this.pulse = pulse;
        this.revival = revival;
        this.clock = clock;
        this.changes = changes;
        this.state = new PostgresState.Running(clock.instant());
        changes.accept(state);
        this.thread = Thread.ofVirtual().name("postgres-watch").unstarted(this::watch);
        thread.start();
    }

    private void watch() {
        try {
            while (!closingWithin(pulse)) {
                if (Postmaster.find(pg).filter(Postmaster::alive).isEmpty()) {
                    LOG.warn("PostgreSQL is gone; starting it again");
                    revive();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean closingWithin(Duration pause) throws InterruptedException {
        return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void revive() throws InterruptedException {
        Duration pause = pulse.dividedBy(2);
        for (int attempt = 1; ; attempt++) {
            if (attempt <= ATTEMPTS) {
                become(new PostgresState.Restarting(attempt, clock.instant()));
            }
            try {
                revival.run();
                LOG.info("PostgreSQL answers again");
                become(new PostgresState.Running(clock.instant()));
                return;
            } catch (StoreException e) {
                LOG.warn("PostgreSQL does not start (attempt {}): {}", attempt, e.getMessage());
                if (attempt >= ATTEMPTS) {
                    become(new PostgresState.Failed(e.fault(), clock.instant()));
                }
            }
            if (closingWithin(pause)) {
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void become(PostgresState next) {
        state = next;
        changes.accept(next);
    }

    PostgresState state() {
        return state;
    }

    /** Ends the watch; a start that is under way is let finish. */
    @Override
    public void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        become(new PostgresState.Stopped(clock.instant()));
    }
}
