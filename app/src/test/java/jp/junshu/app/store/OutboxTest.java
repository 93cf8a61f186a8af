package jp.junshu.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.TestClock;
import jp.junshu.app.access.Seats;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.kernel.Trail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox on a real PostgreSQL. The application's own drain rests meanwhile; ours knows the application's handlers and
 * two of the test's: one that only notes what it was asked for, one that does as a test tells it.
 */
@JunshuTest
class OutboxTest {
    private static final String NOTED = "noted";
    private static final String TOLD = "told";

    @Autowired
    private TenantTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Outbox outbox;

    @Autowired
    private OutboxDrain resting;

    @Autowired
    private List<OutboxHandler> application;

    @Autowired
    private Trail trail;

    @Autowired
    private Ids ids;

    @Autowired
    private Seats seats;

    @Autowired
    private TestClock clock;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private Consumer<String> told = _ -> {};
    private OrgId org = OrgId.INSTALLATION;
    /** The time of our drain, which goes on only when a test says so. */
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void takeOver() throws InterruptedException {
        resting.stop();
        org = organization();
        now = clock.instant().plus(Duration.ofMinutes(1));
    }

    @AfterEach
    void giveBack() {
        jdbc.sql("select organizations() as id")
                .query((row, _) -> new OrgId(row.getObject("id", UUID.class)))
                .list()
                .forEach(each -> inTransaction(
                        each,
                        () -> jdbc.sql("delete from outbox where kind in ('noted', 'told', 'nobody’s')")
                                .update()));
        resting.start();
    }

    @Test
    void workAskedForTwiceIsDoneOnce() {
        ask(NOTED, "a");
        ask(NOTED, "a");
        inTransaction(org, () -> {
            outbox.post(NOTED, "b");
            outbox.post(NOTED, "b");
            return 0;
        });

        drain().drainAll();
        drain().drainAll();

        assertThat(done).containsExactly("a", "b");
    }

    @Test
    void workAskedForAfterItWasDoneIsDoneAgain() {
        ask(NOTED, "a");
        drain().drainAll();
        ask(NOTED, "a");
        drain().drainAll();

        assertThat(done).containsExactly("a", "a");
    }

    /** The handler has looked at the facts by then: what changed after that would never be seen. */
    @Test
    void workAskedForWhileItIsBeingDoneIsDoneAgain() {
        List<CompletableFuture<Void>> meanwhile = new ArrayList<>();
        told = ref -> {
            if (meanwhile.isEmpty()) {
                CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> ask(TOLD, ref));
                meanwhile.add(asking);
                waitUntilDoneOrWaiting(asking);
            }
        };
        ask(TOLD, "a");

        drain().drainAll();
        meanwhile.forEach(CompletableFuture::join);
        drain().drainAll();

