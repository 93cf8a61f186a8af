package jp.junshu.app.launcher;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of {@code ./junshu} in a process of its own; what it says is kept in files. */
final class Launched implements AutoCloseable {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final Path out;
    private final Path err;

    private Launched(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Launched start(String... arguments) throws IOException {
        // the jar was packaged just now: nothing is newer, so the launcher builds nothing
        Files.setLastModifiedTime(Path.of("target", "junshu.jar"), FileTime.from(Instant.now()));
        Path out = Files.createTempFile(Path.of("target"), "launched-", ".out");
        Path err = Files.createTempFile(Path.of("target"), "launched-", ".err");
        List<String> command = new ArrayList<>(List.of(HOME.resolve("junshu").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(HOME.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        // what runs for seconds is done before the better compiler has begun
        builder.environment().put("JUNSHU_JAVA_OPTS", "-XX:TieredStopAtLevel=1");
        return new Launched(builder.start(), out, err);
    }

    /** Runs to the end. */
    static Launched run(String... arguments) throws IOException, InterruptedException {
        Launched launched = start(arguments);
        launched.exitCode();
        return launched;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("does not end");
        }
        return process.exitValue();
    }

    String out() throws IOException {
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    String err() throws IOException {
        return Files.readString(err, StandardCharsets.UTF_8);
    }

    /** As Ctrl-C does. */
    void interrupt() throws IOException, InterruptedException {
        signal("-INT", process.pid());
    }

    static void kill(long pid) throws IOException, InterruptedException {
        signal("-KILL", pid);
    }

    private static void signal(String signal, long pid) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(pid)).start().waitFor();
    }

    /** Waits until the address answers with this status. */
    static void await(URI address, int status) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (true) {
                try {
                    HttpRequest request = HttpRequest.newBuilder(address)
                            .timeout(Duration.ofSeconds(20))
                            .build();
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == status) {
                        return;
                    }
                } catch (IOException _) {
                    // not up yet
                }
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException(address + " did not answer " + status);
                }
                Thread.sleep(200);
            }
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
