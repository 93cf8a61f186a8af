package jp.junshu.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.junshu.app.Chromium;
import jp.junshu.app.Looks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page as a reader meets it, in a real browser. The long tests leave pictures in {@code target/screenshots}. */
class LookTest {

    private static final Looks LOOKS = new Looks("screen");

    private static @Nullable SampleServer server;

    /** One way of looking at one page. */
    record View(String page, Language language, Theme theme, int width) {
        @Override
        public String toString() {
            return String.join("-", page, language.tag(), theme.tag(), String.valueOf(width));
        }
    }

    @BeforeAll
    static void open() throws IOException {
        server = new SampleServer();
    }

    @AfterAll
    static void close() {
        Optional.ofNullable(server).ifPresent(SampleServer::close);
    }

    /**
     * Every page narrow and dark in Japanese, and those with the most to go wrong wide and light in English too; in the
     * long tests every page in every mixture.
     */
    static Stream<View> views() {
        List<String> rich = List.of("gallery", "enrol", "setup-refused", "problem");
        return Samples.all().keySet().stream()
                .flatMap(page -> mixtures(page)
                        .filter(view -> Boolean.getBoolean("junshu.long")
                                || (view.language() == Language.JA && view.theme() == Theme.DARK && view.width() == 320)
                                || (rich.contains(page)
                                        && view.language() == Language.EN
                                        && view.theme() == Theme.LIGHT
                                        && view.width() == 1280)));
    }

