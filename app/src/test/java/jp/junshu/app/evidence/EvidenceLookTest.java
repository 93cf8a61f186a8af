package jp.junshu.app.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.Chromium;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.kernel.Acting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Evidence added in a real browser, with scripts and without. */
@JunshuTest
class EvidenceLookTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static @Nullable Chromium chromium;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void open() {
        assumeTrue(Chromium.isThere(), "no browser: install Chromium or name one in JUNSHU_CHROMIUM");
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        Optional.ofNullable(chromium).ifPresent(Chromium::close);
    }

    @Test
    void evidenceIsAddedWithAChosenFileAndAButton() {
        Site site = Site.open(application, port);
        String duty = duty(site);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            signIn(page, site);
            go(page, site.path());
            look(page, "evidence-empty");
            page.locator(".empty a.primary").click();
            assertThat(page.locator("h1")).hasText("証拠の登録");
            look(page, "evidence-new");

            // from where it is missing: the target is known
            go(page, site.path() + "/new?for=" + duty.replace("#", "%23") + "&back=" + site.path());
            assertThat(page.locator(".cited")).containsText("jpo-security-matters:");
            page.locator("#file").setInputFiles(payload("点検記録（令和8年度 第1回）.pdf", SampleFiles.windowsProgram()));
            page.locator("button.primary").click();
            assertThat(page.locator("#faults")).containsText("中身は");
            look(page, "evidence-refused");
            page.locator("#file").setInputFiles(payload("点検記録（令和8年度 第1回）.pdf", SampleFiles.pdf("点検")));
            page.locator("button.primary").click();
            assertThat(page.locator("#evidence tbody tr")).hasCount(1);
            assertThat(page.url()).endsWith(site.path());

            go(page, site.path() + "/new");
            page.locator("#file").setInputFiles(payload("写し.pdf", SampleFiles.pdf("点検")));
            page.locator("input[name=for]").first().check();
            page.locator("button.primary").click();
            assertThat(page.locator("h1")).hasText("同じファイルが登録されています");
            look(page, "evidence-same");
            page.locator("button[value=both]").click();
            assertThat(page.locator(".notice-success")).containsText("写し.pdf");
            look(page, "evidence-list");

            page.locator("#evidence a", new Page.LocatorOptions().setHasText("点検記録"))
                    .click();
            page.locator("details.more summary").last().click();
            page.locator("#newer").selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("写し.pdf"));
            page.locator("#reason").fill("対象期間の記載に誤りがあったため。");
            look(page, "evidence-supersede");
            page.locator("form[action$='/supersede'] button").click();
            assertThat(page.locator(".notice")).containsText("差し替えられています");
            look(page, "evidence-show");
            page.locator(".bar form[action='/preferences'] button").first().click();
            shoot(page, "evidence-show-en-wide");
            for (String each : List.of("", "/new")) {
                go(page, site.path() + each);
                shoot(page, "evidence-list" + each.replace('/', '-') + "-en-wide");
            }
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
        try (BrowserContext context = context(true)) {
            Page page = context.newPage();
            signIn(page, site);
            go(page, site.path() + "/new");
            page.locator("#file").setInputFiles(large);
            page.locator("button.primary").click();
            assertThat(page.locator("#file"))
                    .hasJSProperty("validationMessage", "＊ファイルが大きすぎます。256 MBまでにしてください。分けるか、圧縮又は縮小して、もう一度選んでください");
            assertThat(page.locator("h1")).hasText("証拠の登録");
        }
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            signIn(page, site);
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
        try (BrowserContext context = context(false)) {
            Page page = context.newPage();
            signIn(page, site);
            go(page, site.path() + "/new");
            page.locator("#title").fill("残る題名");
            page.locator("#file").setInputFiles(huge);
            page.locator("button.primary").click();
            page.locator("#faults").waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setTimeout(90_000));
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

    private BrowserContext context(boolean scripts) {
        return Optional.ofNullable(chromium)
                .orElseThrow()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale("ja-JP")
                        .setViewportSize(1280, 900)
                        .setJavaScriptEnabled(scripts));
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private void signIn(Page page, Site site) {
        go(page, "/");
        page.locator("#login").fill(site.seat().who().login());
        page.locator("#password").fill(site.seat().password());
        page.locator("button[type=submit].primary").click();
        page.locator("#code").fill(site.seat().freshCode());
        page.locator("button[type=submit].primary").click();
        assertThat(page.locator("h1")).hasText("きょう");
    }

    /** Accessible, no wider than the window, wide and light, narrow and dark; pictures are left to be looked at. */
    private static void look(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        shoot(page, name + "-ja-wide");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(320, 800);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(name + " at 320 px").isEqualTo(0);
        shoot(page, name + "-ja-narrow-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("app-" + name + ".png"))
                .setFullPage(true));
    }
}
