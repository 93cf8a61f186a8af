package jp.junshu.app.catalog.library;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import jp.junshu.app.Chromium;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Looks;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.catalog.SampleWording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Looking things up in the regulations, in a real browser. */
@JunshuTest
class LibraryLookTest {
    private static final String SECURITY = "mod-system-security";

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @MethodSource("jp.junshu.app.Looks#languages")
    void aReaderFindsAClauseFromEverySide(String language) {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        SampleWording.attach(application, seat, "写し.txt", SampleWording.text());
        String server = "http://localhost:" + port;
        Looks look = new Looks("library-" + language);
        try (BrowserContext context = Chromium.window(language)) {
            Page page = context.newPage();
            Looks.signIn(page, port, seat);

            page.navigate(server + "/regulations/" + SECURITY);
            assertThat(page.locator(".work-bar rect")).not().hasCount(0);
            look.look(page, "regulation");

            page.locator("#tree-find").fill(language.equals("ja") ? "ﾊﾟｽﾜｰﾄﾞ" : "PASSWORD");
            assertThat(page.locator(
                                    ".tree a:visible",
                                    new Page.LocatorOptions().setHasText(language.equals("ja") ? "パスワード" : "assword"))
                            .first())
                    .isVisible();
            page.locator("#tree-find").fill("");

            page.locator(".book-filters .chips a").first().click();
            assertThat(page.locator(".filter-state")).isVisible();
            page.locator(".filter-more summary").click();
            page.locator("#kind").selectOption("establish");
            page.locator("#find").fill("計画");
            page.locator(".filter-form button").click();
            assertThat(page.locator("#clauses tbody tr")).not().hasCount(0);
            assertThat(page).hasURL(Pattern.compile(".*kind=establish.*find=.*|.*find=.*kind=establish.*"));
            look.look(page, "filtered");
            page.goBack();
            assertThat(page.locator(".filter-state")).isVisible();
            page.goForward();
            page.locator("#clauses tbody a").first().click();
            assertThat(page.locator(".obligation").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile(".*/clauses/.*kind=establish.*"));

            page.navigate(server + "/regulations/" + SECURITY + "/clauses/6.1.3.エ.ア");
            assertThat(page.locator("#figures")).isVisible();
            assertThat(page.locator(".tree a[aria-current]")).isVisible();
            look.look(page, "clause");
            page.locator("nav.pager a[rel=next]").click();
            assertThat(page.locator("h1")).isVisible();
            page.navigate(server + "/regulations/" + Contracts.JPO + "/clauses/9");
            assertThat(page.locator(".official-words")).containsText("見本の第9事項");
            look.look(page, "clause-official");

            page.keyboard().press("Control+k");
            page.keyboard().type("ﾊﾞｯｸｱｯﾌﾟ");
            page.keyboard().press("Enter");
            assertThat(page.locator(".hit mark").first()).isVisible();
            look.look(page, "search");
            page.locator("#search-q").fill("見本の第9事項");
            assertThat(page.locator(".hit")).hasCount(1);
            assertThat(page.locator(".hit .hit-words mark")).containsText("見本の第9事項");
            page.locator("#search-q").fill("そんな言葉はない");
            assertThat(page.locator(".empty")).isVisible();
            look.look(page, "search-none");

            page.navigate(server + "/crosswalk");
            assertThat(page.locator("#crosswalk thead th")).hasCount(10);
            look.look(page, "crosswalk");
            Locator chips = page.locator("main nav .chips").first().locator("a");
            chips.nth(0).click();
            page.locator("main nav .chips").first().locator("a").nth(1).click();
            assertThat(page.locator("#crosswalk thead th")).hasCount(3);
            page.locator("#crosswalk tbody th a").first().click();
            assertThat(page.locator("dl.facts")).isVisible();
            look.look(page, "measure");

            page.navigate(server + "/regulations/compare");
            page.locator("#a").selectOption("nite-standard");
            page.locator("#b").selectOption("mhlw-requirements");
            page.locator(".beside-form button").click();
            assertThat(page.locator("#beside tbody tr")).not().hasCount(0);
            assertThat(page).hasURL(Pattern.compile(".*a=nite-standard&b=mhlw-requirements.*"));
            look.look(page, "beside");

            page.navigate(server + "/glossary");
            assertThat(page.locator(".terms dt").first()).isVisible();
            look.look(page, "glossary");
            page.navigate(server + "/coverage");
            page.locator("#summary tbody a").first().click();
            assertThat(page.locator("#coverage tbody tr")).not().hasCount(0);
            look.look(page, "coverage");
            page.navigate(server + "/regulations");
            look.look(page, "list");
        }
    }
}
