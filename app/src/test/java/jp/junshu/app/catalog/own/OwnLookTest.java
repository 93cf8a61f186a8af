package jp.junshu.app.catalog.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jp.junshu.app.Chromium;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Looks;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Making a regulation of one's own in a real browser: upload, draft, faults, edition. */
@JunshuTest
class OwnLookTest {

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @MethodSource("jp.junshu.app.Looks#languages")
    void aDocumentBecomesAnEditionStepByStep(String language) {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        String server = "http://localhost:" + port;
        Looks look = new Looks("own-" + language);
        try (BrowserContext context = Chromium.window(language)) {
            Page page = context.newPage();
            Looks.signIn(page, port, seat);
            page.navigate(server + "/regulations");
            page.locator("a[href='/regulations/own']").click();
            look.look(page, "list");
            page.locator("#id").fill("Tea House");
            page.locator("#revision").fill(SampleOwn.REVISION);
            upload(page, "茶室の規程.txt", SampleOwn.document());
            assertThat(page.locator("#faults li")).hasCount(1);
            page.locator("#id").fill(SampleOwn.ID);
            upload(page, "茶室の規程.txt", SampleOwn.document());
            assertThat(page.locator(".step-current")).isVisible();
            look.look(page, "drafted");
            Download draft = page.waitForDownload(
                    () -> page.locator("a[download]").first().click());
            page.locator("#file").setInputFiles(draft.path());
            page.locator("form[data-upload] button").click();
            assertThat(page.locator("#found tbody tr").first()).isVisible();
            look.look(page, "faulty");
            upload(page, "tea.zip", SampleOwn.goodZip(seat.who().login()));
            page.locator("form[action$='/edition'] button").click();
            assertThat(page.locator(".tree")).containsText(language.equals("ja") ? "湯の用意" : "Hot water");
            page.navigate(server + "/regulations/own");
            look.look(page, "registered");
        }
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("form[data-upload] button").click();
    }
}
