package jp.junshu.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.kernel.EngagementId;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The way of a security lead from the door to the opened report, in a real browser on the real application. */
@JunshuTest
class ReportWayTest {
    private static final Looks LOOKS = new Looks("report");

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void fromTheDoorToTheOpenedReport() throws IOException {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        EngagementId id = Contracts.ready(application, seat, "system-work", "public-website");
        Contracts.occurrence(application, seat, id, Contracts.JPO + ":4#show-contractor", "once");
        try (BrowserContext context = Chromium.window("ja")) {
            Page page = context.newPage();
            Looks.signIn(page, port, seat);
            String contract = "http://localhost:" + port + "/engagements/" + id;
            page.navigate(contract);
            LOOKS.look(page, "status");

            addEvidenceInTwoClicks(page);
            page.navigate(contract + "/duties?show=missing");
            LOOKS.look(page, "duties");
            page.navigate(contract + "/clauses/" + Contracts.JPO + ":15.8.1");
            LOOKS.look(page, "clause");
            page.navigate(contract + "/clauses/" + Contracts.JPO + ":4");
            page.locator("a[href*='/occurrences/']").first().click();
            LOOKS.look(page, "occurrence");
            page.navigate(contract + "/happenings");
            page.locator("#event").selectOption("audit-requested");
            page.locator("main button.primary").click();
            LOOKS.look(page, "happenings");
            page.navigate(contract + "/ruling?duty=" + Contracts.JPO + ":2%23measures");
            LOOKS.look(page, "ruling");
            writeAStatement(page, contract);

            page.navigate(contract + "/forms");
            LOOKS.look(page, "forms");
            page.locator("main a.button[href$='/forms/jpo-status-report']").click();
            assertThat(page.locator(".preview-paper")).containsText("情報セキュリティに関する事項15)");
            LOOKS.look(page, "form-preview");
            page.navigate(contract + "/forms/jpo-status-report/items");
            LOOKS.look(page, "form-items");
            page.navigate(contract + "/forms/jpo-status-report");
            page.locator("main form[method=post] button.primary").click();
            assertThat(page.locator("#files-title")).isVisible();
            LOOKS.look(page, "form-made");
            assertThat(pdf(download(page, "pdf"))).contains("実施状況報告書", "特許庁総務部企画調査課長", "来年三月までに終える", "別葉");
            assertThat(docx(download(page, "docx"))).contains("実施状況報告書", "株式会社みなと情報システム", "来年三月までに終える");
        }
    }

    private static void addEvidenceInTwoClicks(Page page) {
        String before = page.locator(".status-tally").innerText();
        page.locator("a[href*='/evidence/new']").first().click();
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("点検記録.txt", "text/plain", "点検した。".getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button.primary").click();
        // one more is done
        assertThat(page.locator(".status-tally")).not().hasText(before);
    }

    private static void writeAStatement(Page page, String contract) {
        page.navigate(contract + "/clauses/" + Contracts.JPO + ":15");
        page.locator("a[href*='/statement']").first().click();
        page.locator("#words").fill("診断の結果を受けた改修を進めており、来年三月までに終える。");
        LOOKS.look(page, "statement");
        page.locator("main form button.primary").click();
        assertThat(page.locator(".said").first()).containsText("来年三月までに終える");
    }

    private static Path download(Page page, String format) throws IOException {
        Path file = Files.createDirectories(Path.of("target", "downloads")).resolve(UUID.randomUUID() + "." + format);
        page.waitForDownload(() -> page.locator("a[href$='." + format + "']").click())
                .saveAs(file);
        return file;
    }

    private static String pdf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    private static String docx(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XWPFWordExtractor document = new XWPFWordExtractor(new XWPFDocument(in))) {
            return document.getText().replaceAll("\\s", "");
        }
    }
}
