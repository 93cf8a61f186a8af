package jp.junshu.app.store;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings the tables to this program's version, as their owner. A database of a newer program is left as it is. */
public final class Schema {
    private Schema() {}

    /**
     * Applies the migrations that are missing.
     *
     * @throws StoreException when a later version of this program has migrated it before; nothing is changed then
     */
    public static void migrate(Database database) throws StoreException {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .dataSource(
                        database.owner().url(),
                        database.owner().user(),
                        database.owner().password())
                .locations("classpath:db/migration")
                .load();
        List<String> unknown = Arrays.stream(flyway.info().all())
                .filter(migration -> isFuture(migration.getState()))
                .map(Schema::version)
                .toList();
        if (!unknown.isEmpty()) {
            throw new StoreException(new StoreFault.NewerTables(unknown));
        }
        flyway.migrate();
    }

    private static boolean isFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }

    private static String version(MigrationInfo migration) {
        return String.valueOf(migration.getVersion());
    }
}
