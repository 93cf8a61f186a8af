package jp.junshu.app.store;

/** The PostgreSQL in use and its three logins: the owner migrates, the application runs, the sealer seals the trail. */
public record Database(DatabaseLogin owner, DatabaseLogin app, DatabaseLogin sealer) {
    /** That of a data folder. */
    public static Database of(EmbeddedPostgres postgres) {
        return new Database(
                postgres.login(DatabaseRole.OWNER),
                postgres.login(DatabaseRole.APP),
                postgres.login(DatabaseRole.SEALER));
    }
}
