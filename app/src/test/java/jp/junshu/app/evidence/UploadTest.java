package jp.junshu.app.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.store.DataFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Files sent by a form, over a real port. */
@JunshuTest
class UploadTest {
    private static final Map<String, String> GOOD = Map.of("observed", "2026-10-01");

    @Autowired
    ApplicationContext application;

    @Autowired
    DataFolder folder;

    @LocalServerPort
    int port;

    private static @Nullable Site shared;

    private @Nullable Site opened;
    private Set<Path> earlier = Set.of();

    /** One organization for all, a contract for each. */
    @BeforeEach
    void open() throws IOException {
        Site first = Optional.ofNullable(shared).orElseGet(() -> Site.open(application, port));
        shared = first;
        opened = first.another("審査系システム運用支援業務");
        earlier = Set.copyOf(files());
    }

    private Site site() {
        return Optional.ofNullable(opened).orElseThrow();
    }

    @Test
    void aFileIsReceivedSealedShownAndGivenBackAsItWas() throws Exception {
        byte[] file = SampleFiles.pdf("点検");
        String name = "令和8年度 情報セキュリティ点検記録（第1回）.pdf";
        EvidenceId id = Site.added(site().upload(
                        Map.of(
                                "observed",
                                "令和8年10月1日",
                                "from",
                                "R8.9.1",
                                "until",
                                "R8.9.30",
                                "note",
                                "様式\n第二号",
                                "for",
                                clause()),
                        name,
                        file));

        assertThat(site().all()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(id);
            assertThat(item.title()).isEqualTo(name);
            assertThat(item.fileName()).isEqualTo(name);
            assertThat(item.sha256()).isEqualTo(sha256(file));
            assertThat(item.observed()).isEqualTo("2026-10-01");
            assertThat(item.coversUntil()).contains(LocalDate.of(2026, 9, 30));
            assertThat(item.note()).contains("様式\n第二号");
            assertThat(item.targets())
                    .singleElement()
                    .satisfies(target -> assertThat(target.target().written()).isEqualTo(clause()));
        });
        assertThat(site().visitor().get(site().path() + "?added=" + id).body()).contains(name, "登録しました");
        assertThat(site().visitor().get(site().path() + "/" + id).body()).contains(sha256(file), "佐藤 美咲");
        HttpResponse<byte[]> given = site().visitor().fetch(site().path() + "/" + id + "/file");
        assertThat(given.body()).isEqualTo(file);
        assertThat(given.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(given.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value)
                        .startsWith("attachment;")
                        .contains("filename*=UTF-8''")
                        .doesNotContain("inline"));
        assertThat(given.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(given.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(given.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void everyFaultIsToldAtOnceNothingIsKeptAndWhatWasTypedComesBack() throws IOException {
        HttpResponse<String> answer = site().upload(
                        Map.of(
                                "observed",
                                "令和8年13月1日",
                                "title",
                                "題".repeat(201),
                                "from",
                                "きのう",
                                "note",
                                "残る<備考>",
                                "for",
                                clause()),
                        "報告.pdf",
                        SampleFiles.windowsProgram());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("13月という月はありません", "200文字以内", "「きのう」は日付として読めません", "別の種類（application/x-")
                .contains("残る&lt;備考")
                .contains("value=\"" + clause() + "\"")
                .contains("4件の誤り");
        assertThat(site().all()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "observed, 2099-01-01, 先の日付は入力できません",
        "observed, '', 入力してください",
        "from, 2026-09-01, 初日と末日の両方",
        "for, made-up:99, ありません",
        "for, jpo-security-matters:15#no-such-duty, ありません",
        "for, no clause at all, ありません",
        "occurrence, not-a-uuid, ありません",
    })
    void oneWrongFieldIsRefusedWithItsOwnSentence(String name, String value, String sentence) throws IOException {
        Map<String, String> fields = new java.util.HashMap<>(GOOD);
        fields.put("for", clause());
        fields.put(name, value);

        assertThat(site().upload(fields, "a.txt", SampleFiles.text("a")).body()).contains(sentence);
        assertThat(site().all()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void thePeriodMayNotRunBackwards() {
        assertThat(site().upload(
                                Map.of("observed", "2026-10-01", "from", "2026-09-30", "until", "2026-09-29"),
                                "a.txt",
                                SampleFiles.text("a"))
                        .body())
                .contains("初日（2026年9月30日（水））以後");
    }

    @Test
    void todayInJapanIsNotTheFuture() {
        String today = Days.today(seatClock()).toString();
        assertThat(site().upload(Map.of("observed", today), "a.txt", SampleFiles.text("today"))
                        .statusCode())
                .isEqualTo(302);
    }

    private java.time.Clock seatClock() {
        return site().seat().clock();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ファイルを選んでください",
        "setup.exe, 実行できる種類",
        "page.html, この種類のファイルは受け付けていません",
        "..\\a.pdf, 使えない文字",
        "a/b.pdf, 使えない文字",
    })
    void aNameThatIsNotTakenIsRefused(String name, String sentence) throws IOException {
        assertThat(site().upload(GOOD, name, SampleFiles.text("a")).body()).contains(sentence);
        assertThat(files()).isEmpty();
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(site().upload(GOOD, "a.txt", new byte[0]).body()).contains("中身が空です");
        assertThat(files()).isEmpty();
    }

    @Test
    void withoutAFileOrWithAnOrdinaryFormItIsAskedFor() {
        assertThat(site().visitor()
                        .post(site().path() + "/new", site().path(), GOOD)
                        .body())
                .contains("ファイルを選んでください");
    }

    @Test
    void aNameIsShownEscapedEverywhere() {
        EvidenceId id = Site.added(site().upload(GOOD, "<img src=x onerror=alert(1)>.txt", SampleFiles.text("x")));

        for (String page : List.of(site().path(), site().path() + "/" + id)) {
            assertThat(site().visitor().get(page).body())
                    .contains("&lt;img src=x")
                    .doesNotContain("<img src=x");
        }
    }

    @Test
    void aUploadWithoutAGoodTokenIsRefusedBeforeItsFileIsRead() throws IOException {
        Visitor.Credentials credentials = site().visitor().credentials(site().path() + "/new");
        for (String token : List.of("wrong", "")) {
            try (Sending sending = new Sending(credentials.cookies(), site().path(), token, 4L << 30)) {
                sending.start();
                assertThat(sending.answer()).startsWith("HTTP/1.1 403");
            }
        }
        // with the token behind the file, where it is not looked at
        HttpResponse<String> behind =
                site().visitor().upload("/assets/none.css", site().path(), GOOD, "a.txt", SampleFiles.text("a"));
        assertThat(behind.statusCode()).isEqualTo(403);
        assertThat(site().all()).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void fourGigabytesAreRefusedAtOnceAndTheFormComesBackFilledIn() throws IOException {
        Visitor.Credentials credentials = site().visitor().credentials(site().path() + "/new");
        try (Sending sending = new Sending(credentials.cookies(), site().path(), credentials.token(), 4L << 30)) {
            sending.start();
            sending.send(256 * 1024);

            String answer = sending.answer();

            assertThat(answer).startsWith("HTTP/1.1 413").contains("256 MBまで", "何も保存していません", "残る備考", "2026-10-01");
            // the connection is still there: a browser that goes on sending is not cut off
            sending.send(8 << 20);
        }
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatHidesItsLengthIsCountedAndStopped() throws IOException {
        HttpResponse<String> answer = site().visitor()
                .upload(
                        site().path() + "/new",
                        site().path(),
                        Map.of("observed", "2026-10-01", "note", "残る備考"),
                        "a.txt",
                        BodyPublishers.ofInputStream(() -> new Zeros(Evidences.LIMIT + (1 << 20))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("256 MBまで", "残る備考");
        assertThat(files()).isEmpty();
    }

    @Test
    void anUploadThatBreaksOffKeepsNothing() throws Exception {
        Visitor.Credentials credentials = site().visitor().credentials(site().path() + "/new");
        try (Sending sending = new Sending(credentials.cookies(), site().path(), credentials.token(), 10 << 20)) {
            sending.start();
            sending.send(1 << 20);
        }
        for (int i = 0; i < 100 && !files().isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(files()).isEmpty();
        assertThat(site().all()).isEmpty();
    }

    @Test
    void theSameFileTwiceIsFoundAndTheEarlierOneIsUsedOrBothAreKept() throws IOException {
        byte[] file = SampleFiles.text("教育の記録");
        EvidenceId first =
                Site.added(site().upload(Map.of("observed", "2026-09-01", "title", "情報セキュリティ教育の記録"), "教育.txt", file));

        HttpResponse<String> again =
                site().upload(Map.of("observed", "2026-10-01", "title", "二度目", "for", clause()), "写し.txt", file);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body())
                .contains("同じファイルが登録されています", "情報セキュリティ教育の記録", "教育.txt", first.toString())
                .contains("value=\"写し.txt\"", "value=\"2026-10-01\"", "value=\"" + clause() + "\"");
        assertThat(site().all()).hasSize(1);
        assertThat(files()).hasSize(1);

        Map<String, String> fields = Map.of(
                "existing",
                first.toString(),
                "observed",
                "2026-10-01",
                "title",
                "二度目",
                "file",
                "写し.txt",
                "for",
                clause());
        HttpResponse<String> attached =
                site().visitor().post(site().path() + "/new", site().path() + "/same", with(fields, "attach"));
        assertThat(Site.added(attached)).isEqualTo(first);
        assertThat(site().all())
                .singleElement()
                .satisfies(item -> assertThat(item.targets()).hasSize(1));

        Site.added(site().visitor().post(site().path() + "/new", site().path() + "/same", with(fields, "both")));
        assertThat(site().all()).extracting(EvidenceItem::title).containsExactly("二度目", "情報セキュリティ教育の記録");
        assertThat(site().all())
                .extracting(EvidenceItem::blob)
                .containsOnly(site().all().getFirst().blob());
        assertThat(files()).hasSize(1);
    }

    @Test
    void theSameFileForAnotherContractIsSealedUnderItsOwnKey() throws IOException {
        byte[] file = SampleFiles.text("両方の契約の記録");
        EvidenceId first = Site.added(site().upload(GOOD, "記録.txt", file));
        Site other = site().another("別の契約の業務");
        assertThat(other.upload(GOOD, "記録.txt", file).body()).contains("同じファイルが登録されています");

        HttpResponse<String> both = other.visitor()
                .post(
                        other.path() + "/new",
                        other.path() + "/same",
                        Map.of(
                                "existing",
                                first.toString(),
                                "choice",
                                "both",
                                "observed",
                                "2026-10-01",
                                "file",
                                "記録.txt"));

        EvidenceId second = Site.added(both);
        assertThat(files()).hasSize(2);
        assertThat(other.visitor().fetch(other.path() + "/" + second + "/file").body())
                .isEqualTo(file);
    }

    @Test
    void anotherOrganizationMayHaveTheSameFileAndHearsNothingOfOurs() {
        byte[] file = SampleFiles.text("どこにでもある書式");
        EvidenceId ours = Site.added(site().upload(GOOD, "書式.txt", file));
        Site other = Site.open(application, port);

        assertThat(other.upload(GOOD, "書式.txt", file).statusCode()).isEqualTo(302);
        assertThat(other.visitor().get(other.path() + "/" + ours).statusCode()).isEqualTo(404);
        assertThat(other.visitor()
                        .post(
                                other.path() + "/new",
                                other.path() + "/same",
                                Map.of("existing", ours.toString(), "choice", "attach"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(other.visitor().get(site().path() + "/" + ours + "/file").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/engagements, /engagements",
        "/engagements?a=b#c, /engagements?a=b",
        "//elsewhere.example/, ''",
        "https://elsewhere.example/, ''",
        "/\\elsewhere.example, ''",
        "elsewhere, ''",
    })
    void theWayBackLeadsToOurPagesOnly(String back, String there) {
        HttpResponse<String> answer =
                site().upload(Map.of("observed", "2026-10-01", "back", back), "a.txt", SampleFiles.text(back));

        String location = Visitor.location(answer);
        if (there.isEmpty()) {
            assertThat(location).startsWith(site().path() + "?added=");
        } else {
            assertThat(location).isEqualTo(there);
        }
    }

    @Test
    void aDamagedFileIsNotGivenOut() throws IOException {
        EvidenceId id = Site.added(site().upload(GOOD, "a.txt", SampleFiles.text("genuine")));
        Path file = files().getFirst();
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length - 1] ^= 1;
        Files.write(file, sealed);

        HttpResponse<String> answer = site().visitor().get(site().path() + "/" + id + "/file");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("genuine");
    }

    @Test
    void whoMayOnlyReadSeesNoButtonAndTheFile() {
        EvidenceId id = Site.added(site().upload(GOOD, "a.txt", SampleFiles.text("read me")));

        assertThat(site().visitor().get(site().path() + "/" + id).body()).contains("差し替える");
        assertThat(AccessRole.AUDITOR.permissions()).doesNotContain(jp.junshu.app.kernel.Permission.EVIDENCE_WRITE);
        assertThat(Seat.create(application, AccessRole.AUDITOR)
                        .signIn(port)
                        .get("/engagements/" + site().engagement() + "/evidence/new")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @EnabledIfSystemProperty(named = "junshu.long", matches = "true")
    void aFileOfTheLargestSizeGoesThroughInAFewMegabytes() throws Exception {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();
        Peak peak = new Peak(runtime);
        Thread watch = Thread.ofPlatform().daemon().start(peak);
        long start = System.nanoTime();

        HttpResponse<String> answer = site().visitor()
                .upload(
                        site().path() + "/new",
                        site().path(),
                        GOOD,
                        "largest.txt",
                        BodyPublishers.ofInputStream(() -> new Zeros(Evidences.LIMIT)));

        System.out.printf(
                "256 MiB in %d ms, at most %d MB above %d MB%n",
                (System.nanoTime() - start) / 1_000_000, (peak.most - before) >> 20, before >> 20);
        watch.interrupt();
        assertThat(site().all())
                .singleElement()
                .satisfies(item -> assertThat(item.size()).isEqualTo(Evidences.LIMIT));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat((peak.most - before) >> 20).isLessThan(200);
    }

    /** The most memory in use, garbage included. */
    private static final class Peak implements Runnable {
        private final Runtime runtime;
        private volatile long most;

        Peak(Runtime runtime) {
            this.runtime = runtime;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
                    Thread.sleep(5);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Map<String, String> with(Map<String, String> fields, String choice) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put("choice", choice);
        return all;
    }

    /** A clause of the contract that obliges somebody. */
    private String clause() {
        return Acting.as(
                site().actor(),
                () -> application
                        .getBean(ClauseBook.class)
                        .editions(application
                                .getBean(jp.junshu.app.contract.Engagements.class)
                                .find(site().engagement())
                                .orElseThrow())
                        .getFirst()
                        .duties()
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .clause()
                        .toString());
    }

    /** The sealed files that came about in this test. */
    private List<Path> files() throws IOException {
        Path own = folder.blobs().resolve(site().seat().who().org().toString());
        if (Files.notExists(own)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(own)) {
            return all.filter(file -> !earlier.contains(file)).toList();
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text of blanks, of any length, that takes no memory. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? ' ' : -1;
        }

        @Override
        public int read(byte[] to, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            java.util.Arrays.fill(to, offset, offset + given, (byte) ' ');
            left -= given;
            return given;
        }
    }

    /** A browser at the level of bytes, which can stop in the middle. */
    private final class Sending implements AutoCloseable {
        private final Socket socket;
        private final String cookies;
        private final String path;
        private final String token;
        private final long length;

        Sending(String cookies, String path, String token, long length) throws IOException {
            this.socket = new Socket("localhost", port);
            this.socket.setSoTimeout(20_000);
            this.cookies = cookies;
            this.path = path;
            this.token = token;
            this.length = length;
        }

        void start() throws IOException {
            String boundary = "----byhand";
            String field = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
            String body = field.formatted("_csrf", token) + field.formatted("observed", "2026-10-01")
                    + field.formatted("note", "残る備考") + "--" + boundary
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
            write("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: " + cookies
                    + "\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary=" + boundary
                    + "\r\nContent-Length: " + length + "\r\n\r\n" + body);
        }

        private void write(String text) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        void send(int bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            for (int i = 0; i < bytes; i += 64 * 1024) {
                out.write(new byte[64 * 1024]);
            }
            out.flush();
        }

        /** Reads until the page is whole. */
        String answer() {
            try {
                InputStream in = socket.getInputStream();
                StringBuilder answer = new StringBuilder();
                byte[] some = new byte[16 * 1024];
                java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
                while (!answer.toString().contains("</html>")) {
                    int read = in.read(some);
                    if (read < 0) {
                        break;
                    }
                    all.write(some, 0, read);
                    answer.setLength(0);
                    answer.append(all.toString(StandardCharsets.UTF_8));
                }
                return answer.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
