package jp.junshu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.Set;

/** Looks at pages of one kind in a real browser: accessible, no wider than the window, light, dark and on paper. */
public final class Look {
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** Pages so long that a picture of all of one would be of no use. */
    private static final Set<String> LONG = Set.of("crosswalk", "beside", "glossary", "coverage");

    private final String kind;
    private final String language;

    public Look(String kind, String language) {
        this.kind = kind;
        this.language = language;
    }

    /** Comes in by the front door. */
    public static void signIn(Page page, String server, Seat seat) {
        page.navigate(server + "/");
        page.locator("#login").fill(seat.who().login());
        page.locator("#password").fill(seat.password());
        page.locator("button[type=submit].primary").click();
        page.locator("#code").fill(seat.freshCode());
        page.locator("button[type=submit].primary").click();
    }

    /** Pictures are left to be looked at: one of each page, in the long tests each of its looks. */
    public void at(Page page, String name) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).as(name).isEmpty();
        shoot(page, name, "wide");
        page.setViewportSize(320, 800);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(name + " at 320 px").isEqualTo(0);
        shoot(page, name, "narrow");
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(name + " in the dark")
                .isEmpty();
        shoot(page, name, "dark");
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setMedia(Media.PRINT));
        shoot(page, name, "print");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void shoot(Page page, String name, String how) {
        if (how.equals("wide") || Boolean.getBoolean("junshu.long")) {
            if (how.equals("print") && LONG.contains(name)) {
                page.pdf(new Page.PdfOptions()
                        .setPath(PICTURES.resolve(kind + "-" + name + "-" + language + ".pdf"))
                        .setPreferCSSPageSize(true));
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(kind + "-" + name + "-" + language + "-" + how + ".png"))
                    .setFullPage(!LONG.contains(name)));
        }
    }
}
