package jp.junshu.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.store.DataFolder;
import jp.junshu.app.store.Database;
import jp.junshu.app.store.EmbeddedPostgres;
import jp.junshu.app.store.PostgresState;
import jp.junshu.app.store.Schema;
import jp.junshu.app.store.StoreException;
import jp.junshu.app.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * A running server: a data folder, its PostgreSQL, and the application on loopback. They come up in that order and go
 * down in the other.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final DataFolder folder;
    private final Clock clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable EmbeddedPostgres postgres;
    private @Nullable ConfigurableApplicationContext application;

    private Server(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens the folder, brings its database up to date and serves it.
     *
     * @param port TCP port on loopback; 0 takes any free one
     * @param clock the time by which everything is recorded
     * @throws StoreException when the folder or its database cannot be used
     * @throws PortTaken when another program listens on the port
     */
    public static Server start(Path data, int port, Clock clock) throws StoreException, PortTaken {
        requireFree(port);
        Server server = new Server(DataFolder.open(data, clock), clock);
        boolean up = false;
        try {
            server.bringUp(port);
            up = true;
            return server;
        } finally {
            if (!up) {
                server.close();
            }
        }
    }

    private void bringUp(int port) throws StoreException {
        EmbeddedPostgres running = EmbeddedPostgres.start(folder, clock, Server::report);
        postgres = running;
        Database database = Database.of(running);
        Schema.migrate(database);
        Vault vault = new Vault(folder.keys(), new Ids(clock), clock);
        application = new SpringApplicationBuilder(Application.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "server.address", LOOPBACK.getHostAddress(),
                        "server.port", Integer.toString(port),
                        "logging.file.name", folder.logs().resolve("junshu.log").toString()))
                .initializers(context -> {
                    var beans = context.getBeanFactory();
                    beans.registerSingleton("dataFolder", folder);
                    beans.registerSingleton("database", database);
                    beans.registerSingleton("vault", vault);
                    beans.registerSingleton("clock", clock);
                })
                .run();
        folder.announce(address());
    }

    /** Where a browser on this machine reaches it. */
    URI address() {
        String port = bean(Environment.class).getRequiredProperty("local.server.port");
        return URI.create("http://localhost:" + port + "/");
    }

    DataFolder folder() {
        return folder;
    }

    /** A part of the running application. */
    public <T> T bean(Class<T> type) {
        return Optional.ofNullable(application).orElseThrow().getBean(type);
    }

    /** Waits until {@link #close()} is through. */
    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    @Override
    public void close() {
        if (application != null) {
            application.close();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (StoreException e) {
                LOG.warn("PostgreSQL did not stop: {}", e.getMessage());
            }
        }
        folder.close();
        stopped.countDown();
    }

    private static void report(PostgresState state) {
        switch (state) {
            case PostgresState.Running _ -> LOG.info("PostgreSQL answers");
            case PostgresState.Restarting restarting ->
                LOG.warn("PostgreSQL died, starting it again (attempt {})", restarting.attempt());
            case PostgresState.Failed failed -> LOG.error("PostgreSQL does not start: {}", failed.fault());
            case PostgresState.Stopped _ -> LOG.info("PostgreSQL stopped");
        }
    }

    /** Before anything is touched; the port may still be lost between here and binding it, which Spring then reports. */
    private static void requireFree(int port) throws PortTaken {
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(LOOPBACK, port));
        } catch (IOException e) {
            throw new PortTaken(port, e);
        }
    }

    /** The port cannot be bound: another program listens there, or it needs rights we lack. */
    public static final class PortTaken extends Exception {
        private static final long serialVersionUID = 1L;

        private final int port;

        PortTaken(int port, IOException cause) {
            super(cause.getMessage(), cause);
            this.port = port;
        }

        int port() {
            return port;
        }
    }
}
