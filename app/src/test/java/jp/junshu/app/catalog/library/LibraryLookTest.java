package jp.junshu.app.catalog.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.Optional;
import jp.junshu.app.Chromium;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.catalog.SampleWording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Looking things up in the regulations, in a real browser. */
@JunshuTest
class LibraryLookTest {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String SECURITY = "mod-system-security";

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
    void aReaderFindsAClauseFromEverySide(String language) {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        SampleWording.attach(application, seat, "写し.txt", SampleWording.text());
        String server = "http://localhost:" + port;
        try (BrowserContext context = Optional.ofNullable(chromium)
                .orElseThrow()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                        .setViewportSize(1280, 900))) {
            Page page = context.newPage();
            signIn(page, seat);

            page.navigate(server + "/regulations/" + SECURITY);
            assertThat(page.locator(".work-bar rect")).not().hasCount(0);
            look(page, "regulation", language);

            page.locator("#tree-find").fill("ぱすわーど");
            assertThat(page.locator(
                                    ".tree a:visible",
                                    new Page.LocatorOptions().setHasText(language.equals("ja") ? "パスワード" : "assword"))
                            .first())
                    .isVisible();
            page.locator("#tree-find").fill("");

            page.locator(".book-filters .chips a").first().click();
            assertThat(page.locator(".filter-state")).isVisible();
            page.locator(".filter-more summary").click();
            page.locator("#kind").selectOption("technical");
            page.locator("#find").fill("暗号");
            page.locator(".filter-form button").click();
            assertThat(page.locator("#clauses tbody tr")).not().hasCount(0);
            assertThat(page.url()).contains("kind=technical").contains("find=");
            look(page, "filtered", language);
            page.goBack();
            assertThat(page.locator(".filter-state")).isVisible();
            page.goForward();
            page.locator("#clauses tbody a").first().click();
            assertThat(page.locator(".obligation").first()).isVisible();
            assertThat(page.url()).contains("/clauses/").contains("kind=technical");

            page.navigate(server + "/regulations/" + SECURITY + "/clauses/6.1.3.エ.ア");
            assertThat(page.locator("#figures")).isVisible();
            assertThat(page.locator(".tree a[aria-current]")).isVisible();
            look(page, "clause", language);
            page.locator("nav.pager a[rel=next]").click();
            assertThat(page.locator("h1")).isVisible();
            page.navigate(server + "/regulations/" + Contracts.JPO + "/clauses/9");
            assertThat(page.locator(".official-words")).containsText("見本の第9事項");
            look(page, "clause-official", language);

            page.keyboard().press("Control+k");
            page.keyboard().type("ﾊﾞｯｸｱｯﾌﾟ");
            page.keyboard().press("Enter");
            assertThat(page.locator(".hit mark").first()).isVisible();
            look(page, "search", language);
            page.locator("#search-q").fill("見本の第9事項");
            assertThat(page.locator(".hit")).hasCount(1);
            assertThat(page.locator(".hit .hit-words mark")).containsText("見本の第9事項");
            page.locator("#search-q").fill("そんな言葉はない");
            assertThat(page.locator(".empty")).isVisible();
            look(page, "search-none", language);

            page.navigate(server + "/crosswalk");
            assertThat(page.locator("#crosswalk thead th")).hasCount(10);
            look(page, "crosswalk", language);
            Locator chips = page.locator("main nav .chips").first().locator("a");
            chips.nth(0).click();
            page.locator("main nav .chips").first().locator("a").nth(1).click();
            assertThat(page.locator("#crosswalk thead th")).hasCount(3);
            page.locator("#crosswalk tbody th a").first().click();
            assertThat(page.locator("dl.facts")).isVisible();
            look(page, "measure", language);

            page.navigate(server + "/regulations/compare");
            page.locator("#a").selectOption("nite-standard");
            page.locator("#b").selectOption("mhlw-requirements");
            page.locator(".beside-form button").click();
            assertThat(page.locator("#beside tbody tr")).not().hasCount(0);
            assertThat(page.url()).contains("a=nite-standard").contains("b=mhlw-requirements");
            look(page, "beside", language);

            page.navigate(server + "/glossary");
            assertThat(page.locator(".terms dt").first()).isVisible();
            look(page, "glossary", language);
            page.navigate(server + "/regulations");
            look(page, "list", language);
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

    /** Accessible, no wider than the window, light, dark and on paper; pictures are left to be looked at. */
    private static void look(Page page, String name, String language) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        shoot(page, name, language, "wide");
        page.setViewportSize(320, 800);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(name + " at 320 px").isEqualTo(0);
        shoot(page, name, language, "narrow");
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name + " in the dark")
                .isEmpty();
        shoot(page, name, language, "dark");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
        shoot(page, name, language, "print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** One picture of each page; in the long tests each of its looks. */
    private static void shoot(Page page, String name, String language, String how) {
        if (!how.equals("wide") && !Boolean.getBoolean("junshu.long")) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve("library-" + name + "-" + language + "-" + how + ".png"))
                .setFullPage(!name.equals("crosswalk") && !name.equals("beside") && !name.equals("glossary")));
    }
}
