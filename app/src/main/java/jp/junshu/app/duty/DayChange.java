package jp.junshu.app.duty;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.store.Organizations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When a day begins in Japan, what is late and what lies within the horizon is another: every engagement is derived anew,
 * at the start of the program too.
 */
@Component
class DayChange implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DayChange.class);
    private static final Duration LOOK_EVERY = Duration.ofMinutes(1);

    private final Organizations organizations;
    private final Engagements engagements;
    private final EngagementChanges changes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private @Nullable Thread thread;

    DayChange(
            Organizations organizations,
            Engagements engagements,
            EngagementChanges changes,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.organizations = organizations;
        this.engagements = engagements;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("day-change").start(this::run);
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        Optional<LocalDate> done = Optional.empty();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                LocalDate today = Days.today(clock);
                if (!done.equals(Optional.of(today))) {
                    announceAll();
                    done = Optional.of(today);
                }
                Thread.sleep(LOOK_EVERY);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // the database may be restarting: it is tried again with the next look
                LOG.warn("day change: {}", e.toString());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for every engagement of every organization to be derived. */
    void announceAll() {
        for (OrgId org : organizations.listAll()) {
            Acting.run(
                    new Actor.Program(org, "day change"),
                    () -> transaction.executeWithoutResult(
                            _ -> engagements.listIds().forEach(changes::announce)));
        }
    }
}
