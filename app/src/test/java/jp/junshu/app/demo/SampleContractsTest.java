package jp.junshu.app.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.junshu.app.Chromium;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Looks;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.EngagementTerms;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.Officer;
import jp.junshu.app.contract.Officers;
import jp.junshu.app.contract.Profiles;
import jp.junshu.app.contract.Terms;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The sample contracts, made for a seat of the test, and the pages of an engagement with them. */
@JunshuTest
class SampleContractsTest {
    private static final Looks LOOKS = new Looks("app");

    @Autowired
    ApplicationContext application;

    @Autowired
    SampleContracts contracts;

    @Autowired
    Engagements engagements;

    @Autowired
    Terms terms;

    @Autowired
    Officers officers;

    @Autowired
    Profiles profiles;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Seat seat;

    @BeforeEach
    void register() {
        seat = Seat.create(application, AccessRole.LEAD);
        as(() -> {
            contracts.register(
                    Map.of(
                            "sato", seat.who(),
                            "tanaka",
                                    seat.beside(application, "田中 健一", AccessRole.MEMBER)
                                            .who(),
                            "yamamoto",
                                    seat.beside(application, "山本 さくら", AccessRole.MANAGER)
                                            .who()),
                    clock.instant());
            return true;
        });
    }

    @Test
    void theSampleIsWholeAsOfToday() {
        List<Engagement> all = as(() -> engagements.listAll());
        assertThat(all).hasSize(2).allSatisfy(engagement -> {
            assertThat(engagement.title()).startsWith("令和");
            EngagementTerms found =
                    as(() -> terms.findAsOf(engagement.id(), Days.today(clock))).orElseThrow();
            assertThat(found.answers().given()).isNotEmpty();
            assertThat(found.stated()).isNotEmpty();
            assertThat(as(() -> officers.findAddressee(engagement.id(), Days.today(clock))))
                    .isPresent();
        });
        assertThat(all.stream()
                        .flatMap(engagement -> as(() -> officers.listAsOf(engagement.id(), Days.today(clock))).stream())
                        .map(Officer::post))
                .contains("特許庁総務部企画調査課長");
        assertThat(as(() -> profiles.findAsOf(Days.today(clock)))).isPresent();
    }

    @Test
    void thePagesOfAnEngagementCanBeReadAndUsed() {
        Engagement patents = as(() -> engagements.listAll()).stream()
                .filter(engagement -> engagement.party().equals("特許庁"))
                .findFirst()
                .orElseThrow();
        try (BrowserContext context = Chromium.window("ja")) {
            Page page = context.newPage();
            signIn(page);
            String path = "/engagements/" + patents.id();
            for (String place : List.of(
                    "",
                    "/terms",
                    "/people",
                    "/history",
                    "/revise",
                    "/people/officer",
                    "/people/appointment",
                    "/terms/figure?parameter=report.interval",
                    "/terms/interview")) {
                page.navigate("http://localhost:" + port + path + place);
                LOOKS.look(page, "engagement" + place.replaceAll("[/?=.]", "-"));
            }
            // what depends on a question waits for its answer, without a script
            assertThat(page.locator("#q-own-servers")).isVisible();
            page.locator("#q-system-work input[value=false]").check();
            assertThat(page.locator("#q-own-servers")).isHidden();
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("h1")).hasText("回答による義務の変化");
            LOOKS.look(page, "interview-review");
            page.locator("button[name=back]").click();
            assertThat(page.locator("#q-system-work input[value=false]")).isChecked();

            for (String place : List.of("organization", "organization/change")) {
                page.navigate("http://localhost:" + port + "/" + place);
                LOOKS.look(page, place.replace('/', '-'));
            }
            page.locator("#name").fill("");
            page.locator("form.form").evaluate("form => form.noValidate = true");
            page.locator("button[type=submit].primary").click();
            assertThat(page.locator("#faults")).isVisible();
            page.locator(".bar form[action='/preferences'] button").first().click();
            for (String place : List.of("/terms", "/people", "/terms/interview")) {
                page.navigate("http://localhost:" + port + path + place);
                LOOKS.shoot(page, "engagement" + place.replace('/', '-') + "-en-wide");
            }
        }
    }

    private void signIn(Page page) {
        page.navigate("http://localhost:" + port + "/");
        page.locator("#login").fill(seat.who().login());
        page.locator("#password").fill(seat.password());
        page.locator("button[type=submit].primary").click();
        page.locator("#code").fill(seat.freshCode());
        page.locator("button[type=submit].primary").click();
    }

    private <T> T as(Supplier<T> work) {
        return Acting.as(
                new Actor.Person(
                        seat.who().org(),
                        seat.who().account(),
                        seat.who().person(),
                        seat.who().login(),
                        "test"),
                work::get);
    }
}
