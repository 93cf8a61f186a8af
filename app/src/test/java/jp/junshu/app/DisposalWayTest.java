package jp.junshu.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.junshu.app.disposal.DisposalSite;
import jp.junshu.app.register.EntryId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Two people in two browsers dispose of information under a labour bureau, and for the Patent Office. */
@JunshuTest
class DisposalWayTest {
    private static final Looks LOOKS = new Looks("disposal");

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void underTheBureauOneDoesItAndTheOtherChecksIt() {
        DisposalSite site = DisposalSite.labour(application);
        try (BrowserContext first = Chromium.window("ja");
                BrowserContext second = Chromium.window("ja")) {
            Page worker = first.newPage();
            Page checker = second.newPage();
            Looks.signIn(worker, port, site.worker());
            Looks.signIn(checker, port, site.checker());
            String all = "http://localhost:" + port + "/engagements/" + site.engagement() + "/disposals";
            worker.navigate(all);
            LOOKS.look(worker, "none");
            worker.locator("main a.primary").click();
            fillPlan(worker);
            LOOKS.look(worker, "draft");
            worker.locator("button[value=save]").click();
            assertThat(worker.locator("#reasons")).isVisible();
            assertThat(worker.locator("#reasons")).containsText("使えない方法");
            LOOKS.look(worker, "draft-refused");
            worker.locator("#method-2").fill("消去(データ抹消ソフトウェア)");
            worker.locator("button[value=save]").click();
            assertThat(worker.locator(".flow-at-hand")).containsText("作業実施計画書を作る");
            EntryId id = EntryId.of(worker.url().replaceAll(".*/", ""));

            worker.locator("a[href*='/forms/disposal-plan']").first().click();
            assertThat(worker.locator(".preview-paper")).containsText("みなと労働局に手渡して受領印をもらう");
            LOOKS.look(worker, "plan-preview");
            worker.goBack();
            worker.locator("form[action$='/settle'] button").click();
            assertThat(worker.locator(".flow-at-hand")).containsText("労働局の承認");
            LOOKS.look(worker, "ask");
            worker.locator("#now a.primary").click();
            send(worker, "計画書");
            worker.navigate(all + "/" + id);
            assertThat(worker.locator(".flow-with-them")).containsText("労働局の承認");
            LOOKS.look(worker, "waits");
            worker.navigate("http://localhost:" + port + "/submissions");
            worker.locator("#submissions a").first().click();
            answer(worker, "承認書.txt");
            worker.navigate(all + "/" + id);
            assertThat(worker.locator(".flow-at-hand")).containsText("作業の実施");

            worker.locator("input[name='item-1']").check();
            worker.locator("input[name='item-2']").check();
            fillWork(worker);
            LOOKS.look(worker, "work");
            worker.locator("form[action$='/work'] button.primary").click();
            assertThat(worker.locator(".flow-at-hand")).containsText("作業の確認");
            assertThat(worker.locator("#now")).containsText("あなたが確かめられない媒体");
            assertThat(worker.locator("form[action$='/check']")).hasCount(0);
            LOOKS.look(worker, "not-you");

            checker.navigate(worker.url());
            checker.locator("input[name='item-1']").check();
            checker.locator("input[name='item-2']").check();
            checker.locator("input[name='result'][value='good']").check();
            checker.locator("#words").fill("受領印と消去の記録を見た");
            LOOKS.look(checker, "check");
            checker.locator("form[action$='/check'] button.primary").click();
            assertThat(checker.locator(".flow-at-hand")).containsText("作業完了報告書の提出");
            checker.locator("#now a.primary").click();
            assertThat(checker.locator(".preview-paper")).containsText("返却又は廃棄若しくは抹消しましたので、報告します");
            send(checker, "報告書");
            answer(checker, "受理書.txt");
            worker.navigate(all + "/" + id);
            assertThat(worker.locator(".flow-done")).hasCount(6);
            LOOKS.look(worker, "complete");
            worker.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            LOOKS.shoot(worker, "complete-print");
            worker.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            worker.navigate(all);
            LOOKS.look(worker, "list");
            worker.navigate("http://localhost:" + port + "/engagements/" + site.engagement() + "/registers");
            assertThat(worker.locator("#registers")).containsText("返却・廃棄・抹消");
            LOOKS.look(worker, "shelf");
            worker.navigate("http://localhost:" + port + "/organization/disposal-check");
            LOOKS.look(worker, "separation");
        }
    }

