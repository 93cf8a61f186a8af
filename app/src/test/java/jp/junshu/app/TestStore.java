package jp.junshu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.store.DataFolder;
import jp.junshu.app.store.Database;
import jp.junshu.app.store.EmbeddedPostgres;
import jp.junshu.app.store.Schema;
import jp.junshu.app.store.StoreException;
import jp.junshu.app.vault.Vault;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** Gives the tests' application a fresh data folder with its own PostgreSQL, once for all of them. */
final class TestStore implements ApplicationContextInitializer<GenericApplicationContext> {
    private static final TestClock CLOCK = new TestClock();

    private record Opened(DataFolder folder, Database database, Vault vault) {}

    private static final Opened OPENED = open();

    private static Opened open() {
        try {
            Path root = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "data-");
            DataFolder folder = DataFolder.open(root, Clock.systemUTC());
            EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Clock.systemUTC(), _ -> {});
            Database database = Database.of(postgres);
            Schema.migrate(database);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(folder, postgres), "stop PostgreSQL"));
            return new Opened(folder, database, new Vault(folder.keys(), new Ids(CLOCK), CLOCK));
        } catch (IOException | StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void close(DataFolder folder, EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (StoreException e) {
            System.err.println(e.getMessage());
        }
        folder.close();
    }

    @Override
    public void initialize(GenericApplicationContext context) {
        context.getBeanFactory().registerSingleton("dataFolder", OPENED.folder());
        context.getBeanFactory().registerSingleton("database", OPENED.database());
        context.getBeanFactory().registerSingleton("vault", OPENED.vault());
        context.registerBean("testClock", TestClock.class, () -> CLOCK, bean -> bean.setPrimary(true));
    }
}
