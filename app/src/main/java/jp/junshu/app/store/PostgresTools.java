package jp.junshu.app.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs initdb and pg_ctl. PostgreSQL refuses to run as root; then its tools run in a user namespace of their own, where
 * the same account merely has another number. Files stay the account's own.
 */
final class PostgresTools {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final PostgresBinaries binaries;
    private final DataFolder folder;
    private final List<String> prefix;

    private PostgresTools(PostgresBinaries binaries, DataFolder folder, List<String> prefix) {
        this.binaries = binaries;
        this.folder = folder;
        this.prefix = prefix;
    }

    /** @throws StoreException if the programs do not run here at all, or not as this account */
    static PostgresTools of(PostgresBinaries binaries, DataFolder folder) throws StoreException {
        Outcome version = run(List.of(binaries.program("postgres").toString(), "--version"));
        if (version.exit() != 0 || !version.output().contains(PostgresBinaries.VERSION)) {
            throw new StoreException(new StoreFault.BinariesUnusable(
                    binaries.home(), version.output().strip()));
        }
        if (PrivateFiles.self() != 0) {
            return new PostgresTools(binaries, folder, List.of());
        }
        Outcome namespace = run(List.of("unshare", "-U", "true"));
        if (namespace.exit() != 0) {
            throw new StoreException(
                    new StoreFault.RootRefused(namespace.output().strip()));
        }
        return new PostgresTools(binaries, folder, List.of("unshare", "-U"));
    }

    /** Makes an empty database in {@code pg/}: all of it, or nothing. */
    void init(String superuser, String password) throws StoreException {
        Path fresh = folder.root().resolve("pg.new");
        Path words = folder.run().resolve("initdb.password");
        try {
            PrivateFiles.deleteTree(fresh);
            PrivateFiles.write(words, password.getBytes(StandardCharsets.US_ASCII));
            try {
                demand(
                        "initdb",
                        "--pgdata=" + fresh,
                        "--username=" + superuser,
                        "--pwfile=" + words,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8",
                        "--data-checksums");
                Files.move(fresh, folder.pg(), StandardCopyOption.ATOMIC_MOVE);
                PrivateFiles.sync(folder.root());
            } finally {
                Files.deleteIfExists(words);
                PrivateFiles.deleteTree(fresh);
            }
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, folder.root()), e);
        }
    }

    /** Starts the postmaster and waits until it accepts connections. It outlives this process. */
    void start() throws StoreException {
        Path log = startLog();
        long collected = size(newestLog());
        try {
            PrivateFiles.write(log, new byte[0]);
        } catch (IOException e) {
            throw new StoreException(DataFolder.faultOf(e, folder.root()), e);
        }
        Outcome outcome = run(command("pg_ctl", List.of("-D", pg(), "-l", log.toString(), "-w", "-t", "60", "start")));
        if (outcome.exit() != 0) {
            String said = tail(log, 0) + tail(newestLog(), collected);
            throw refused("pg_ctl start", said.isBlank() ? outcome.output() : said);
        }
    }

    /** Stops the postmaster, breaking open transactions off. Nothing happens if none runs. */
    void stop() throws StoreException {
        // not pg_ctl status: it takes a killed postmaster that nobody collected for a running one
        if (Postmaster.find(folder.pg()).filter(Postmaster::alive).isPresent()
                && run(command("pg_ctl", List.of("-D", pg(), "-m", "fast", "-w", "-t", "30", "stop")))
                                .exit()
                        != 0) {
            demand("pg_ctl", "-D", pg(), "-m", "immediate", "-w", "-t", "30", "stop");
        }
    }

    private void demand(String tool, String... arguments) throws StoreException {
        Outcome outcome = run(command(tool, List.of(arguments)));
        if (outcome.exit() != 0) {
            throw refused(tool, outcome.output());
        }
    }

    private StoreException refused(String tool, String said) {
        return new StoreException(
                Reason.isDiskFull(said)
                        ? DataFolder.diskFull(folder.root())
                        : new StoreFault.PostgresRefused(folder.root(), tool, lastLines(said), folder.logs()));
    }

    private List<String> command(String tool, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(binaries.program(tool).toString());
        command.addAll(arguments);
        return command;
    }

    /** What a program said on both streams, and how it ended; 127 if it could not be started, 124 if it hung. */
    private record Outcome(int exit, String output) {}

    private static Outcome run(List<String> command) throws StoreException {
        try {
            Path output = Files.createTempFile("junshu-", ".out", PrivateFiles.FILE_RIGHTS);
            try {
                // not a pipe: a postmaster that kept its end open would keep us waiting
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(
                                Path.of("/dev/null").toFile()))
                        .redirectOutput(output.toFile());
                Map<String, String> environment = builder.environment();
                environment.keySet().removeIf(name -> !name.equals("PATH"));
                environment.put("LC_ALL", "C");
                environment.put("TZ", "UTC");
                Process process = builder.start();
                if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    return new Outcome(124, "timeout: " + String.join(" ", command));
                }
                return new Outcome(process.exitValue(), Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(124, "interrupted");
        } catch (IOException e) {
            return new Outcome(127, Reason.of(e));
        }
    }

    private String pg() {
        return folder.pg().toString();
    }

    private Path startLog() {
        return folder.logs().resolve("postgresql-start.log");
    }

    private Path newestLog() {
        try (var logs = Files.newDirectoryStream(folder.logs(), "postgresql-*.log")) {
            Path newest = startLog();
            long at = Long.MIN_VALUE;
            for (Path log : logs) {
                long changed = Files.getLastModifiedTime(log).toMillis();
                if (!log.equals(startLog()) && changed > at) {
                    newest = log;
                    at = changed;
                }
            }
            return newest;
        } catch (IOException e) {
            return startLog();
        }
    }

    private static long size(Path log) {
        try {
            return Files.size(log);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String tail(Path log, long from) {
        try {
            byte[] all = Files.readAllBytes(log);
            int start = (int) Math.min(from, all.length);
            return new String(all, start, all.length - start, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String lastLines(String said) {
        List<String> lines = said.lines().filter(line -> !line.isBlank()).toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }
}
