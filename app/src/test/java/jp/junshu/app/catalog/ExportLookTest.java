package jp.junshu.app.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
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

/** Receiving regulations as files in a real browser. */
@JunshuTest
class ExportLookTest {

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @MethodSource("jp.junshu.app.Looks#languages")
    void aRegulationIsReceivedInEveryFormatItIsOfferedIn(String language) {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        String server = "http://localhost:" + port;
        Looks looks = new Looks("export-" + language);
        try (BrowserContext context = Chromium.window(language)) {
            Page page = context.newPage();
            Looks.signIn(page, port, seat);
            page.navigate(server + "/regulations");
            looks.look(page, "all");
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
            looks.look(page, "one");
        }
    }
}
