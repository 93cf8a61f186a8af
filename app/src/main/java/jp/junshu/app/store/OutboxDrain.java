package jp.junshu.app.store;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.OrgId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what the outbox holds, organization by organization. A row is taken, worked on and removed in one transaction, so
 * that it is done once; several servers skip each other's rows.
 */
final class OutboxDrain {
    private static final String WITH_WORK = "select organizations_with_work(:now) as id";
    private static final String TAKE = """
            select id, kind, ref, tries from outbox
            where due <= :now order by due limit 1 for update skip locked
            """;
    private static final String REMOVE = "delete from outbox where id = :id";
    private static final String POSTPONE =
            "update outbox set tries = tries + 1, due = :due, fault = :fault where id = :id";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDrain.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, OutboxHandler> handlers;
    private final Clock clock;
    private @Nullable Thread thread;

    OutboxDrain(JdbcClient jdbc, PlatformTransactionManager transactions, List<OutboxHandler> handlers, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.handlers = handlers.stream().collect(Collectors.toMap(OutboxHandler::kind, Function.identity()));
        this.clock = clock;
    }

    private record Row(UUID id, String kind, String ref, int tries) {}

    void start() {
        thread = Thread.ofVirtual().name("outbox").start(this::run);
    }

    void stop() throws InterruptedException {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(10));
        }
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                drainAll();
                Thread.sleep(PAUSE);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                // the database may be restarting: what is due stays due
                LOG.warn("outbox: {}", e.toString());
                pauseAfterFault();
            }
        }
    }

    private static void pauseAfterFault() {
        try {
            Thread.sleep(PAUSE.multipliedBy(4));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void drainAll() {
        for (OrgId org : listOrganizationsWithWork()) {
            Acting.run(new Actor.Program(org, "outbox"), () -> {
                while (drainOne()) {
                    // until nothing is due
                }
            });
        }
    }

    private List<OrgId> listOrganizationsWithWork() {
        return jdbc.sql(WITH_WORK)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new OrgId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Does one due row of the acting organization; false when there is none. */
    private boolean drainOne() {
        Row[] taken = new Row[1];
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                Optional<Row> row = take();
                row.ifPresent(due -> {
                    taken[0] = due;
                    Objects.requireNonNull(handlers.get(due.kind()), "no handler for " + due.kind())
                            .handle(due.ref());
                    jdbc.sql(REMOVE).param("id", due.id()).update();
                });
                return row.isPresent();
            }));
        } catch (RuntimeException e) {
            Row failed = taken[0];
            if (failed == null) {
                throw e;
            }
            LOG.error("outbox: {} {} failed, tried {} times", failed.kind(), failed.ref(), failed.tries() + 1, e);
            transaction.executeWithoutResult(_ -> postpone(failed, e));
            return true;
        }
    }

    private Optional<Row> take() {
        return jdbc.sql(TAKE)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getString("ref"),
                        row.getInt("tries")))
                .optional();
    }

    private void postpone(Row row, RuntimeException fault) {
        Duration delay = Duration.ofSeconds(1L << Math.min(row.tries(), 11));
        Instant due = clock.instant().plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
        jdbc.sql(POSTPONE)
                .param("id", row.id())
                .param("due", Timestamp.from(due))
                .param("fault", fault.getClass().getName())
                .update();
    }
}
