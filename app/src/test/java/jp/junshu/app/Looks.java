package jp.junshu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Looks at pages as their readers do: accessible, and no wider than the window. The long tests look in every way, and leave pictures
 * in {@code target/screenshots}.
 *
 * @param of what the pictures are called by
 */
public record Looks(String of) {
    static final Path PICTURES = Path.of("target", "screenshots");

    /** Whether every look of every page is wanted. */
    public static final boolean ALL = Boolean.getBoolean("junshu.long");

    private static final int HUGE = 3000;

    /** Comes in with both factors. */
    public static void signIn(Page page, int port, Seat seat) {
        page.navigate("http://localhost:" + port + "/");
        page.locator("#login").fill(seat.who().login());
        page.locator("#password").fill(seat.password());
        page.locator("button[type=submit].primary").click();
        page.locator("#code").fill(seat.freshCode());
        page.locator("button[type=submit].primary").click();
        page.locator("#code")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
    }

    /** The page as it is now: wide and light; narrow and dark; in the long tests on paper too. */
    public void look(Page page, String name) {
        assertAccessible(page, name);
        shoot(page, name + "-wide");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(320, 800);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(name + " at 320 px").isEqualTo(0);
        if (ALL) {
            assertAccessible(page, name + ", narrow and dark");
            shoot(page, name + "-narrow-dark");
        }
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        if (ALL) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            shoot(page, name + "-print");
            print(page, name);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        }
    }

    /** The languages that a walk is made in: both in the long tests, Japanese always. */
    public static Stream<String> languages() {
        return ALL ? Stream.of("ja", "en") : Stream.of("ja");
    }

    /** In the long tests; a page of thousands of lines is pictured as far as the window goes. */
    public void shoot(Page page, String name) {
        if (!ALL) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(of + "-" + name + ".png"))
                .setFullPage(!isHuge(page)));
    }

    /** In the long tests: the sheets that a printer would give out. */
    public void print(Page page, String name) {
        if (ALL) {
            page.pdf(new Page.PdfOptions()
                    .setPath(PICTURES.resolve(of + "-" + name + ".pdf"))
                    .setPreferCSSPageSize(true));
        }
    }

    /**
     * Where a page is huge, its first rows stand for all, and contrast, which the checker looks at word by word, is left to the tokens
     * ({@code ContrastTest}).
     */
    public static void assertAccessible(Page page, String name) {
        // within the page itself: none of ours has frames, for which the checker would open a page of its own each time
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        AxeBuilder checker = new AxeBuilder(page).setLegacyMode(true).options(violations);
        if (isHuge(page)) {
            checker.disableRules(List.of("color-contrast"));
            checker.exclude("tbody > tr:nth-child(n+40)");
            checker.exclude(".terms > :nth-child(n+40)");
        }
        assertThat(checker.analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .toList()))
                .as(name)
                .isEmpty();
    }

    private static boolean isHuge(Page page) {
        return ((Number) page.evaluate("document.getElementsByTagName('*').length")).intValue() > HUGE;
    }
}
