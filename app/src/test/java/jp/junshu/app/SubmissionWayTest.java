package jp.junshu.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.kernel.EngagementId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The way of a report that comes back once, from the made form to its receipt, in a real browser on the real application. */
@JunshuTest
class SubmissionWayTest {
    private static final Looks LOOKS = new Looks("submission");
    private static final String CLAUSE = "textarea[id='why:" + Contracts.JPO + ":15']";

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void aReportThatComesBackOnceFromTheMadeFormToItsReceipt() throws IOException {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        EngagementId id = Contracts.ready(application, seat, "system-work", "public-website");
        Contracts.occurrence(application, seat, id, Contracts.JPO + ":4#show-contractor", "once");
        try (BrowserContext context = Chromium.window("ja")) {
            Page page = context.newPage();
            Looks.signIn(page, port, seat);
            String contract = at("/engagements/" + id);
            page.navigate(at("/submissions"));
            assertThat(page.locator(".empty")).containsText("まだありません");
            LOOKS.look(page, "empty");

            make(page, contract);
            page.locator("a.primary[href*='/submissions/new']").click();
            LOOKS.look(page, "new");
            page.locator("main form button.primary").click();
            assertThat(page.locator(".facts .state").first()).containsText("下書き");
            LOOKS.look(page, "draft");
            byte[] before = download(page);

            page.locator("#means").selectOption("HAND");
            page.locator("form[action$='/sending'] button.primary").click();
            assertThat(page.locator(".facts .state").first()).containsText("提出");
            LOOKS.look(page, "sent");
            assertThat(download(page)).as("exactly what went").isEqualTo(before);

            refuseAReturnWithoutReason(page);
            page.locator("summary:has-text('条項ごとの理由')").click();
            page.locator(CLAUSE).fill("診断をいつまでに終えるかを書いてください。");
            page.locator("#number").fill("特総第12号");
            attach(page, "差戻し通知.txt", "次の点を直してください。" + id);
            answer(page, "RETURNED");
            assertThat(page.locator(".course-returned")).containsText("診断をいつまでに終えるか");
            assertThat(page.locator(".course-returned")).containsText("差戻し通知.txt");
            LOOKS.look(page, "returned");
            assertThat(page.locator("#next")).containsText("新しい版がまだありません");
            page.navigate(contract + "/clauses/" + Contracts.JPO + ":%E8%A8%98%E8%BC%89%E8%A6%81%E9%A0%98");
            page.locator("a[href*='/occurrences/']").first().click();
            assertThat(page.locator("main")).containsText("診断をいつまでに終えるか");
            LOOKS.look(page, "occurrence");

            write(page, contract, "診断を令和9年1月末までに終える。");
            make(page, contract);
            page.navigate(at("/submissions?show=back"));
            LOOKS.look(page, "list");
            page.locator("#submissions a").first().click();
            page.locator("#version").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.locator("form[action$='/version'] button.primary").click();
            assertThat(page.locator(".facts .state").first()).containsText("下書き");
            page.locator("#means").selectOption("POST");
            page.locator("form[action$='/sending'] button.primary").click();
            attach(page, "受理書.txt", "受理しました。" + id);
            answer(page, "GRANTED");
            assertThat(page.locator(".facts .state").first()).containsText("受理");
            assertThat(page.locator(".course > li")).hasCount(6);
            LOOKS.look(page, "accepted");
            page.locator("summary:has-text('印刷の見本で見る')").click();
            LOOKS.look(page, "preview");

            page.navigate(contract + "/forms");
            assertThat(page.locator("#made")).containsText("受理");
            assertThat(page.locator("#made")).containsText("差戻し");
            LOOKS.look(page, "forms");
            page.navigate(contract + "/evidence");
            assertThat(page.locator("#evidence")).containsText("受理");
            english(page);
        }
    }

    private void make(Page page, String contract) {
        page.navigate(contract + "/forms/jpo-status-report");
        page.locator("main form[method=post] button.primary").click();
        assertThat(page.locator("#files-title")).isVisible();
    }

    private static void write(Page page, String contract, String words) {
        page.navigate(contract + "/statement?clause=" + Contracts.JPO + ":15");
        page.locator("#words").fill(words);
        page.locator("main form button.primary").click();
    }

    /** All that is wrong at once, and what was typed stays. */
    private static void refuseAReturnWithoutReason(Page page) {
        page.locator("#on").fill("令和2年1月1日");
        page.locator("#number").fill("控え");
        answer(page, "RETURNED");
        assertThat(page.locator("#faults li")).hasCount(2);
        assertThat(page.locator("#faults")).containsText("「差戻し」には");
        assertThat(page.locator("#number")).hasValue("控え");
        assertThat(page.locator("#on")).hasValue("令和2年1月1日");
        LOOKS.look(page, "faults");
        page.reload();
    }

    private static void attach(Page page, String name, String content) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void answer(Page page, String to) {
        page.locator("input[name=to][value=" + to + "]").check();
        page.locator("form[action$='/answer'] button.primary").click();
        // a script sends it and puts the answer in place of the page
        assertThat(page.locator(".sending")).hasCount(0);
    }

    private static byte[] download(Page page) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "downloads")).resolve(UUID.randomUUID() + ".pdf");
        page.waitForDownload(
                        () -> page.locator("a.button[href*='/files/']").first().click())
                .saveAs(file);
        return Files.readAllBytes(file);
    }

    private void english(Page page) {
        page.navigate(at("/submissions"));
        page.locator("button[name=lang][value=en]").click();
        page.navigate(at("/submissions"));
        page.locator("#submissions a").first().click();
        assertThat(page.locator(".facts .state").first()).containsText("Accepted (受理)");
        LOOKS.shoot(page, "english-wide");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        LOOKS.shoot(page, "english-print");
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