        assertThat(done).containsExactly("a", "a");
    }

    /** Done beside the change it would not see it, and each might wait for what the other holds. */
    @Test
    void workAskedForBeforeIsHeldBackUntilTheChangeThatAsksAgainCommits() {
        ask(NOTED, "a");
        inTransaction(org, () -> {
            outbox.post(NOTED, "a");
            CompletableFuture.runAsync(drain()::drainAll).join();
            assertThat(done).isEmpty();
            return 0;
        });

        drain().drainAll();

        assertThat(done).containsExactly("a");
    }

    @Test
    void aChangeThatIsUndoneAsksForNothing() {
        assertThatThrownBy(() -> inTransaction(org, () -> {
                    outbox.post(NOTED, "a");
                    throw new IllegalArgumentException("the change failed");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        drain().drainAll();

        assertThat(done).isEmpty();
    }

    @Test
    void workIsAskedForInsideTheTransactionOfAChangeOnly() {
        assertThatThrownBy(() -> Acting.run(new Actor.Program(org, "test"), () -> outbox.post(NOTED, "a")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void workThatFailsLeavesNothingBehindAndIsTriedAgainLater() {
        told = _ -> {
            addParty();
            if (done.size() < 3) {
                throw new IllegalStateException("not yet");
            }
        };
        ask(TOLD, "a");

        drain().drainAll();
        drain().drainAll();
        assertThat(done).as("not again at once").hasSize(1);
        assertThat(parties()).as("left of the first try").isZero();
        assertThat(faults()).containsExactly("1 java.lang.IllegalStateException");

        now = now.plus(Duration.ofSeconds(1));
        drain().drainAll();
        assertThat(done).hasSize(2);
        now = now.plus(Duration.ofSeconds(1));
        drain().drainAll();
        assertThat(done).as("the second pause is longer than the first").hasSize(2);
        now = now.plus(Duration.ofSeconds(1));
        drain().drainAll();

        assertThat(done).hasSize(3);
        assertThat(parties()).isEqualTo(1);
        assertThat(faults()).as("still asked for").isEmpty();
    }

    @Test
    void workThatTheDatabaseRefusesOnlyWhenItCommitsIsTriedAgainToo() {
        told = _ -> {
            if (done.size() == 1) {
                // a change without a row on the trail
                insertParty();
            }
        };
        ask(TOLD, "a");

        drain().drainAll();
        assertThat(parties()).isZero();
        assertThat(faults()).hasSize(1);
        now = now.plus(Duration.ofSeconds(1));
        drain().drainAll();

        assertThat(done).hasSize(2);
        assertThat(faults()).isEmpty();
    }

    @Test
    void thePauseGrowsToAnHourAndNoFurther() {
        told = _ -> {
            throw new IllegalStateException("never");
        };
        ask(TOLD, "a");
        for (int i = 0; i < 14; i++) {
            drain().drainAll();
            now = now.plus(Duration.ofHours(1));
        }
        assertThat(done).hasSize(14);

        drain().drainAll();
        now = now.plus(Duration.ofMinutes(59));
        drain().drainAll();
        assertThat(done).hasSize(15);
        now = now.plus(Duration.ofMinutes(1));
        drain().drainAll();
        assertThat(done).hasSize(16);
    }

    @Test
    void workThatFailsDoesNotHoldUpTheRest() {
        told = _ -> {
            throw new IllegalStateException("never");
        };
        OrgId other = organization();
        ask(TOLD, "fails");
        ask(NOTED, "after it");
        inTransaction(other, () -> {
            outbox.post(NOTED, "elsewhere");
            return 0;
        });

        drain().drainAll();

        assertThat(done).containsExactlyInAnyOrder("fails", "after it", "elsewhere");
    }

    @Test
    void workThatNobodyDoesYetIsKept() {
        ask("nobody’s", "a");

        drain().drainAll();

        assertThat(faults()).hasSize(1);
    }

    @Test
    void workIsDoneInTheNameOfTheOrganizationThatAskedForIt() {
        OrgId other = organization();
        List<OrgId> seen = new ArrayList<>();
        told = _ -> {
            seen.add(Acting.current().org());
            addParty();
        };
        ask(TOLD, "a");

        drain().drainAll();

        assertThat(seen).containsExactly(org);
        assertThat(parties()).isEqualTo(1);
        assertThat(inTransaction(other, this::countParties)).isZero();
    }

    @Test
    void severalServersShareTheWorkAndDoNothingTwice() {
        List<String> refs = IntStream.range(0, 40).mapToObj(i -> "r" + i).toList();
        inTransaction(org, () -> {
            refs.forEach(ref -> outbox.post(NOTED, ref));
            return 0;
        });

        List<CompletableFuture<Void>> servers = IntStream.range(0, 3)
                .mapToObj(_ -> CompletableFuture.runAsync(drain()::drainAll))
                .toList();
        servers.forEach(CompletableFuture::join);

        assertThat(done).containsExactlyInAnyOrderElementsOf(refs);
    }

    private OutboxDrain drain() {
        List<OutboxHandler> handlers = new ArrayList<>(application);
        handlers.add(new Handler(NOTED, done::add));
        handlers.add(new Handler(TOLD, ref -> {
            done.add(ref);
            told.accept(ref);
        }));
        return new OutboxDrain(jdbc, transactions, handlers, Clock.fixed(now, ZoneOffset.UTC));
    }

    private record Handler(String kind, Consumer<String> work) implements OutboxHandler {
        @Override
        public void handle(String ref) {
            work.accept(ref);
        }
    }

    private void ask(String kind, String ref) {
        inTransaction(org, () -> {
            outbox.post(kind, ref);
            return 0;
        });
    }

    private OrgId organization() {
        return seats.create(
                "試験組織", Seats.Kind.CONTRACTOR, "test", () -> Acting.current().org());
    }

    private <T> T inTransaction(OrgId of, Supplier<T> work) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        return Acting.as(
                new Actor.Program(of, "test"), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    /** Waits, ten seconds at most, until {@code asking} has ended or waits for a lock of the database. */
    private void waitUntilDoneOrWaiting(CompletableFuture<Void> asking) {
        Instant end = Instant.now().plusSeconds(10);
        while (!asking.isDone() && !somebodyWaits() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private void addParty() {
        UUID id = insertParty();
        trail.record(Trail.Act.ENGAGEMENT_REGISTER, Trail.Subject.of("party", id), Trail.Outcome.DONE, Map.of());
    }

    private UUID insertParty() {
        UUID id = ids.next();
        jdbc.sql("""
                insert into party (org_id, id, name, calendar, recorded_at)
                values (current_org(), :id, '相手方', 'national-bodies', now())
                """).param("id", id).update();
        return id;
    }

    private int parties() {
        return inTransaction(org, this::countParties);
    }

    private int countParties() {
        return jdbc.sql("select count(*) from party").query(Integer.class).single();
    }

    /** How often each row of the organization's outbox was tried, and what came of it last. */
    private List<String> faults() {
        return inTransaction(
                org,
                () -> jdbc.sql("select tries || ' ' || fault from outbox")
                        .query(String.class)
                        .list());
    }
}
