package jp.junshu.app.store;

/**
 * How to connect to the database as one role.
 *
 * @param url a JDBC address without user and password
 */
public record DatabaseLogin(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
