package jp.junshu.app.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.store.Database;
import jp.junshu.app.store.DatabaseLogin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What holds for every table, asked of the real database. */
@JunshuTest
class SchemaTest {
    /** Flyway's own book-keeping: no organization's data, and the application has no right to it. */
    private static final String BOOK_KEEPING = "flyway_schema_history";

    /** Tables that are no facts about the world: what was done, what is to be done, what is derived. */
    private static final Set<String> NO_FACTS = Set.of("trail", "outbox", "summary");

    @Autowired
    Database database;

    @Autowired
    ApplicationContext application;

    @Test
    void everyTableBelongsToOrganizationsAndShowsEachItsOwn() throws SQLException {
        assertThat(tables()).isNotEmpty();
        assertThat(list("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
                  and not (c.relrowsecurity
                           and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'org_id' and a.attnotnull)
                           and exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'own_organization'))
                """))
                .as("tables without org_id, row-level security or its policy")
                .isEmpty();
    }

    @Test
    void everyTableButTheTrailItselfAsksForATrailRow() throws SQLException {
        assertThat(list("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                  and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'trailed' and t.tgdeferrable)
                """)).containsExactlyInAnyOrder(BOOK_KEEPING, "trail", "outbox", "summary");
    }

    @Test
    void everyFactSaysWhenItHoldsAndWhenItWasRecorded() throws SQLException {
        assertThat(list("""
                select c.relname from pg_class c
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'flyway_schema_history'
                  and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('valid', 'recorded_at')) < 2
                """)).isSubsetOf(NO_FACTS);
    }

    @Test
    void theApplicationOwnsNothingAndEscapesNoPolicy() throws SQLException {
        assertThat(list("""
                select rolname from pg_roles where rolname in ('junshu_owner', 'junshu_app', 'junshu_sealer')
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """)).isEmpty();
        assertThat(
                        list(
                                "select relname from pg_class where pg_get_userbyid(relowner) in ('junshu_app', 'junshu_sealer')"))
                .isEmpty();
        assertThat(list("select nspname from pg_namespace where has_schema_privilege('junshu_app', oid, 'create')"))
                .doesNotContain("public");
    }

    @Test
    void theTrailTakesNoChange() throws SQLException {
        assertThat(list("""
                select privilege_type from information_schema.role_table_grants
                where table_name = 'trail' and grantee in ('junshu_app', 'junshu_sealer')
                """)).containsExactlyInAnyOrder("SELECT", "INSERT");
        assertThatThrownBy(() -> run(database.owner(), "delete from trail")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run(database.owner(), "truncate trail")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run(database.owner(), "update trail set act = act"))
                .hasMessageContaining("append-only");
    }

    @Test
    void aChangeWithoutATrailRowDoesNotHappen() throws SQLException {
        UUID org = Seat.create(application, AccessRole.LEAD).who().org().value();
        try (Connection connection = connect(database.app())) {
            connection.setAutoCommit(false);
            actFor(connection, org);
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate("update account set failures = failures + 1");
            }
            assertThatThrownBy(connection::commit).hasMessageContaining("left no row on the trail");
            connection.rollback();
            actFor(connection, org);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select sum(failures) from account")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    @Test
    void rowsOfAnotherOrganizationAreNeitherSeenNorWritten() throws SQLException {
        UUID mine = Seat.create(application, AccessRole.LEAD).who().org().value();
        UUID other = Seat.create(application, AccessRole.LEAD).who().org().value();
        try (Connection connection = connect(database.app())) {
            connection.setAutoCommit(false);
            for (String table : tables()) {
                actFor(connection, mine);
                assertThat(count(connection, "select count(*) from " + table + " where org_id = '" + other + "'"))
                        .as(table + " shows another organization's rows")
                        .isZero();
                connection.rollback();
                // outside an organization nothing is visible
                String shipped = table.equals("edition") ? " where org_id <> installation()" : "";
                assertThat(count(connection, "select count(*) from " + table + shipped))
                        .as(table)
                        .isZero();
                connection.rollback();
            }
            actFor(connection, mine);
            assertThatThrownBy(() -> run(connection, """
                    insert into party (org_id, id, name, calendar, recorded_at)
                    values ('%s', uuidv7(), 'foreign', 'national-bodies', now())
                    """.formatted(other))).hasMessageContaining("row-level security");
        }
    }

    private List<String> tables() throws SQLException {
        return list("""
                select relname from pg_class where relnamespace = 'public'::regnamespace
                  and relkind in ('r', 'p') and relname <> 'flyway_schema_history'
                """);
    }

    private List<String> list(String query) throws SQLException {
        try (Connection connection = connect(database.owner());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(DatabaseLogin login, String statement) throws SQLException {
        try (Connection connection = connect(login)) {
            run(connection, statement);
        }
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static void actFor(Connection connection, UUID org) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select set_config('junshu.org', ?, true)")) {
            statement.setString(1, org.toString());
            statement.execute();
        }
    }

    private static Connection connect(DatabaseLogin login) throws SQLException {
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
