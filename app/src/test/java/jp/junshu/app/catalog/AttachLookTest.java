package jp.junshu.app.catalog;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jp.junshu.app.Chromium;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Looks;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.kernel.EngagementId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Attaching in a real browser: upload, comparison, and where the wording stands from then on. */
@JunshuTest
class AttachLookTest {
    private static final Looks LOOKS = new Looks("attach");

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @MethodSource("jp.junshu.app.Looks#languages")
    void aCopyIsUploadedComparedAndAttachedThenReplacedByANewerOne(String language) {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        EngagementId contract = Contracts.ready(application, seat, "system-work");
        String server = "http://localhost:" + port;
        try (BrowserContext context = Chromium.window(language)) {
            Page page = context.newPage();
            Looks.signIn(page, port, seat);
            page.navigate(server + "/regulations/" + Contracts.JPO);
            page.locator("#wording a.primary").click();
            LOOKS.look(page, "attach" + "-" + language);
            upload(page, "写し（スキャン）.pdf", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            assertThat(page.locator("#faults li")).hasCount(1);
            assertThat(page.locator("#faults")).containsText("PNG");
            LOOKS.look(page, "refused" + "-" + language);

            upload(page, "情報セキュリティに関する事項（令和5年度）.txt", SampleWording.bytes(SampleWording.text()));
            assertThat(page.locator("dl.facts")).isVisible();
            LOOKS.look(page, "first" + "-" + language);
            page.locator("main button.primary").click();
            assertThat(page.locator(".notice-success")).isVisible();

            page.locator("#wording a[href='/regulations/attach']").click();
            upload(page, "情報セキュリティに関する事項（改正後）.txt", SampleWording.bytes(newer()));
            assertThat(page.locator("del", new Page.LocatorOptions().setHasText("三年間")))
                    .hasCount(1);
            assertThat(page.locator("ins", new Page.LocatorOptions().setHasText("五年間")))
                    .hasCount(1);
            assertThat(page.locator("[id='part-0-17']")).isVisible();
            assertThat(page.locator("[id='part-0-9.1']")).containsText("見本の通知");
            LOOKS.look(page, "comparison" + "-" + language);
            page.locator("main button.primary").click();
            assertThat(page.locator("#wording details li")).hasCount(2);
            LOOKS.look(page, "regulation-" + language);
            page.navigate(server + "/regulations/" + Contracts.JPO + "/text");
            assertThat(page.locator("[id='9'] .official-words")).containsText("五年間");
            page.navigate(server + "/regulations");
            assertThat(page.locator("#regulations")).containsText("改正後");
            LOOKS.look(page, "list" + "-" + language);

            page.navigate(server + "/engagements/" + contract + "/clauses/" + Contracts.JPO + ":9");
            assertThat(page.locator(".official")).containsText("改正後");
            assertThat(page.locator(".official-words")).containsText("五年間");
            LOOKS.look(page, "clause" + "-" + language);
            page.navigate(server + "/engagements/" + contract + "/forms/jpo-status-report");
            assertThat(page.locator(".preview-paper")).containsText("第9事項として、五年間の記録を保存する。");
            assertThat(page.locator(".checks")).containsText("17)");
            LOOKS.look(page, "preview" + "-" + language);
        }
    }

    private static String newer() {
        return SampleWording.text()
                .replace("第9事項として、三年間の記録を保存する。", "第9事項として、五年間の記録を保存する。\n(1)　見本の通知を行うこと。\n(2)　見本の控えを残すこと。")
                .replaceAll("(?s)情報セキュリティに関する事項17\\).*", "");
    }

    private static void upload(Page page, String name, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        page.locator("main form button.primary").click();
    }
}
