package jp.junshu.app.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Optional;
import jp.junshu.app.Chromium;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Receiving regulations as files in a real browser. */
@JunshuTest
class ExportLookTest {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static @Nullable Chromium chromium;

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @BeforeAll
    static void open() {
        assumeTrue(Chromium.isThere(), "no browser: install Chromium or name one in JUNSHU_CHROMIUM");
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        Optional.ofNullable(chromium).ifPresent(Chromium::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void aRegulationIsReceivedInEveryFormatItIsOfferedIn(String language) {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        String server = "http://localhost:" + port;
        try (BrowserContext context = Optional.ofNullable(chromium)
                .orElseThrow()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                        .setViewportSize(1280, 900))) {
            Page page = context.newPage();
            signIn(page, seat);
            page.navigate(server + "/regulations");
            look(page, "export-all", language);
            page.navigate(server + "/regulations/labour-confidentiality");
            assertThat(page.locator("#export .button")).hasCount(3);
            for (String name : new String[] {
                "labour-confidentiality.xlsx", "labour-confidentiality.catalog.json", "labour-confidentiality.xml"
            }) {
                String format = name.endsWith("xlsx") ? "xlsx" : name.endsWith("xml") ? "egov-xml" : "oscal";
                Download file = page.waitForDownload(
                        () -> page.locator("#export a[href$='/" + format + "']").click());
                assertThat(file.suggestedFilename()).isEqualTo(name);
                assertThat(file.path()).isNotEmptyFile();
            }
            look(page, "export-one", language);
        }
    }

    private void signIn(Page page, Seat seat) {
        page.navigate("http://localhost:" + port + "/");
        page.locator("#login").fill(seat.who().login());
        page.locator("#password").fill(seat.password());
        page.locator("button[type=submit].primary").click();
        page.locator("#code").fill(seat.freshCode());
        page.locator("button[type=submit].primary").click();
    }

    /** Pictures wide, narrow and dark, and whether everybody can use it. */
    private static void look(Page page, String name, String language) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        picture(page, name + "-" + language);
        page.setViewportSize(320, 700);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(name).isEqualTo(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(page, name + "-narrow-dark-" + language);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    private static void picture(Page page, String name) {
        page.locator("#export").scrollIntoViewIfNeeded();
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("regulations-" + name + ".png")));
    }
}
