package jp.junshu.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import jp.junshu.app.access.AccessRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The way of a security lead from the door to a registered contract, in a real browser on the real application. */
@JunshuTest
class WayInTest {
    private static final Looks LOOKS = new Looks("app");

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    @Test
    void aLeadSignsInAndRegistersAContract() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        List<String> complaints = new ArrayList<>();
        try (BrowserContext context = Chromium.window("ja")) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onRequest(request -> {
                if (!request.url().startsWith("http://localhost:" + port + "/")) {
                    complaints.add("asked another host: " + request.url());
                }
            });
            page.navigate("http://localhost:" + port + "/");
            LOOKS.look(page, "sign-in");
            signIn(page, seat);
            assertThat(page.locator("h1")).hasText("きょう");
            LOOKS.look(page, "home");
            page.locator(".bar form[action='/preferences'] button").first().click();
            assertThat(page.locator("h1")).hasText("Today");
            LOOKS.shoot(page, "home-en-wide");
            page.locator(".bar form[action='/preferences'] button").first().click();
            assertThat(page.locator("h1")).hasText("きょう");

            page.locator(".empty a.primary").click();
            LOOKS.look(page, "engagement-new");
            page.locator("button[type=submit].primary").click();
            // the browser itself asks for what is required
            assertThat(page.locator("h1")).hasText("契約の登録");
            fill(page);
            page.locator("#until").fill("令和9年2月29日");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("#faults")).containsText("令和9年2月29日");
            assertThat(page.locator("#title")).hasValue("特許出願動向調査業務");
            LOOKS.look(page, "engagement-refused");
            page.locator("#until").fill("令和9年3月31日");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("h1")).hasText("特許出願動向調査業務");
            assertThat(page.locator(".notice-caution")).containsText("未回答");
            LOOKS.look(page, "engagement");

            for (String place :
                    List.of("engagements", "regulations", "regulations/labour-confidentiality", "trail", "account")) {
                page.navigate("http://localhost:" + port + "/" + place);
                LOOKS.look(page, place.replace('/', '-'));
            }
            page.navigate("http://localhost:" + port + "/");
            LOOKS.look(page, "home-with-contract");
            page.navigate("http://localhost:" + port + "/no-such-page");
            assertThat(page.locator("h1")).hasText("ページが見つかりません");
            LOOKS.look(page, "not-found");
            complaints.removeIf(complaint -> complaint.contains("404"));

            page.locator("details.person summary").click();
            page.locator("details.person form[action='/sign-out'] button").click();
            assertThat(page.locator("main")).containsText("ログアウトしました");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void aLeadMakesATokenSeesItOnceRevokesItAndAddsAPerson() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        try (BrowserContext context = Chromium.window("ja")) {
            Page page = context.newPage();
            signIn(page, seat);
            page.navigate("http://localhost:" + port + "/account");
            page.locator("a[href='/account/tokens/new']").click();
            LOOKS.look(page, "token-new");
            page.locator("#name").fill("月次報告の出力（業務用パソコン）");
            page.locator("#days").fill("９１");
            page.locator("#password").fill(seat.password());
            page.locator("#code").fill("000000");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("#faults")).containsText("1から90までの数");
            assertThat(page.locator("#name")).hasValue("月次報告の出力（業務用パソコン）");
            LOOKS.look(page, "token-new-refused");
            page.locator("#days").fill("30");
            page.locator("#password").fill(seat.password());
            page.locator("#code").fill(seat.freshCode());
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("h1")).hasText("トークンを作成しました");
            LOOKS.look(page, "token-made");
            String token = page.locator(".token code").innerText();
            assertThat(new Visitor(port)
                            .api("GET", "/api/v1/engagements", token, "")
                            .statusCode())
                    .isEqualTo(200);
            page.locator("main a.primary").click();
            LOOKS.look(page, "account-tokens");
            inEnglish(page, "account-tokens");
            page.locator("#tokens a").click();
            LOOKS.look(page, "token-revoke");
            inEnglish(page, "token-revoke");
            page.locator("main button.primary").click();
            assertThat(page.locator(".notice")).containsText("トークンを取り消しました");
            assertThat(page.locator("#tokens .state")).hasText("取消し済み");
            page.navigate("http://localhost:" + port + "/account/tokens/new");
            inEnglish(page, "token-new");

            page.navigate("http://localhost:" + port + "/people");
            page.locator("#name").fill("伊藤 直樹");
            page.locator("main button.primary").click();
            assertThat(page.locator(".notice")).containsText("人を登録しました");
            LOOKS.look(page, "people");
            inEnglish(page, "people");
        }
    }

    /** The same page in English, left to be looked at. */
    private static void inEnglish(Page page, String name) {
        page.locator(".bar form[action='/preferences'] button").first().click();
        LOOKS.shoot(page, name + "-en-wide");
        page.setViewportSize(320, 800);
        Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as(name + " in English at 320 px").isEqualTo(0);
        LOOKS.shoot(page, name + "-en-narrow");
        page.setViewportSize(1280, 900);
        page.locator(".bar form[action='/preferences'] button").first().click();
    }

    @Test
    void aWrongCodeAndACodeUsedTwiceAreToldApart() {
        Seat seat = Seat.create(application, AccessRole.MEMBER);
        try (BrowserContext context = Chromium.window("ja")) {
            Page page = context.newPage();
            givePassword(page, seat);
            page.locator("#code").fill("000000");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("#code-fault")).containsText("確認コードが違います");

            String code = seat.freshCode();
            page.locator("#code").fill(code);
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("h1")).hasText("きょう");

            try (BrowserContext again = Chromium.window("ja")) {
                Page second = again.newPage();
                givePassword(second, seat);
                second.locator("#code").fill(code);
                second.locator("button[type=submit].primary").click();
                assertThat(second.locator("#code-fault")).containsText("すでに使われています");
            }
        }
    }

    private void givePassword(Page page, Seat seat) {
        page.navigate("http://localhost:" + port + "/");
        page.locator("#login").fill(seat.who().login());
        page.locator("#password").fill(seat.password());
        page.locator("button[type=submit].primary").click();
    }

    private void signIn(Page page, Seat seat) {
        givePassword(page, seat);
        page.locator("#code").fill(seat.freshCode());
        page.locator("button[type=submit].primary").click();
    }

    private static void fill(Page page) {
        page.locator("#party").fill("特許庁");
        page.locator("#title").fill("特許出願動向調査業務");
        page.locator("#number").fill("20260401特許第12号");
        page.locator("#concluded").fill("令和8年4月1日");
        page.locator("#from").fill("R8.4.1");
        page.locator("input[name=regulation][value=jpo-security-matters]").check();
    }
}
