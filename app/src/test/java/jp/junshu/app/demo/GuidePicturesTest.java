package jp.junshu.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.Chromium;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.TestClock;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.store.DataFolder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pictures of the guide, taken of the sample company in {@code target/guide}; committed copies are in {@code docs/images}. */
@JunshuTest
class GuidePicturesTest {
    private static final Path DOCUMENTS = Path.of("..", "docs");
    private static final Pattern SHOWN = Pattern.compile("images/([a-z-]+)\\.png");
    private static final int LARGEST = 150_000;

    @Autowired
    SampleData sample;

    @Autowired
    Accounts accounts;

    @Autowired
    Engagements engagements;

    @Autowired
    DataFolder folder;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private final List<String> taken = new ArrayList<>();

    @Test
    void everyPageThatTheGuideShowsIsThereAndItsPictureIsTaken() throws IOException {
        SampleLogins logins = SampleLogins.findOrCreate(folder.keys());
        sample.create(logins);
        for (String language : List.of("ja", "en")) {
            try (BrowserContext lead = context(language);
                    BrowserContext second = context(language)) {
                asLead(lead.newPage(), language, logins.find("sato").orElseThrow());
                asSecondPerson(
                        second.newPage(), language, logins.find("yamamoto").orElseThrow());
            }
        }
        assertThat(shown()).as("pictures that the documents show").containsExactlyInAnyOrderElementsOf(taken);
        assertThat(committed()).as("pictures in docs/images").containsExactlyInAnyOrderElementsOf(taken);
    }

    private void asLead(Page page, String language, SampleLogins.Login login) throws IOException {
        open(page, "/sign-in");
        take(page, "sign-in-" + language);
        signIn(page, login);
        String patents = under("jpo-security-matters");
        String labour = under("labour-confidentiality");
        page.waitForCondition(() -> {
            open(page, patents);
            return page.locator(".heat").count() > 0;
        });
        take(page, "status-" + language);
        open(page, "/");
        take(page, "home-" + language);
        open(page, labour + "/registers/information-handlers");
        take(page, "roster-" + language);
        open(page, "/submissions?show=back");
        follow(page, "作業実施計画書|Plan|plan");
        take(page, "submission-" + language);
        open(page, patents + "/forms/jpo-status-report");
        take(page, "report-" + language);
        open(page, "/regulations/attach");
        take(page, "attach-" + language);
        open(page, "/regulations/labour-confidentiality");
        take(page, "regulation-" + language);
    }

    private void asSecondPerson(Page page, String language, SampleLogins.Login login) throws IOException {
        signIn(page, login);
        open(page, under("labour-confidentiality") + "/disposals");
        follow(page, "前年度分の求職者情報");
        PlaywrightAssertions.assertThat(page.locator("#now form")).hasCount(1);
        take(page, "disposal-" + language);
    }

    private static BrowserContext context(String language) {
        return Chromium.window(Chromium.desk(language)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(GuidePicture.WIDTH, 900));
    }

    private void signIn(Page page, SampleLogins.Login login) {
        open(page, "/");
        page.locator("#login").fill(login.login());
        page.locator("#password").fill(login.password());
        page.locator("button[type=submit].primary").click();
        clock.advance(Duration.ofSeconds(31));
        page.locator("#code").fill(login.code(clock.instant()));
        page.locator("button[type=submit].primary").click();
        PlaywrightAssertions.assertThat(page.locator(".person")).hasCount(1);
    }

    private void open(Page page, String path) {
        Response response = page.navigate("http://localhost:" + port + path);
        assertThat(response.status()).as(path).isEqualTo(200);
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
    }

    /** Opens the first line of a table whose title has these words. */
    private static void follow(Page page, String words) {
        page.locator("tbody th a")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(words)))
                .first()
                .click();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasCount(1);
    }

    private void take(Page page, String name) throws IOException {
        Path file = Path.of("target", "guide", name + ".png");
        GuidePicture.take(page, file);
        assertThat(Files.size(file)).as(name + ": bytes").isLessThan(LARGEST);
        taken.add(name);
    }

    /** The path of the sample's contract under this regulation. */
    private String under(String regulation) {
        return accounts.find("sato")
                .flatMap(who -> Acting.as(
                        new Actor.Program(who.org(), "test"),
                        () -> SampleData.findUnder(engagements.listAll(), regulation)))
                .map(engagement -> "/engagements/" + engagement.id())
                .orElseThrow();
    }

    private static Set<String> shown() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path document : List.of(
                Path.of("..", "README.md"),
                Path.of("..", "README.ja.md"),
                DOCUMENTS.resolve("guide/README.en.md"),
                DOCUMENTS.resolve("guide/README.ja.md"))) {
            SHOWN.matcher(Files.readString(document))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(names::add);
        }
        return names;
    }

    private static Set<String> committed() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS.resolve("images"))) {
            return files.map(file -> Optional.ofNullable(file.getFileName())
                            .orElseThrow()
                            .toString())
                    .map(name -> name.replace(".png", ""))
                    .collect(Collectors.toSet());
        }
    }
}
