package jp.junshu.app.policy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.junshu.app.Chromium;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Looks;
import jp.junshu.app.kernel.EngagementId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The policy's pages in a browser: accessible, in both languages and brightnesses, wide and narrow, on paper. */
@JunshuTest
class PolicyLookTest {
    private static final Looks LOOKS = new Looks("policy");

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private @Nullable PolicySite site;

    @BeforeEach
    void open() {
        site = PolicySite.create(application);
    }

    @AfterEach
    void close() {
        Optional.ofNullable(site).ifPresent(PolicySite::close);
    }

    @Test
    void thePolicyAnswersWhyAndIsLoosenedByTwo() {
        PolicySite here = Optional.ofNullable(site).orElseThrow();
        EngagementId ended = here.defence();
        EngagementId running = here.register("mhlw-requirements");
        here.register("pref-cloud-service");
        here.end(ended);
        try (BrowserContext context = Chromium.window("ja")) {
            Page page = context.newPage();
            Looks.signIn(page, port, here.lead());
            page.navigate("http://localhost:" + port + "/policy");
            look(page, "show");

            page.navigate("http://localhost:" + port + "/policy?q=log.retention");
            assertThat(page.locator("#policy tbody tr")).hasCount(1);
            page.locator("#policy summary").first().click();
            assertThat(page.locator("#policy details[open]")).containsText("1年以上");
            assertThat(page.locator("#policy details[open]")).containsText("装備品等の調査");
            page.locator("#policy details[open] a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*/engagements/" + running + "/clauses/.*"));

            page.navigate("http://localhost:" + port + "/policy");
            page.locator("input[name=hold]").first().check();
            page.locator("#reason").fill("契約が終わり、保護システムがなくなったため");
            page.locator("#held button:not([name])").click();
            assertThat(page.locator("#pending")).containsText("保護システムがなくなったため");
            page.navigate("http://localhost:" + port + "/policy/decision?engagement=" + running
                    + "&parameter=session.concurrent&clause=mhlw-requirements%3A6.9.1.2.2");
            look(page, "decision");
        }
        try (BrowserContext context = Chromium.window("ja")) {
            Page page = context.newPage();
            Looks.signIn(page, port, here.manager());
            page.navigate("http://localhost:" + port + "/policy");
            page.locator("#pending a[href^='/policy/approval']").first().click();
            look(page, "approval");
            page.locator("input[value=APPROVED]").check();
            page.locator("main button.primary").click();
            assertThat(page.locator("h1")).hasText("実効方針");
        }
    }

    /** In Japanese, then in English. */
    private static void look(Page page, String name) {
        LOOKS.look(page, name + "-ja");
        page.locator(".bar form[action='/preferences'] button").first().click();
        LOOKS.look(page, name + "-en");
        page.locator(".bar form[action='/preferences'] button").first().click();
    }
}
