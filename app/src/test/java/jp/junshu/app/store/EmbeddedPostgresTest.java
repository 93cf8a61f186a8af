package jp.junshu.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Path CACHE = Path.of("target", "postgresql").toAbsolutePath();
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    Path temp;

    private final List<PostgresState> states = new CopyOnWriteArrayList<>();
    private Path root = Path.of("");

    @BeforeEach
    void place() {
        root = temp.resolve("データ ' folder");
    }

    @AfterEach
    void nothing_is_left_running() throws IOException {
        Path pg = root.resolve("pg");
        if (Files.exists(pg)) {
            Postmaster.find(pg).filter(Postmaster::alive).ifPresent(left -> kill(left.pid()));
        }
    }

    @Test
    void the_first_start_makes_a_database_that_only_the_three_roles_may_enter() throws Exception {
        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            assertThat(ask(postgres, DatabaseRole.APP, "show server_version")).isEqualTo("18.6");
            assertThat(ask(postgres, DatabaseRole.APP, """
                            select datlocprovider::text || ' ' || datlocale || ' ' || pg_encoding_to_char(encoding)
                            from pg_database where datname = current_database()
                            """)).isEqualTo("b C.UTF-8 UTF8");
            assertThat(ask(postgres, DatabaseRole.APP, """
                            select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in
                            ('data_checksums', 'fsync', 'TimeZone', 'listen_addresses', 'ssl', 'shared_buffers',
                             'log_statement', 'log_min_error_statement')
                            """))
                    .isEqualTo(
                            "TimeZone=UTC data_checksums=on fsync=on listen_addresses=127.0.0.1 log_min_error_statement=panic"
                                    + " log_statement=none shared_buffers=8192 ssl=off");
            assertThat(Files.readAllLines(folder.pg().resolve("postmaster.pid")).get(4))
                    .as("folder of the unix socket")
                    .isEmpty();
            for (DatabaseRole role : DatabaseRole.values()) {
                assertThat(ask(postgres, role, "select current_user")).isEqualTo(role.user());
                assertThat(ask(postgres, role, """
                                select rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls
                                from pg_roles where rolname = current_user
                                """)).isEqualTo("f");
            }
        }
    }

    @Test
    void only_the_owner_can_make_things_and_extensions() throws Exception {
        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            tell(postgres, DatabaseRole.OWNER, "create extension btree_gist; create extension pg_trgm");
            tell(postgres, DatabaseRole.OWNER, "create schema work; create table work.t (id uuid default uuidv7())");
            for (DatabaseRole role : List.of(DatabaseRole.APP, DatabaseRole.SEALER)) {
                assertThatThrownBy(() -> tell(postgres, role, "create table t (id int)"))
                        .hasMessageContaining("permission denied for schema public");
                assertThatThrownBy(() -> tell(postgres, role, "create schema mine"))
                        .hasMessageContaining("permission denied for database");
                assertThatThrownBy(() -> tell(postgres, role, "create temporary table t (id int)"))
                        .hasMessageContaining("permission denied to create temporary tables");
                assertThatThrownBy(() -> tell(postgres, role, "select * from work.t"))
                        .hasMessageContaining("permission denied");
            }
            DatabaseLogin app = postgres.login(DatabaseRole.APP);
            assertThatThrownBy(() -> DriverManager.getConnection(app.url(), app.user(), "guess")
                            .close())
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(
                                    app.url().replace("/junshu?", "/postgres?"), app.user(), app.password())
                            .close())
                    .hasMessageContaining("permission denied for database");
        }
    }

    @Test
    void neither_files_nor_logs_show_a_password_or_what_a_statement_said() throws Exception {
        List<String> secrets;
        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            tell(postgres, DatabaseRole.OWNER, "create table person (name text unique)");
            tell(postgres, DatabaseRole.OWNER, "insert into person values ('山田太郎')");
            assertThatThrownBy(() -> tell(postgres, DatabaseRole.OWNER, "insert into person values ('山田太郎')"))
                    .hasMessageContaining("duplicate key");
            DatabaseKeys keys = DatabaseKeys.load(folder);
            assertThat(postgres.login(DatabaseRole.APP).toString()).doesNotContain(keys.app());
            secrets = List.of(keys.superuser(), keys.owner(), keys.app(), keys.sealer(), "山田太郎");
            assertThat(secrets.subList(0, 4)).doesNotHaveDuplicates().allMatch(key -> key.length() == 43);
        }
        String logs = "";
        try (Stream<Path> all = Files.list(root.resolve("logs"))) {
            for (Path log : all.toList()) {
                logs += Files.readString(log);
            }
        }
        assertThat(logs).contains("duplicate key").doesNotContain(secrets.toArray(String[]::new));
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                        .as(path.toString())
                        .startsWith("rw")
                        .endsWith("-------");
            }
        }
    }

    @Test
    void a_restart_keeps_data_port_and_passwords() throws Exception {
        DatabaseLogin before;
        try (DataFolder folder = DataFolder.open(root, CLOCK)) {
            EmbeddedPostgres postgres = start(folder);
            tell(postgres, DatabaseRole.OWNER, "create table kept (word text); insert into kept values ('遵守')");
            before = postgres.login(DatabaseRole.OWNER);
            postgres.close();
            assertThat(Postmaster.find(folder.pg())).isEmpty();
            assertThat(postgres.state()).isInstanceOf(PostgresState.Stopped.class);
        }
        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            assertThat(postgres.login(DatabaseRole.OWNER)).isEqualTo(before);
            assertThat(ask(postgres, DatabaseRole.OWNER, "select word from kept"))
                    .isEqualTo("遵守");
        }
    }

    @Test
    void a_postgres_left_by_a_killed_server_is_adopted_with_what_it_holds() throws Exception {
        Process other = FolderHolder.hold(root.toString(), CACHE.toString());
        long postmaster = Postmaster.find(root.resolve("pg")).orElseThrow().pid();
        other.destroyForcibly().waitFor();

        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            assertThat(Postmaster.find(folder.pg()).orElseThrow().pid()).isEqualTo(postmaster);
            assertThat(ask(postgres, DatabaseRole.APP, "select 1")).isEqualTo("1");
        }
        assertThat(Postmaster.find(root.resolve("pg"))).isEmpty();
    }

    @Test
    void a_running_postgres_with_other_settings_is_restarted() throws Exception {
        Process other = FolderHolder.hold(root.toString(), CACHE.toString());
        long postmaster = Postmaster.find(root.resolve("pg")).orElseThrow().pid();
        other.destroyForcibly().waitFor();
        Files.writeString(root.resolve("pg/postgresql.conf"), "# of an earlier version\n");

        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            assertThat(Postmaster.find(folder.pg()).orElseThrow().pid()).isNotEqualTo(postmaster);
            assertThat(ask(postgres, DatabaseRole.APP, "show cluster_name")).isEqualTo("junshu");
        }
    }

    @Test
    void a_killed_postmaster_comes_up_by_itself_with_everything_committed() throws Exception {
        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            tell(postgres, DatabaseRole.OWNER, "create table kept (word text); insert into kept values ('遵守')");
            for (int round = 1; round <= 2; round++) {
                states.clear();
                kill(Postmaster.find(folder.pg()).orElseThrow().pid());
                awaitState(() -> !states.isEmpty() && postgres.state() instanceof PostgresState.Running);
                assertThat(ask(postgres, DatabaseRole.OWNER, "select word from kept"))
                        .isEqualTo("遵守");
                assertThat(states.getFirst()).isInstanceOf(PostgresState.Restarting.class);
                assertThat(states.getLast()).isInstanceOf(PostgresState.Running.class);
            }
        }
    }

    @Test
    void a_postgres_that_cannot_come_up_is_tried_until_it_can() throws Exception {
        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            Path control = folder.pg().resolve("global/pg_control");
            Path hidden = control.resolveSibling("hidden");
            Files.move(control, hidden);
            kill(Postmaster.find(folder.pg()).orElseThrow().pid());
            awaitState(() -> postgres.state() instanceof PostgresState.Restarting again && again.attempt() >= 3);
            Files.move(hidden, control);
            awaitState(() -> postgres.state() instanceof PostgresState.Running);
            assertThat(ask(postgres, DatabaseRole.APP, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void server_and_postgres_killed_together_start_again_at_once() throws Exception {
        Process other = FolderHolder.hold(root.toString(), CACHE.toString());
        kill(Postmaster.find(root.resolve("pg")).orElseThrow().pid());
        other.destroyForcibly().waitFor();

        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            assertThat(ask(postgres, DatabaseRole.APP, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_lock_that_names_some_other_living_process_does_not_stop_the_start() throws Exception {
        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            assertThat(postgres.state()).isInstanceOf(PostgresState.Running.class);
        }
        // as after a power cut: the number now belongs to another process, here to this very test
        Files.writeString(
                root.resolve("pg/postmaster.pid"),
                "%d\n%s\n1\n25432\n\n127.0.0.1\n     4711         1\nready   \n"
                        .formatted(ProcessHandle.current().pid(), root.resolve("pg")));
        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            assertThat(ask(postgres, DatabaseRole.APP, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_taken_port_is_exchanged_for_another() throws Exception {
        int port;
        try (DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            port = Postmaster.find(folder.pg()).orElseThrow().port();
            assertThat(postgres.login(DatabaseRole.APP).url()).contains(":" + port + "/");
        }
        try (var squatter = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                DataFolder folder = DataFolder.open(root, CLOCK);
                EmbeddedPostgres postgres = start(folder)) {
            assertThat(postgres.login(DatabaseRole.APP).url()).doesNotContain(":" + squatter.getLocalPort() + "/");
            assertThat(ask(postgres, DatabaseRole.APP, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_database_of_another_major_version_is_refused_untouched() throws Exception {
        try (DataFolder folder = DataFolder.open(root, CLOCK)) {
            Files.writeString(folder.pg().resolve("PG_VERSION"), "17\n");

            assertThat(refusal(folder)).isEqualTo(new StoreFault.OtherPostgres(folder.root(), "17", 18));
            assertThat(folder.pg().toFile().list()).containsExactly("PG_VERSION");
        }
    }

    @Test
    void files_without_a_database_and_a_database_without_passwords_are_refused() throws Exception {
        try (DataFolder folder = DataFolder.open(root, CLOCK)) {
            Path stray = Files.createFile(folder.pg().resolve("stray"));
            assertThat(refusal(folder)).isEqualTo(new StoreFault.DatabaseDamaged(folder.root()));
            Files.delete(stray);

            start(folder).close();
            Path keys = DatabaseKeys.file(folder);
            byte[] good = Files.readAllBytes(keys);

            Files.writeString(keys, "{\"superuser\": \"geheim\"}");
            StoreFault damaged = refusal(folder);
            assertThat(damaged).isInstanceOf(StoreFault.UnreadableFile.class);
            assertThat(damaged.message(Locale.ENGLISH)).doesNotContain("geheim");

            Files.delete(keys);
            assertThat(refusal(folder)).isEqualTo(new StoreFault.KeysMissing(keys));

            PrivateFiles.write(keys, good);
            start(folder).close();
        }
    }

    @Test
    void passwords_of_another_folder_are_refused_and_nothing_stays_running() throws Exception {
        try (DataFolder folder = DataFolder.open(root, CLOCK)) {
            start(folder).close();
            byte[] own = Files.readAllBytes(DatabaseKeys.file(folder));
            DatabaseKeys.create(folder, new SecureRandom());

            assertThat(refusal(folder)).isInstanceOf(StoreFault.NotOurDatabase.class);
            assertThat(Postmaster.find(folder.pg())).as("left running").isEmpty();

            PrivateFiles.write(DatabaseKeys.file(folder), own);
            start(folder).close();
        }
    }

    @Test
    void what_postgres_says_when_it_does_not_start_reaches_the_user() throws Exception {
        try (DataFolder folder = DataFolder.open(root, CLOCK)) {
            start(folder).close();
            Path control = folder.pg().resolve("global/pg_control");
            Files.move(control, control.resolveSibling("elsewhere"));

            StoreFault fault = refusal(folder);
            assertThat(fault)
                    .isInstanceOfSatisfying(
                            StoreFault.PostgresRefused.class,
                            refused -> assertThat(refused.detail()).contains("pg_control"));
        }
    }

    @Test
    void a_disk_that_fills_up_while_the_database_is_made_is_reported_and_nothing_half_made_stays() throws Exception {
        try (TinyDisk disk = TinyDisk.mount(temp, "size=330m")) {
            root = disk.place().resolve("data");
            try (DataFolder folder = DataFolder.open(root, CLOCK)) {
                Path ballast = disk.place().resolve("ballast");
                try (RandomAccessFile file = new RandomAccessFile(ballast.toFile(), "rw")) {
                    byte[] block = new byte[1 << 20];
                    for (int i = 0; i < 315; i++) {
                        file.write(block);
                    }
                }
                assertThat(refusal(folder)).isInstanceOf(StoreFault.DiskFull.class);
                assertThat(folder.pg()).isEmptyDirectory();

                Files.delete(ballast);
                start(folder).close();
            }
        }
    }

    private EmbeddedPostgres start(DataFolder folder) throws StoreException {
        return EmbeddedPostgres.start(folder, CACHE, CLOCK, states::add);
    }

    private StoreFault refusal(DataFolder folder) {
        StoreException refused =
                catchThrowableOfType(StoreException.class, () -> start(folder).close());
        assertThat(refused).isNotNull();
        return refused.fault();
    }

    private static void kill(long pid) {
        // SIGKILL
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private void awaitState(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not reached, but " + states);
            }
            Thread.sleep(20);
        }
    }

    private static String ask(EmbeddedPostgres postgres, DatabaseRole role, String query) throws SQLException {
        try (Connection connection = connect(postgres, role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static void tell(EmbeddedPostgres postgres, DatabaseRole role, String sql) throws SQLException {
        try (Connection connection = connect(postgres, role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, DatabaseRole role) throws SQLException {
        DatabaseLogin login = postgres.login(role);
        return DriverManager.getConnection(login.url(), login.user(), login.password());
    }
}
