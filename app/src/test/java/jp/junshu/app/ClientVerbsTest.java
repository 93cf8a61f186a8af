package jp.junshu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs that are clients, against a small server that speaks the contract of ours. */
class ClientVerbsTest {
    private static final String ENGAGEMENT = "0199a3f2-0000-7000-8000-000000000001";
    private static final String FROZEN = "0199a3f2-0000-7000-8000-000000000002";
    private static final String FORM = "/api/v1/engagements/" + ENGAGEMENT + "/forms/status-report";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Locale before = Locale.getDefault();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private HttpServer server = newServer();

    private record Answer(int status, String type, String body) {
        static Answer json(int status, String body) {
            return new Answer(status, "application/json", body);
        }

        static Answer problem(int status, String body) {
            return new Answer(status, "application/problem+json", body);
        }
    }

    private static HttpServer newServer() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(folder.resolve("token"), "junshu_test-token\n");
    }

    @AfterEach
    void stop() {
        server.stop(0);
        Locale.setDefault(before);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            asked.add(String.join(
                    " | ",
                    request,
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Language")),
                    body));
            Answer answer = answers.getOrDefault(request, Answer.problem(404, "{\"title\":\"unknown\"}"));
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            byte[] content = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    @Test
    void aCopyIsSentAsItIsAndWhatCameOfItIsPrinted() throws IOException {
        answers.put("POST /api/v1/regulations/wording", Answer.json(201, """
                {"copy": "1", "warnings": ["Page 3: no text"], "attached": [
                  {"regulation": "labour-confidentiality", "revision": "undated", "same": 40, "changed": 1, "unchecked": 0,
                   "missing": 1, "fresh": 1, "places": [
                     {"state": "changed", "path": "3.2", "cite": "3(2)"},
                     {"state": "missing", "path": "7", "cite": "7"},
                     {"state": "new", "path": "8", "cite": "8"}]}]}
                """));
        Path copy = Files.writeString(folder.resolve("写し 1.txt"), "本文");

        assertThat(run("regulation", "attach", copy.toString(), "--regulation", "labour-confidentiality"))
                .as(err())
                .isEqualTo(ExitCode.OK);

        assertThat(out().lines()).containsExactly("labour-confidentiality\tundated\t40\t1\t0\t1\t1");
        assertThat(err())
                .contains(
                        "Page 3: no text",
                        "Changed: labour-confidentiality:3.2 (3(2))",
                        "Missing in the copy: labour-confidentiality:7 (7)",
                        "New in the copy: labour-confidentiality:8 (8)");
        assertThat(asked.getFirst()).endsWith("| 本文");
    }

    @Test
    void aCopyThatCannotBeSentIsToldBeforeAnythingIsAsked() throws IOException {
        assertThat(run("regulation", "attach", folder.resolve("none.pdf").toString()))
                .isEqualTo(ExitCode.FAILED);
        Path empty = Files.createFile(folder.resolve("empty.pdf"));
        assertThat(run("regulation", "attach", empty.toString())).isEqualTo(ExitCode.FAILED);
        Path large = folder.resolve("large.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }
        assertThat(run("regulation", "attach", large.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(run("regulation", "attach", empty.toString(), "--regulation", "../x"))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err()).contains("none.pdf", "empty.pdf is empty", "large.pdf is too large (up to 48 MB)", "../x");
        assertThat(asked).isEmpty();
    }

    @Test
    void contractListPrintsALinePerContract() {
        answers.put("GET /api/v1/engagements", Answer.json(200, """
                {"engagements": [
                  {"id": "%s", "title": "動向\\t調査", "party": "特許庁", "number": null, "side": "contractor",
                   "concluded": "2026-04-01", "from": "2026-04-01", "until": "2027-03-31"},
                  {"id": "2", "title": "運用", "party": "労働局", "from": "2026-05-01", "until": "2027-03-31"}]}
                """.formatted(ENGAGEMENT)));

        assertThat(run("contract", "list")).isEqualTo(ExitCode.OK);

        assertThat(out().lines())
                .containsExactly(
                        ENGAGEMENT + "\t動向 調査\t特許庁\t2026-04-01\t2027-03-31", "2\t運用\t労働局\t2026-05-01\t2027-03-31");
        assertThat(err()).isEmpty();
        assertThat(asked).containsExactly("GET /api/v1/engagements | Bearer junshu_test-token | en | ");
    }

    @Test
    void policyShowPrintsALinePerFigureAndSaysWhatCannotBothBeKept() {
        answers.put("GET /api/v1/policy", Answer.json(200, """
                {"rows": [
                  {"parameter": "password.length", "owner": null, "value": "14", "deciding": "a:1", "bearing": "a:1, b:2", "where": ""},
                  {"parameter": "log.\\treview", "value": "stated", "deciding": "", "bearing": "b:3", "where": "x"}],
                 "conflicts": ["a:1 and b:2"]}
                """));

        assertThat(run("policy", "show", "--engagement", ENGAGEMENT)).isEqualTo(ExitCode.FAILED);

        assertThat(out().lines())
                .containsExactly("password.length\t14\ta:1\ta:1, b:2\t", "log. review\tstated\t\tb:3\tx");
        assertThat(err()).contains("a:1 and b:2", "1 pairs of demands");
        assertThat(run("policy", "show", "--engagement", "one")).isEqualTo(ExitCode.USAGE);
        assertThat(run("policy", "show", "--engagement", ENGAGEMENT, "--all")).isEqualTo(ExitCode.USAGE);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "xlsx", "DOCX"})
    void aFormIsFrozenThenFetchedInTheFormatOfItsFile(String ending) throws IOException {
        answerWell(ending.toLowerCase(Locale.ROOT));
        Path file = folder.resolve("報告." + ending);

        assertThat(render(file, "--as-of", "令和8年11月22日")).as(err()).isEqualTo(ExitCode.OK);

        assertThat(Files.readString(file)).isEqualTo("the report");
        assertThat(out()).isEqualTo(FROZEN + "\tabcd\t" + file + System.lineSeparator());
        assertThat(err()).contains("総括者が指定されていません");
        assertThat(asked.getFirst()).startsWith("POST " + FORM + " | ").endsWith("{\"asOf\":\"2026-11-22\"}");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void withoutADayItIsTodayInJapan() {
        answerWell("docx");
        LocalDate today = Days.today(Clock.systemUTC());

        assertThat(render(folder.resolve("a.docx"))).isEqualTo(ExitCode.OK);

        assertThat(asked.getFirst())
                .containsAnyOf(today.toString(), today.plusDays(1).toString());
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyByForce() throws IOException {
        answerWell("docx");
        Path file = Files.writeString(folder.resolve("a.docx"), "mine");

        assertThat(render(file)).isEqualTo(ExitCode.FAILED);
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(asked).isEmpty();
        assertThat(err()).contains("--force");

        assertThat(render(file, "--force")).isEqualTo(ExitCode.OK);
        assertThat(Files.readString(file)).isEqualTo("the report");
    }

    @Test
    void whereNothingCanBeWrittenNothingIsAsked() throws IOException {
        answerWell("docx");
        assertThat(render(folder.resolve("none").resolve("a.docx"))).isEqualTo(ExitCode.FAILED);
        Files.createDirectory(folder.resolve("b.docx"));
        assertThat(render(folder.resolve("b.docx"), "--force")).isEqualTo(ExitCode.FAILED);
        // a file system that takes no files, from root either
        assertThat(render(Path.of("/proc/a.docx"))).isEqualTo(ExitCode.FAILED);

        assertThat(err()).contains("none", "b.docx is a folder", "/proc cannot be written");
        assertThat(asked).isEmpty();
    }

    @Test
    void everythingTypedWronglyIsSaidAtOnce() {
        int code = run(
                "form",
                "render",
                "../etc",
                "--engagement",
                "one",
                "--as-of",
                "令和9年2月29日",
                "--out",
                folder.resolve("a.odt").toString());

        assertThat(code).isEqualTo(ExitCode.USAGE);
        assertThat(err()).contains("../etc", "one is no id", "令和9年2月29日", "a.odt");
        assertThat(asked).isEmpty();
    }

    @Test
    void everyReasonOfAProblemIsPrintedAndTheFileStaysAsItWas() throws IOException {
        answers.put("POST " + FORM, Answer.problem(422, """
                {"title": "This cannot be done", "status": 422, "detail": "For these reasons.",
                 "errors": [{"detail": "The day lies before the contract."}, {"detail": "Nobody is in charge."}],
                 "remedy": "Mend them."}
                """));
        Path file = Files.writeString(folder.resolve("a.docx"), "mine");

        assertThat(render(file, "--force")).isEqualTo(ExitCode.FAILED);

        assertThat(err())
                .contains(
                        "This cannot be done",
                        "For these reasons.",
                        "The day lies before the contract.",
                        "Nobody is in charge.",
                        "Mend them.");
        assertThat(Files.readString(file)).isEqualTo("mine");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aDownloadThatFailsLeavesNoFile() throws IOException {
        answerWell("docx");
        answers.put("GET " + FORM + "/made/" + FROZEN + "/file.docx", Answer.problem(500, "{\"title\":\"Broken\"}"));

        assertThat(render(folder.resolve("a.docx"))).isEqualTo(ExitCode.FAILED);

        assertThat(folder.resolve("a.docx")).doesNotExist();
        assertThat(err()).contains("Broken");
        assertThat(leftovers()).isEmpty();
    }

    @Test
    void aRefusedTokenIsSaidWithWhatToDo() {
        answers.put("GET /api/v1/engagements", Answer.problem(401, "{\"title\":\"A token is needed\"}"));

        assertThat(run("contract", "list")).isEqualTo(ExitCode.FAILED);

        assertThat(err()).contains("A token is needed", "My account").doesNotContain("junshu_test-token");
    }

    @Test
    void whoeverAnswersWithoutBeingJunshuIsNotBelieved() {
        answers.put("GET /api/v1/engagements", new Answer(200, "text/html", "<html>"));
        assertThat(run("contract", "list")).isEqualTo(ExitCode.FAILED);
        answers.put("GET /api/v1/engagements", new Answer(302, "text/html", ""));
        assertThat(run("contract", "list")).isEqualTo(ExitCode.FAILED);

        assertThat(out()).isEmpty();
        assertThat(err()).contains("Is it Junshu", "302");
    }

    @Test
    void aServerThatDoesNotAnswerIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThat(runPlain("contract", "list", "--server", "http://localhost:" + port, "--token-file", token()))
                .isEqualTo(ExitCode.FAILED);

        assertThat(err()).contains("http://localhost:" + port + "/ does not answer");
    }

    @Test
    void withoutAServerItIsSaidHowToStartOne() {
        assertThat(runPlain("contract", "list", "--data", folder.toString())).isEqualTo(ExitCode.FAILED);

        assertThat(err()).contains("./junshu serve --data " + folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://192.0.2.1:8080/", "http://example.org/", "ftp://localhost/", "localhost:8080"})
    void aTokenIsNotSentInClearToAnotherMachine(String address) {
        assertThat(runPlain("contract", "list", "--server", address, "--token-file", token()))
                .isEqualTo(ExitCode.FAILED);

        assertThat(err()).contains(address);
    }

    @Test
    void aTokenFileThatIsMissingOrHoldsSomethingElseIsNamed() throws IOException {
        String address = address();
        assertThat(runPlain("contract", "list", "--server", address, "--token-file", folder + "/none"))
                .isEqualTo(ExitCode.FAILED);
        Path page = Files.writeString(folder.resolve("page"), "two words\nand lines");
        assertThat(runPlain("contract", "list", "--server", address, "--token-file", page.toString()))
                .isEqualTo(ExitCode.FAILED);

        assertThat(err()).contains(folder + "/none", page.toString());
        assertThat(asked).isEmpty();
    }

    private void answerWell(String format) {
        answers.put("POST " + FORM, Answer.json(201, """
                {"id": "%s", "digest": "abcd", "warnings": ["総括者が指定されていません"]}
                """.formatted(FROZEN)));
        answers.put(
                "GET " + FORM + "/made/" + FROZEN + "/file." + format,
                new Answer(200, "application/octet-stream", "the report"));
    }

    private int render(Path file, String... more) {
        List<String> call = new ArrayList<>(
                List.of("form", "render", "status-report", "--engagement", ENGAGEMENT, "--out", file.toString()));
        call.addAll(List.of(more));
        return run(call.toArray(String[]::new));
    }

    private int run(String... call) {
        List<String> whole = new ArrayList<>(List.of(call));
        whole.addAll(List.of("--server", address(), "--token-file", token()));
        return runPlain(whole.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }

    private int runPlain(String... call) {
        return Junshu.run(new Say(Locale.ENGLISH, stream(out), stream(err)), call);
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".part")).toList();
        }
    }

    private String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String token() {
        return folder.resolve("token").toString();
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
