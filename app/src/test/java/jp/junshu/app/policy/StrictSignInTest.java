package jp.junshu.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.junshu.app.Contracts;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.FactorEnrolment;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.access.Totp;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Sign-in obeys the policy: a password set under a weaker rule is changed before anything else. */
@JunshuTest
class StrictSignInTest {
    private static final String CLAUSE = "mod-system-security:6.1.3.エ.ア";
    /** Long enough, but of small letters alone. */
    private static final String WEAK = "correct horse battery";

    private static final String STRONG = "Correct horse-7 battery";

    @Autowired
    ApplicationContext application;

    @LocalServerPort
    int port;

    private PolicySite site;

    @BeforeEach
    void create() {
        site = PolicySite.create(application);
    }

    @AfterEach
    void letEverythingGo() {
        site.close();
    }

    private Seat weak(Seat beside) {
        String login = "w" + UUID.randomUUID().toString().substring(0, 12);
        Totp factor = Totp.of(
                UUID.randomUUID().toString().substring(0, 20).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        SignedIn who = Acting.as(new Actor.Program(beside.who().org(), "test"), () -> {
            SignedIn created =
                    application.getBean(Accounts.class).create("伊藤 直樹", login, WEAK, List.of(AccessRole.MEMBER));
            application.getBean(FactorEnrolment.class).enrolSample(created.account(), factor);
            return created;
        });
        return new Seat(who, WEAK, factor, beside.clock());
    }

    private HttpResponse<String> change(Visitor visitor, String current, String wanted) {
        return visitor.post(
                "/sign-in/password",
                "/sign-in/password",
                Map.of("current", current, "password", wanted, "repeated", wanted));
    }

    @Test
    void aPasswordSetUnderAWeakerRuleIsChangedAtTheNextSignInAndTheRuleNamesItsClause() {
        Seat seat = weak(site.lead());
        Visitor running = seat.signIn(port);
        assertThat(running.get("/").statusCode()).isEqualTo(200);
        site.defence();

        assertThat(running.get("/").statusCode()).as("a session goes on").isEqualTo(200);
        Visitor visitor = seat.signIn(port);
        assertThat(Visitor.location(visitor.get("/"))).isEqualTo("/sign-in/password");
        assertThat(Visitor.location(visitor.get("/account"))).isEqualTo("/sign-in/password");
        assertThat(visitor.get("/sign-in/password").body()).contains("英大文字を含めてください（" + CLAUSE + "）", "数字を含めてください");

        assertThat(change(visitor, WEAK, "another small phrase").body()).contains("英大文字を含めてください（" + CLAUSE + "）");
        assertThat(change(visitor, WEAK + "x", STRONG).body()).contains("現在のパスワードが違います");
        assertThat(Visitor.location(visitor.get("/"))).isEqualTo("/sign-in/password");
        HttpResponse<String> changed = change(visitor, WEAK, STRONG);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        Seat renewed = new Seat(seat.who(), STRONG, seat.factor(), seat.clock());
        assertThat(renewed.signIn(port).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordOnceHadIsNotTakenAgain() {
        Seat seat = weak(site.lead());
        Visitor visitor = seat.signIn(port);
        account(visitor, WEAK, STRONG);

        assertThat(account(visitor, STRONG, WEAK).body()).contains("以前に使ったパスワードは使えません");
        assertThat(account(visitor, STRONG, STRONG + "2").statusCode()).isEqualTo(302);
        assertThat(account(visitor, STRONG + "2", STRONG).body()).contains("以前に使ったパスワードは使えません");
    }

    private static HttpResponse<String> account(Visitor visitor, String current, String wanted) {
        return visitor.post(
                "/account", "/account/password", Map.of("current", current, "password", wanted, "repeated", wanted));
    }

    @Test
    void anotherOrganizationIsBoundToButNotToldWhoseContractItIs() {
        site.defence();
        Seat elsewhere = weak(Seat.create(application, AccessRole.LEAD));

        Visitor visitor = elsewhere.signIn(port);
        assertThat(Visitor.location(visitor.get("/"))).isEqualTo("/sign-in/password");
        assertThat(visitor.get("/sign-in/password").body())
                .contains("英大文字を含めてください")
                .doesNotContain("mod-system-security");
        assertThat(visitor.api("GET", "/api/v1/policy", elsewhere.token(application), "")
                        .body())
                .doesNotContain("mod-system-security");
    }

    @Test
    void whenTheContractHasEndedAndTwoPeopleAgreedTheOldRuleHoldsAgain() {
        Seat seat = weak(site.lead());
        site.end(site.defence());
        assertThat(Visitor.location(seat.signIn(port).get("/"))).isEqualTo("/sign-in/password");

        site.releaseAll();
        assertThat(seat.signIn(port).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void thePageShowsTheFigureTheClauseAndTheContractAndThatAReleaseTakesTwo() {
        Visitor lead = site.lead().signIn(port);
        var contract = site.defence();
        String page = lead.get("/policy").body();
        assertThat(page).contains("装備品等の調査", "なぜこの値か", "要取決め", "/engagements/" + contract + "/clauses/");
        assertThat(lead.get("/policy?q=ﾊﾟｽﾜｰﾄﾞの長さ&show=clause").body())
                .contains("password.length")
                .doesNotContain("<tr id=\"log.retention\"");
        assertThat(lead.get("/policy?show=held").body()).contains("当てはまる値はありません");

        site.end(contract);
        assertThat(lead.get("/policy").body()).contains("緩和の承認待ち", "契約が終わった");
        assertThat(lead.post("/policy", "/policy/release", Map.of("reason", "")).body())
                .contains("緩和する項目を選んでください");
        String hold = site.holds().getFirst().id().toString();
        assertThat(Visitor.location(lead.post("/policy", "/policy/release", Map.of("hold", hold, "reason", "契約が終わった"))))
                .isEqualTo("/policy");
        String approval = "/policy/approval?hold=" + hold + "&revision=1";
        assertThat(lead.get(approval).body()).contains("二人目になれません");
        Map<String, String> approved = Map.of("hold", hold, "revision", "1", "decision", "APPROVED");
        assertThat(lead.post("/policy", "/policy/approval", approved).body()).contains("二人目になれません");
        Visitor manager = site.manager().signIn(port);
        assertThat(manager.get(approval).statusCode()).isEqualTo(200);
        assertThat(manager.post(
                                approval,
                                "/policy/approval",
                                Map.of("hold", hold, "revision", "1", "decision", "RETURNED"))
                        .body())
                .contains("入力してください");
        assertThat(manager.post(approval, "/policy/approval", approved).statusCode())
                .isEqualTo(302);
        assertThat(manager.get(approval).statusCode()).isEqualTo(404);
        lead.post("/policy", "/policy/release", Map.of("all", "yes", "reason", "契約が終わった"));
        hold = site.holds().getFirst().id().toString();
        manager.post(
                approval.replaceFirst("hold=[^&]*", "hold=" + hold),
                "/policy/approval",
                Map.of("hold", hold, "revision", "1", "decision", "APPROVED", "together", "yes"));
        assertThat(Contracts.as(site.lead(), site::holds)).isEmpty();
    }

    @Test
    void aNeedIsRecordedOnItsFormAndEveryFaultOfItIsTold() {
        Visitor lead = site.lead().signIn(port);
        var contract = site.register("mhlw-requirements");
        String form = "/policy/decision?engagement=" + contract
                + "&parameter=session.concurrent&clause=mhlw-requirements%3A6.9.1.2.2";
        assertThat(lead.get(form).statusCode()).isEqualTo(200);
        assertThat(lead.get(form.replace("session.concurrent", "log.retention")).statusCode())
                .isEqualTo(404);
        assertThat(lead.get(form.replace(contract.toString(), UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(404);
        Map<String, String> fields = Map.of(
                "engagement", contract.toString(),
                "clause", "mhlw-requirements:6.9.1.2.2",
                "parameter", "session.concurrent",
                "seen", "0",
                "kind", "PRESCRIBED",
                "reason", "",
                "from", "令和8年2月30日");
        assertThat(lead.post(form, "/policy/decision", fields).body()).contains("3件の誤り");
        var right = new java.util.HashMap<>(fields);
        right.putAll(Map.of(
                "kind", "NOT_NEEDED", "reason", "一人で使うため", "from", site.today().toString()));
        assertThat(Visitor.location(lead.post(form, "/policy/decision", right))).isEqualTo("/policy");
        assertThat(lead.get("/policy").body()).contains("一人で使うため", "あなたが記録したため");
        assertThat(lead.post(form, "/policy/decision", right).body()).contains("先に記録しました");
    }
}