    private static Stream<View> mixtures(String page) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(Theme.LIGHT, Theme.DARK)
                        .flatMap(theme -> Stream.of(320, 1280).map(width -> new View(page, language, theme, width))));
    }

    static Stream<String> printed() {
        return Boolean.getBoolean("junshu.long")
                ? Samples.all().keySet().stream()
                : Stream.of("gallery", "recovery", "setup-refused");
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyPageIsAccessibleFitsItsWidthAndKeepsToItsHost(View view) {
        looking(view, page -> {
            LOOKS.shoot(page, view.toString());
            assertThat(overflow(page)).as("pixels too wide").isEqualTo(0);
            Looks.assertAccessible(page, page.url());
            if (!view.page().equals("gallery")) {
                assertThat(page.locator("main .button.primary").count())
                        .as("primary buttons")
                        .isLessThanOrEqualTo(1);
            }
        });
    }

    @Test
    void theDrawerOpensFromTheKeyboardWithoutScript() {
        looking(new View("home", Language.JA, Theme.LIGHT, 320), page -> {
            assertThat(page.locator("#places").isVisible()).isFalse();
            page.locator(".bar-menu").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#places").isVisible()).isTrue();
            LOOKS.shoot(page, "drawer-ja-light-320");
            assertThat(overflow(page)).isEqualTo(0);
            Looks.assertAccessible(page, page.url());
            page.keyboard().press("Escape");
            assertThat(page.locator("#places").isVisible()).isFalse();
        });
        try (BrowserContext silent = Chromium.window(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(320, 640))) {
            Page page = silent.newPage();
            page.navigate(address(new View("home", Language.JA, Theme.LIGHT, 320)));
            page.locator(".bar-menu").click();
            assertThat(page.locator("#places").isVisible()).isTrue();
        }
    }

    @Test
    void thePersonMenuOpensFromTheKeyboardAndFits() {
        for (int width : new int[] {320, 1280}) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                looking(new View("home", Language.JA, theme, width), page -> {
                    page.locator(".person > summary").focus();
                    page.keyboard().press("Enter");
                    assertThat(page.locator(".person-menu").isVisible()).isTrue();
                    LOOKS.shoot(page, "person-ja-" + theme.tag() + "-" + width);
                    assertThat(overflow(page)).isEqualTo(0);
                    Looks.assertAccessible(page, page.url());
                    page.keyboard().press("Escape");
                    assertThat(page.locator(".person-menu").isVisible()).isFalse();
                });
            }
        }
    }

    @Test
    void theFirstTabStopSkipsToTheContent() {
        looking(new View("home", Language.JA, Theme.LIGHT, 1280), page -> {
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip").boundingBox().y).isPositive();
            LOOKS.shoot(page, "skip-ja-light-1280");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        });
    }

    @Test
    void aRefusedFormPutsTheFocusOnTheSummaryWhoseLinksLeadToTheControls() {
        looking(new View("sign-in-refused", Language.JA, Theme.LIGHT, 1280), page -> {
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("faults");
            page.locator("#faults a").first().click();
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("login");
            assertThat(page.locator("#login").getAttribute("aria-describedby")).isEqualTo("login-fault");
            assertThat(page.locator("#login-fault").innerText()).startsWith("＊");
            assertThat(page.locator("#login").inputValue()).isEqualTo("t.yamada");
            assertThat(page.locator("#password").inputValue()).isEmpty();
        });
    }

    @Test
    void aCitationIsCopiedByItsButton() {
        looking(new View("gallery", Language.JA, Theme.LIGHT, 1280), page -> {
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            page.locator(".facts .citation-copy").click();
            PlaywrightAssertions.assertThat(page.locator(".facts .citation-copy"))
                    .hasText("コピーしました");
            assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("jpo-security-matters:16.6");
        });
    }

    @Test
    void withoutAChoiceTheThemeIsTheDevices() {
        looking(new View("home", Language.JA, Theme.AUTO, 1280), page -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            assertThat(ground(page)).isEqualTo("rgb(255, 255, 255)");
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(ground(page)).isEqualTo("rgb(26, 26, 26)");
        });
    }

    @Test
    void inForcedColoursTheCurrentPlaceStaysMarked() {
        looking(new View("home", Language.JA, Theme.LIGHT, 1280), page -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
            LOOKS.shoot(page, "forced-ja-1280");
            String edge = "selector => getComputedStyle(document.querySelector(selector)).borderInlineStartColor";
            assertThat(page.evaluate(edge, ".places a[aria-current]"))
                    .isNotEqualTo(page.evaluate(edge, ".places a:not([aria-current])"));
        });
    }

    @ParameterizedTest
    @MethodSource("printed")
    void onPaperEveryPageIsBlackOnWhiteWithoutControls(String name) {
        looking(new View(name, Language.JA, Theme.DARK, 1280), page -> {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(ground(page)).isEqualTo("rgb(255, 255, 255)");
            for (String control : List.of(".bar-tools", ".places", ".foot", ".actions", ".breadcrumb")) {
                assertThat(page.locator(control).all()).as(control).noneMatch(each -> each.isVisible());
            }
            assertThat(page.locator("h1").isVisible()).isTrue();
            LOOKS.print(page, name);
        });
    }

    private static void looking(View view, Consumer<Page> look) {
        try (BrowserContext context = Chromium.window(new Browser.NewContextOptions()
                .setViewportSize(view.width(), view.width() < 768 ? 640 : 800)
                .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            List<String> elsewhere = new ArrayList<>();
            List<String> complaints = new ArrayList<>();
            page.onRequest(request -> strangers(request, elsewhere));
            page.onConsoleMessage(message -> complaint(message, complaints));
            page.onPageError(complaints::add);
            page.navigate(address(view));
            look.accept(page);
            assertThat(elsewhere).as("requests to other hosts").isEmpty();
            assertThat(complaints).as("complaints of the browser").isEmpty();
        }
    }

    private static void strangers(Request request, List<String> into) {
        if (!request.url().startsWith(Optional.ofNullable(server).orElseThrow().root() + "/")) {
            into.add(request.url());
        }
    }

    private static void complaint(ConsoleMessage message, List<String> into) {
        if (List.of("error", "warning").contains(message.type())) {
            into.add(message.text());
        }
    }

    private static String address(View view) {
        return String.join(
                "/",
                Optional.ofNullable(server).orElseThrow().root(),
                view.page(),
                view.language().tag(),
                view.theme().tag());
    }

    private static Object overflow(Page page) {
        return page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    private static Object ground(Page page) {
        return page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }
}
