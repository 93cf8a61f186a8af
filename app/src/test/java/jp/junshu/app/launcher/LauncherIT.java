package jp.junshu.app.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.Visitor;
import jp.junshu.app.store.DataFolder;
import jp.junshu.app.store.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    private static final Path SHARED = Path.of("..", "..", "shared", "regulations");

    @TempDir
    Path scratch = Path.of("");

    @Test
    void theDemoOutlivesEveryKillAndKeepsItsData() throws Exception {
        Path data = scratch.resolve("demo");
        int port = freePort();
        URI signIn = URI.create("http://localhost:" + port + "/sign-in");
        String logins;
        try (Launched demo = Launched.start("demo", "--port", Integer.toString(port), "--data", data.toString())) {
            Launched.await(signIn, 200);
            awaitLogins(demo);
            logins = demo.out();
            assertThat(logins.lines())
                    .hasSize(4)
                    .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(4));
            assertThat(demo.err()).contains("http://localhost:" + port + "/");
            signIn(port, data, logins, 0);

            // a second server on the folder is refused, and told whose it is
            Launched second = Launched.run("serve", "--port", "0", "--data", data.toString());
            assertThat(second.exitCode()).isEqualTo(4);
            assertThat(second.err()).contains("http://localhost:" + port).doesNotContain("Exception");
            Launched taken = Launched.run(
                    "serve",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    scratch.resolve("other").toString());
            assertThat(taken.exitCode()).isEqualTo(4);
            assertThat(taken.err()).contains(Integer.toString(port)).doesNotContain("Exception");

            long server = server(data).pid();
            Launched.kill(server);
            awaitOther(data, server);
            Launched.await(signIn, 200);
            signIn(port, data, logins, 1);

            long postgres = postgres(data);
            Launched.kill(postgres);
            awaitPostgres(data, postgres);
            signIn(port, data, logins, 2);

            long revived = postgres(data);
            demo.interrupt();
            assertThat(demo.exitCode()).as(demo.err()).isZero();
            // it has removed its lock by now, and may be a moment from being gone
            for (int i = 0; i < 100 && ProcessHandle.of(revived).isPresent(); i++) {
                Thread.sleep(100);
            }
            assertThat(ProcessHandle.of(revived)).as("PostgreSQL after Ctrl-C").isEmpty();
        }
        try (Launched again = Launched.start("demo", "--port", Integer.toString(port), "--data", data.toString())) {
            Launched.await(signIn, 200);
            awaitLogins(again);
            assertThat(again.out()).isEqualTo(logins);
            again.interrupt();
            assertThat(again.exitCode()).isZero();
        }
    }

    @Test
    void theLauncherExplainsItsOwnVerbInBothLanguages() throws Exception {
        assertThat(Launched.run("test", "--help", "--lang", "ja").out()).contains("使い方", "--install");
        assertThat(Launched.run("test", "--help", "--lang", "en").out()).contains("Usage", "--install");
        assertThat(Launched.run("--help", "--lang", "ja").out())
                .contains("遵守", "demo", "serve", "regulation", "catalog");
    }

    @Test
    void outlinesAreDataAndEverythingElseIsSaidAside() throws Exception {
        assumeTrue(Files.isDirectory(SHARED), "the source documents are not here");
        for (List<String> file : List.of(
                List.of("jpo-status-report.txt", "jpo-security-matters"),
                List.of("labour-and-mhlw.txt", "labour-confidentiality", "mhlw-requirements"))) {
            Launched outline = Launched.run(
                    "regulation",
                    "outline",
                    SHARED.resolve("source")
                            .resolve(file.getFirst())
                            .toAbsolutePath()
                            .toString());
            assertThat(outline.out().lines().toList())
                    .isEqualTo(
                            file.stream().skip(1).flatMap(LauncherIT::outline).toList());
            assertThat(outline.exitCode()).isZero();
        }
    }

    /** The lines the verb prints for a regulation: its id before each line of the outline given with the source. */
    private static Stream<String> outline(String regulation) {
        try {
            return Files.readAllLines(SHARED.resolve("outline").resolve(regulation + ".tsv")).stream()
                    .map(line -> regulation + "\t" + line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aCatalogueWithFaultsNamesThemAllAndFails() throws Exception {
        Launched good = Launched.run("catalog", "check");
        assertThat(good.exitCode()).as(good.err()).isZero();
        assertThat(good.out()).contains("labour-confidentiality\tundated\tclauses\tall\t44");

        Path folder = scratch.resolve("catalogue");
        copy(Path.of("..", "regulations"), folder);
        Path chapter = folder.resolve("labour-confidentiality/undated/regulation.yaml");
        Files.writeString(chapter, Files.readString(chapter).replaceFirst("(?m)^id:", "unknown: 1\nid:"));
        Path roles = folder.resolve("roles.yaml");
        Files.writeString(roles, Files.readString(roles).replaceFirst("(?m)^( *- )id: ", "$1id: No Id "));
        Launched bad = Launched.run("catalog", "check", folder.toString());
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.err())
                .containsPattern("labour-confidentiality/undated/regulation\\.yaml:\\d+:\\d+: ")
                .containsPattern("roles\\.yaml:\\d+:\\d+: ");
    }

    @Test
    void whatIsCalledWronglyIsRefused() throws Exception {
        assertThat(Launched.run("no-such-verb").exitCode()).isEqualTo(2);
        assertThat(Launched.run("serve", "--port", "70000").exitCode()).isEqualTo(2);
        assertThat(Launched.run("demo", "code", "nobody", "--data", scratch.toString())
                        .exitCode())
                .isEqualTo(1);
    }

    private static void signIn(int port, Path data, String logins, int user) throws Exception {
        String[] login = logins.lines().toList().get(user).split("\t", -1);
        Visitor visitor = new Visitor(port);
        assertThat(Visitor.location(
                        visitor.post("/sign-in", "/sign-in", Map.of("login", login[0], "password", login[1]))))
                .isEqualTo("/sign-in/code");
        Launched code = Launched.run("demo", "code", login[0], "--data", data.toString());
        assertThat(code.out().strip()).as(code.err()).matches("\\d{6}");
        assertThat(Visitor.location(visitor.post(
                        "/sign-in/code",
                        "/sign-in/code",
                        Map.of("code", code.out().strip()))))
                .isEqualTo("/");
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    }

    private static void awaitLogins(Launched demo) throws IOException, InterruptedException {
        for (int i = 0; i < 300 && demo.out().lines().count() < 4; i++) {
            Thread.sleep(100);
        }
    }

    private static RunningServer server(Path data) {
        return DataFolder.findServer(data).orElseThrow();
    }

    private static void awaitOther(Path data, long killed) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Optional<RunningServer> now = DataFolder.findServer(data);
            if (now.isPresent()
                    && now.get().pid() != killed
                    && now.get().findAddress().isPresent()) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("the server did not come up again");
    }

    private static long postgres(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst().strip());
    }

    private static void awaitPostgres(Path data, long killed) throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (Files.exists(data.resolve("pg/postmaster.pid")) && postgres(data) != killed) {
                Thread.sleep(2_000);
                return;
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("PostgreSQL did not come up again");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("target"))
                    .toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }
}