    /** From the preview of a form to its sending, by the pages of submissions. */
    private static void send(Page page, String paper) {
        page.locator("main form[method=post] button.primary").click();
        assertThat(page.locator("#files-title")).isVisible();
        page.waitForDownload(() -> page.locator("a[download]").first().click())
                .saveAs(Looks.PICTURES.resolve("disposal-" + paper + ".pdf"));
        page.locator("a.primary[href*='/submissions/new']").click();
        page.locator("main form button.primary").click();
        page.locator("#means").selectOption("HAND");
        page.locator("form[action$='/sending'] button.primary").click();
        assertThat(page.locator("form[action$='/answer']")).isVisible();
    }

    /** The other side gives what was asked for; its paper is kept. */
    private static void answer(Page page, String paper) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        paper, "text/plain", (paper + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
        page.locator("input[name=to][value=GRANTED]").check();
        page.locator("form[action$='/answer'] button.primary").click();
        // a script sends it and puts the answer in place of the page
        assertThat(page.locator("form[action$='/answer']")).hasCount(0);
    }

    private static void fillPlan(Page page) {
        page.locator("#title").fill("業務終了に伴う資料の返却とデータの消去");
        page.locator("button[value=add]").click();
        page.locator("#medium-1").selectOption("paper");
        page.locator("#place-1").fill("キャビネット");
        page.locator("#method-1").fill("返却");
        page.locator("#checking-1").fill("みなと労働局に手渡して受領印をもらう");
        page.locator("#worker-1").selectOption(option("佐藤 美咲"));
        page.locator("#checker-1").selectOption(option("鈴木 太郎"));
        page.locator("#medium-2").selectOption("electronic");
        page.locator("#place-2").fill("端末");
        page.locator("#method-2").fill("溶解");
        page.locator("#checking-2").fill("消去の記録を二人で見る");
        page.locator("#worker-2").selectOption(option("佐藤 美咲"));
        page.locator("#checker-2").selectOption(option("鈴木 太郎"));
        page.locator("#due-on").fill("2099-03-31");
    }

    private static com.microsoft.playwright.options.SelectOption option(String label) {
        return new com.microsoft.playwright.options.SelectOption().setLabel(label);
    }

    private static void fillWork(Page page) {
        page.locator("#affiliation").fill("事務局");
        page.locator("#time").fill("15:30");
        page.locator("#place").fill("みなと労働局3階");
        page.locator("#proof").fill("受領印のある送付状、消去ソフトウェアの記録");
    }

    @Test
    void forThePatentOfficeTheOfficerConfirms() {
        DisposalSite site = DisposalSite.patentOffice(application);
        try (BrowserContext first = Chromium.window("en");
                BrowserContext second = Chromium.window("en")) {
            Page worker = first.newPage();
            Page other = second.newPage();
            Looks.signIn(worker, port, site.worker());
            Looks.signIn(other, port, site.checker());
            worker.navigate("http://localhost:" + port + "/engagements/" + site.engagement() + "/disposals/new");
            worker.locator("#title").fill("Data of the survey");
            worker.locator("#medium-1").selectOption("electronic");
            worker.locator("#place-1").fill("端末");
            worker.locator("#method-1").fill("消去(上書き)");
            worker.locator("#checking-1").fill("記録");
            worker.locator("#worker-1").selectOption(option("佐藤 美咲"));
            LOOKS.look(worker, "en-draft");
            worker.locator("button[value=save]").click();
            fillWork(worker);
            LOOKS.look(worker, "en-work");
            worker.locator("form[action$='/work'] button.primary").click();
            assertThat(worker.locator(".flow-at-hand")).containsText("Confirmation by the officer");

            other.navigate(worker.url());
            assertThat(other.locator(".flow-done")).containsText("佐藤 美咲");
            LOOKS.look(other, "en-hear");
            other.locator("input[name='result'][value='good']").check();
            other.locator("#words").fill("Confirmation signed by the officer, no. 12");
            other.locator("form[action$='/word'] button.primary").click();
            assertThat(other.locator(".flow-done")).hasCount(2);
            LOOKS.look(other, "en-complete");
        }
    }
}
