package jp.junshu.app.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The PostgreSQL inside a data folder: made at the first start, adopted if it still runs from an earlier server, started
 * otherwise, and started again whenever it dies while we run. Only this process talks to it, on loopback.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "junshu_superuser";
    /** How long a start that is refused for a passing reason is tried again. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** How long a server that replays its log may take to answer. */
    private static final Duration RECOVERY = Duration.ofMinutes(2);

    private static final Duration BREATH = Duration.ofMillis(250);

    private final DataFolder folder;
    private final DatabaseKeys keys;
    private final PostgresTools tools;
    private final SecureRandom random;
    private PostgresSettings settings;
    private final PostgresWatch watch;

    private EmbeddedPostgres(
            DataFolder folder,
            DatabaseKeys keys,
            PostgresTools tools,
            SecureRandom random,
            Clock clock,
            Consumer<PostgresState> changes)
            throws StoreException {
        this.folder = folder;
        this.keys = keys;
        this.tools = tools;
        this.random = random;
        this.settings = takeOver();
        this.watch = new PostgresWatch(folder.pg(), PostgresWatch.PULSE, this::revive, clock, changes);
    }

    /** {@link #start(DataFolder, Path, Clock, Consumer)} with the account's own cache of binaries. */
    public static EmbeddedPostgres start(DataFolder folder, Clock clock, Consumer<PostgresState> changes)
            throws StoreException {
        return start(folder, PostgresBinaries.defaultCache(), clock, changes);
    }

    /**
     * Brings the folder's database up, with its roles, and keeps it up until {@link #close()}.
     *
     * @param cache where unpacked binaries are kept for all installations of the account; the data folder stands in for
     *     it when it cannot be used
     * @param changes is told every change of state, on the watching thread; must neither block nor throw
     * @throws StoreException if it cannot be brought up; the data is as it was
     */
    public static EmbeddedPostgres start(DataFolder folder, Path cache, Clock clock, Consumer<PostgresState> changes)
            throws StoreException {
        boolean there = isThere(folder);
        SecureRandom random = new SecureRandom();
        DatabaseKeys keys;
        try {
            keys = there || Files.exists(DatabaseKeys.file(folder))
                    ? DatabaseKeys.load(folder)
                    : DatabaseKeys.create(folder, random);
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, folder.root()), e);
        }
        PostgresTools tools = PostgresTools.of(PostgresBinaries.ready(cache, folder), folder);
        if (!there) {
            tools.init(SUPERUSER, keys.superuser());
        }
        return new EmbeddedPostgres(folder, keys, tools, random, clock, changes);
    }

    /** @return whether a database of our version is in the folder; otherwise its place is empty */
    private static boolean isThere(DataFolder folder) throws StoreException {
        try {
            Path version = folder.pg().resolve("PG_VERSION");
            if (Files.exists(version)) {
                String found = Files.readString(version).strip();
                if (!found.equals(Integer.toString(PostgresBinaries.MAJOR))) {
                    throw new StoreException(
                            new StoreFault.OtherPostgres(folder.root(), found, PostgresBinaries.MAJOR));
                }
                return true;
            }
            try (var entries = Files.newDirectoryStream(folder.pg())) {
                if (entries.iterator().hasNext()) {
                    throw new StoreException(new StoreFault.DatabaseDamaged(folder.root()));
                }
            }
            return false;
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, folder.root()), e);
        }
    }

    /** Leaves a postmaster answering that reads our settings: the one found running if it is as we want it. */
    private PostgresSettings takeOver() throws StoreException {
        try {
            Optional<Postmaster> found = Postmaster.find(folder.pg()).filter(Postmaster::alive);
            if (found.isPresent()) {
                PostgresSettings running =
                        new PostgresSettings(folder, found.get().port());
                if (running.port() != 0 && running.inForce() && answers(running.port())) {
                    setUp(running.port());
                    return running;
                }
                tools.stop();
            }
            return startPatiently();
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, folder.root()), e);
        }
    }

    private PostgresSettings startPatiently() throws IOException, StoreException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            // anew each time: the port may have been taken between looking and starting
            PostgresSettings chosen = PostgresSettings.choose(folder, random);
            try {
                startOnce(chosen);
                return chosen;
            } catch (StoreException e) {
                if (!isPassing(e.fault()) || System.nanoTime() > end) {
                    throw e;
                }
                rest();
            }
        }
    }

    /** What the watch does when the postmaster died: same port, since connection pools know it. */
    private synchronized void revive() throws StoreException {
        try {
            startOnce(settings);
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, folder.root()), e);
        }
    }

    private void startOnce(PostgresSettings chosen) throws IOException, StoreException {
        Optional<Postmaster> left = Postmaster.find(folder.pg());
        if (left.isPresent() && !left.get().alive()) {
            left.get().bury();
        }
        chosen.write();
        tools.start();
        try {
            if (!answers(chosen.port())) {
                throw new StoreException(new StoreFault.NotOurDatabase(folder.root(), chosen.port()));
            }
            setUp(chosen.port());
        } catch (StoreException e) {
            // what we started and cannot use shall not stay behind
            tools.stop();
            throw e;
        }
    }

    /** A lock or a shared memory of a dead server's last backends, or a port that was just taken. */
    private static boolean isPassing(StoreFault fault) {
        return fault instanceof StoreFault.PostgresRefused refused
                && (refused.detail().contains("postmaster.pid")
                        || refused.detail().contains("shared memory")
                        || refused.detail().contains("Address already in use"));
    }

    /**
     * Waits until the server on the port answers, recovery included. Both sides prove that they know the password.
     *
     * @return whether it does, and serves our folder with our version
     * @throws StoreException if it refuses our password
     */
    private boolean answers(int port) throws StoreException {
        long end = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try (Connection connection = superuser(port, "postgres");
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select current_setting('data_directory'), current_setting('server_version')")) {
                return row.next()
                        && Files.isSameFile(Path.of(row.getString(1)), folder.pg())
                        && row.getString(2).equals(PostgresBinaries.VERSION);
            } catch (IOException e) {
                return false;
            } catch (SQLException e) {
                String state = String.valueOf(e.getSQLState());
                if (state.startsWith("28")) {
                    throw new StoreException(new StoreFault.NotOurDatabase(folder.root(), port), e);
                }
                // 57P03: starting up, or shutting down
                if (!state.equals("57P03") || System.nanoTime() > end) {
                    return false;
                }
                rest();
            }
        }
    }

    private void setUp(int port) throws StoreException {
        try {
            try (Connection server = superuser(port, "postgres")) {
                DatabaseSetup.roles(server, keys);
            }
            try (Connection database = superuser(port, DatabaseSetup.DATABASE)) {
                DatabaseSetup.schema(database);
            }
        } catch (SQLException e) {
            String said = String.valueOf(e.getMessage());
            throw new StoreException(
                    Reason.isDiskFull(said)
                            ? DataFolder.diskFull(folder.root())
                            : new StoreFault.PostgresRefused(folder.root(), "SQL", said, folder.logs()),
                    e);
        }
    }

    private Connection superuser(int port, String database) throws SQLException {
        return DriverManager.getConnection(
                url(port, database) + "&connectTimeout=5&socketTimeout=120", SUPERUSER, keys.superuser());
    }

    /** Speaks to nothing that would have the password in clear or by a weaker method. */
    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256"
                .formatted(port, database);
    }

    private static void rest() throws StoreException {
        try {
            Thread.sleep(BREATH);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
        }
    }

    /** How to connect to the database {@code junshu} as this role. Stays the same until {@link #close()}. */
    public DatabaseLogin login(DatabaseRole role) {
        return new DatabaseLogin(url(settings.port(), DatabaseSetup.DATABASE), role.user(), keys.of(role));
    }

    /** How it is doing now. */
    public PostgresState state() {
        return watch.state();
    }

    /** Stops PostgreSQL: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() throws StoreException {
        watch.close();
        synchronized (this) {
            tools.stop();
        }
    }
}
