package jp.junshu.app.store;

/** The three accounts of the database. None is a superuser, none may make roles, none escapes row-level security. */
public enum DatabaseRole {
    /** Owns the database and its schemas: migrations only. */
    OWNER("junshu_owner"),
    /** What requests and jobs run as; owns nothing. */
    APP("junshu_app"),
    /** Seals the trail; owns nothing. */
    SEALER("junshu_sealer");

    private final String user;

    DatabaseRole(String user) {
        this.user = user;
    }

    /** Its name in PostgreSQL. */
    public String user() {
        return user;
    }
}
