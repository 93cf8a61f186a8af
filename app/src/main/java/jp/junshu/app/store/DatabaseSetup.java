package jp.junshu.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.util.PasswordUtil;

/** The database and its three roles, made or put right at every start; running it again changes nothing. */
final class DatabaseSetup {
    static final String DATABASE = "junshu";

    private DatabaseSetup() {}

    /**
     * @param server a connection of the superuser to the database {@code postgres}
     * @param keys the passwords the roles shall have; PostgreSQL gets their SCRAM verifiers only
     */
    static void roles(Connection server, DatabaseKeys keys) throws SQLException {
        for (DatabaseRole role : DatabaseRole.values()) {
            if (!exists(server, "select from pg_roles where rolname = ?", role.user())) {
                execute(server, "create role " + role.user());
            }
            execute(server, """
                    alter role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls noinherit
                    password '%s'
                    """.formatted(
                    role.user(), PasswordUtil.encodeScramSha256(keys.of(role).toCharArray())));
        }
        if (!exists(server, "select from pg_database where datname = ?", DATABASE)) {
            execute(server, "create database " + DATABASE + " owner " + DatabaseRole.OWNER.user());
        }
        execute(server, "revoke all on database %s, postgres, template1 from public".formatted(DATABASE));
        execute(
                server,
                "grant connect on database %s to %s, %s"
                        .formatted(DATABASE, DatabaseRole.APP.user(), DatabaseRole.SEALER.user()));
    }

    /** @param database a connection of the superuser to {@link #DATABASE} */
    static void schema(Connection database) throws SQLException {
        execute(database, "alter schema public owner to " + DatabaseRole.OWNER.user());
        execute(database, "revoke all on schema public from public");
        execute(
                database,
                "grant usage on schema public to %s, %s"
                        .formatted(DatabaseRole.APP.user(), DatabaseRole.SEALER.user()));
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
