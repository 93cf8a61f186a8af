package jp.junshu.app.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** The two configuration files of the database, which are ours alone, and the port, which is chosen once and kept. */
record PostgresSettings(DataFolder folder, int port) {
    /** Below the ports that Linux hands to outgoing connections, so that none of those sits on it at a restart. */
    private static final int FIRST_PORT = 20_000;

    private static final int LAST_PORT = 29_999;

    private static final String ACCESS = """
            # written by Junshu at every start
            host all all 127.0.0.1/32 scram-sha-256
            """;

    /** The port of last time if it is free, else a new one. */
    static PostgresSettings choose(DataFolder folder, RandomGenerator random) throws IOException {
        OptionalInt kept = keptPort(folder);
        int port = kept.isPresent() && isFree(kept.getAsInt()) ? kept.getAsInt() : 0;
        for (int i = 0; port == 0 && i < 200; i++) {
            int candidate = random.nextInt(FIRST_PORT, LAST_PORT + 1);
            port = isFree(candidate) ? candidate : 0;
        }
        if (port == 0) {
            try (ServerSocket any = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
                port = any.getLocalPort();
            }
        }
        PrivateFiles.write(portFile(folder), Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
        return new PostgresSettings(folder, port);
    }

    private static OptionalInt keptPort(DataFolder folder) throws IOException {
        try {
            return Files.exists(portFile(folder))
                    ? OptionalInt.of(
                            Integer.parseInt(Files.readString(portFile(folder)).strip()))
                    : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return probe.isBound();
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes both files. */
    void write() throws IOException {
        PrivateFiles.write(configFile(), config().getBytes(StandardCharsets.UTF_8));
        PrivateFiles.write(accessFile(), ACCESS.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the files on disk are the ones we would write: a running server that read others must be restarted. */
    boolean inForce() throws IOException {
        return Files.exists(configFile())
                && Files.readString(configFile()).equals(config())
                && Files.readString(accessFile()).equals(ACCESS);
    }

    /**
     * Small memory, loopback only, nothing of what statements say in the logs. {@code terse} leaves out the detail lines,
     * which quote rows. Seven log files, one a weekday, each overwritten after a week.
     */
    private String config() {
        return """
                # written by Junshu at every start
                cluster_name = 'junshu'
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                ssl = off
                password_encryption = 'scram-sha-256'
                max_connections = 40

                shared_buffers = '64MB'
                work_mem = '4MB'
                maintenance_work_mem = '32MB'
                effective_cache_size = '256MB'
                huge_pages = off
                io_method = 'sync'
                max_worker_processes = 4
                max_parallel_workers = 2
                max_logical_replication_workers = 0
                autovacuum_max_workers = 2
                autovacuum_worker_slots = 4
                jit = off

                fsync = on
                full_page_writes = on
                synchronous_commit = on
                wal_level = 'minimal'
                max_wal_senders = 0
                max_replication_slots = 0
                min_wal_size = '32MB'
                max_wal_size = '256MB'

                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_file_mode = 0600
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_statement = 'none'
                log_min_duration_statement = -1
                log_min_error_statement = 'panic'
                log_error_verbosity = 'terse'
                log_checkpoints = off
                log_line_prefix = '%%m [%%p] %%u '
                lc_messages = 'C'

                timezone = 'UTC'
                log_timezone = 'UTC'
                datestyle = 'iso, ymd'
                """.formatted(port, folder.logs().toString().replace("'", "''").replace("\\", "\\\\"));
    }

    private Path configFile() {
        return folder.pg().resolve("postgresql.conf");
    }

    private Path accessFile() {
        return folder.pg().resolve("pg_hba.conf");
    }

    private static Path portFile(DataFolder folder) {
        return folder.run().resolve("postgresql.port");
    }
}
