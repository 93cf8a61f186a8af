package jp.junshu.app.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.junshu.app.Chromium;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Looks;
import jp.junshu.app.kernel.Acting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Evidence added in a real browser, with scripts and without. */
@JunshuTest
class EvidenceLookTest {

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @TempDir
    Path folder = Path.of("");

    @Test
    void evidenceIsAddedWithAChosenFileAndAButton() {
        walk("ja");
    }

    @Test
    @EnabledIfSystemProperty(named = "junshu.long", matches = "true")
    void everyPageIsPicturedInEnglishToo() {
        walk("en");
    }

    private void walk(String language) {
        Site site = Site.open(application, port);
        String duty = duty(site);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = Chromium.window(language)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            Look look = new Look(page, new Looks("evidence-" + language));
            Looks.signIn(page, port, site.seat());
            go(page, site.path());
            look.at("empty");
            page.locator(".empty a.primary").click();
            assertThat(page.locator("#observed")).isVisible();
            look.at("new");

            // from where it is missing: the target is known
            go(page, site.path() + "/new?for=" + duty.replace("#", "%23") + "&back=" + site.path());
            assertThat(page.locator(".cited")).containsText("jpo-security-matters:");
            look.alsoAt("given");
            page.locator("#observed").fill("令和8年13月1日");
            page.locator("details.more summary").click();
            page.locator("#from").fill("令和8年9月1日");
            page.locator("#file").setInputFiles(payload("点検記録（令和8年度 第1回）.pdf", SampleFiles.windowsProgram()));
            page.locator("button.primary").click();
            assertThat(page.locator("#faults")).containsText("application/x-");
            look.at("refused");
            page.locator("#observed").fill("令和8年10月1日");
            page.locator("#until").fill("令和8年9月30日");
            page.locator("#file").setInputFiles(payload("点検記録（令和8年度 第1回）.pdf", SampleFiles.pdf("点検")));
            page.locator("button.primary").click();
            assertThat(page.locator("#evidence tbody tr")).hasCount(1);
            assertThat(page).hasURL("http://localhost:" + port + site.path());
            page.locator("#evidence a").click();
            look.alsoAt("only");

            go(page, site.path() + "/new");
            page.locator("#file").setInputFiles(payload("写し.pdf", SampleFiles.pdf("点検")));
            page.locator("input[name=for]").first().check();
            page.locator("button.primary").click();
            assertThat(page.locator("button[value=both]")).isVisible();
            look.at("same");
            page.locator("button[value=both]").click();
            assertThat(page.locator(".notice-success")).containsText("写し.pdf");
            look.at("list");

            page.locator("#evidence a", new Page.LocatorOptions().setHasText("点検記録"))
                    .click();
            page.locator("details.more summary").last().click();
            // as a browser sends it that does not ask for what is required
            page.locator("form[action$='/supersede']").evaluate("form => form.noValidate = true");
            page.locator("form[action$='/supersede'] button").click();
            assertThat(page.locator("#faults li")).hasCount(2);
            look.at("supersede-refused");
            page.locator("#newer").selectOption(new SelectOption().setIndex(1));
            page.locator("#reason").fill("対象期間の記載に誤りがあったため。");
            page.locator("form[action$='/supersede'] button").click();
            assertThat(page.locator(".notice a")).containsText("写し.pdf");
            look.at("superseded");
            page.locator(".notice a").click();
            assertThat(page.locator("h1")).hasText("写し.pdf");
            look.alsoAt("newer");
            go(page, site.path());
            look.at("list-superseded");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aFileThatIsTooLargeIsToldBeforeItIsSentAndEverythingWorksWithoutScripts() throws IOException {
        Site site = Site.open(application, port);
        Path large = folder.resolve("大きい.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(Evidences.LIMIT + 1);
        }
        try (BrowserContext context = Chromium.window("ja")) {
            Page page = context.newPage();
            Looks.signIn(page, port, site.seat());
            go(page, site.path() + "/new");
            page.locator("#file").setInputFiles(large);
            page.locator("button.primary").click();
            assertThat(page.locator("#file"))
                    .hasJSProperty("validationMessage", "＊ファイルが大きすぎます。256 MBまでにしてください。分けるか、圧縮又は縮小して、もう一度選んでください");
            assertThat(page.locator("h1")).hasText("証拠の登録");
        }
        try (BrowserContext context = Chromium.window(Chromium.desk("ja").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            Looks.signIn(page, port, site.seat());
            go(page, site.path() + "/new");
            page.locator("#title").fill("印刷の記録");
            page.locator("#file").setInputFiles(payload("記録.txt", SampleFiles.text("記録")));
            page.locator("button.primary").click();
            assertThat(page.locator(".notice-success")).containsText("印刷の記録");
        }
    }

    /** Without scripts nothing holds the browser back: it sends all of it, and must see the answer all the same. */
    @Test
    @EnabledIfSystemProperty(named = "junshu.long", matches = "true")
    void fourGigabytesEndInAPageThatSaysSo() throws IOException {
        Site site = Site.open(application, port);
        Path huge = folder.resolve("四ギガ.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(4L << 30);
        }
        try (BrowserContext context = Chromium.window(Chromium.desk("ja").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            Looks.signIn(page, port, site.seat());
            go(page, site.path() + "/new");
            page.locator("#title").fill("残る題名");
            page.locator("#file").setInputFiles(huge);
            page.locator("button.primary").click(new Locator.ClickOptions().setTimeout(300_000));
            page.locator("#faults").waitFor(new Locator.WaitForOptions().setTimeout(300_000));
            assertThat(page.locator("#faults")).containsText("256 MBまで");
            assertThat(page.locator("#title")).hasValue("残る題名");
        }
    }

    private static String duty(Site site) {
        return Acting.as(
                site.actor(),
                () -> site.application()
                        .getBean(ClauseBook.class)
                        .editions(site.application()
                                .getBean(jp.junshu.app.contract.Engagements.class)
                                .find(site.engagement())
                                .orElseThrow())
                        .getFirst()
                        .duties()
                        .findFirst()
                        .orElseThrow()
                        .id()
                        .toString());
    }

    private static FilePayload payload(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private record Look(Page page, Looks looks) {
        void at(String name) {
            looks.look(page, name);
        }

        /** Of a kind with a page that was looked at. */
        void alsoAt(String name) {
            if (Looks.ALL) {
                at(name);
            }
        }
    }
}
