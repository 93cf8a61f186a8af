package jp.junshu.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The browser of this machine: the one {@code JUNSHU_CHROMIUM} names, or Debian's. It is started by the first test that wants it and
 * ends with the tests; each test opens windows of its own. Where there is none, tests that want one are skipped.
 */
public final class Chromium {
    /** The machines that run tests are slow at times; whoever waits in vain waits this long. */
    private static final double LONGEST_WAIT_MS = 30_000;

    private static @Nullable Browser browser;

    private Chromium() {}

    /** A window of a reader of this language ({@code ja}, {@code en}) that shares nothing with other windows; to be closed. */
    public static BrowserContext window(String language) {
        return window(desk(language));
    }

    /** A window of this kind; to be closed. */
    public static BrowserContext window(Browser.NewContextOptions kind) {
        return browser().newContext(kind);
    }

    /** A desk's window, to be changed as a test needs it. */
    public static Browser.NewContextOptions desk(String language) {
        return new Browser.NewContextOptions()
                .setLocale(language.equals("ja") ? "ja-JP" : "en-GB")
                .setViewportSize(1280, 900);
    }

    private static Browser browser() {
        Path executable =
                Path.of(Optional.ofNullable(System.getenv("JUNSHU_CHROMIUM")).orElse("/usr/bin/chromium"));
        assumeTrue(Files.isExecutable(executable), "no browser: install Chromium or name one in JUNSHU_CHROMIUM");
        Browser running = browser;
        if (running == null) {
            running = start(executable);
            browser = running;
        }
        return running;
    }

    private static Browser start(Path executable) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT_MS);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "close the browser"));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setHeadless(true)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
