package jp.junshu.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.Visitor;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.trail.TrailRow;
import jp.junshu.app.trail.TrailRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A token's life, from the page that makes it to the request that is refused. */
@JunshuTest
class AccessTokensTest {
    private static final String API = "/api/v1/engagements";
    private static final Pattern SHOWN = Pattern.compile("junshu_[A-Za-z0-9_-]{49}");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private TrailRows trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    @Test
    void aTokenIsShownOnceOpensTheApiAndIsOnTheTrailAsThePerson() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Visitor visitor = seat.signIn(port);

        HttpResponse<String> made = visitor.post(
                "/account/tokens/new", "/account/tokens", fields("月次報告", "30", seat.password(), seat.freshCode()));
        assertThat(Visitor.location(made)).isEqualTo("/account/tokens/made");
        Matcher shown = SHOWN.matcher(visitor.get("/account/tokens/made").body());
        assertThat(shown.find()).isTrue();
        String token = shown.group();
        assertThat(Visitor.location(visitor.get("/account/tokens/made")))
                .as("loaded again")
                .isEqualTo("/account");
        assertThat(visitor.get("/account").body()).contains("月次報告", "有効").doesNotContain(token);

        HttpResponse<String> answer = call(token);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"engagements\"");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        AccessToken listed = listOf(seat).getFirst();
        assertThat(listed.lastUsedAt()).isPresent();
        assertThat(Duration.between(listed.madeAt(), listed.expiresAt())).isEqualTo(Duration.ofDays(30));
        TrailRow row = newest(seat).getFirst();
        assertThat(row.act()).isEqualTo(Act.TOKEN_USE);
        assertThat(row.by()).contains(seat.who().login());
        assertThat(row.from()).isEqualTo("127.0.0.1 token " + listed.id());
    }

    @Test
    void everyFaultOfTheFormIsNamedAtOnceAndNothingIsMade() {
        Seat seat = Seat.create(application, AccessRole.MEMBER);
        Visitor visitor = seat.signIn(port);

        String page = visitor.post(
                        "/account/tokens/new", "/account/tokens", fields("き".repeat(101), "９１", "", "000000"))
                .body();

        assertThat(page).contains("100文字以内で入力してください", "1から90までの数で入力してください", "＊入力してください");
        assertThat(page).contains("value=\"" + "き".repeat(101) + "\"", "value=\"91\"");
        assertThat(listOf(seat)).isEmpty();
    }

    @Test
    void bothFactorsAreAskedForAgainAndTheCodeOfTheSignInIsNotTakenTwice() {
        Seat seat = Seat.create(application, AccessRole.MEMBER);
        Visitor visitor = new Visitor(port);
        String code = seat.freshCode();
        visitor.post("/sign-in", "/sign-in", Map.of("login", seat.who().login(), "password", seat.password()));
        visitor.post("/sign-in/code", "/sign-in/code", Map.of("code", code));

        assertThat(make(visitor, "wrong", "123456")).contains("現在のパスワードが違います");
        assertThat(make(visitor, seat.password(), "abc")).contains("確認コードが違います");
        assertThat(make(visitor, seat.password(), code)).contains("すでに使われています");
        assertThat(listOf(seat)).isEmpty();
        assertThat(newest(seat))
                .first()
                .satisfies(row -> assertThat(row.outcome()).isEqualTo(Outcome.REFUSED));
    }

    @Test
    void aRevokedTokenOpensNothingAnyMoreAndSaysNotWhy() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        String token = seat.token(application);
        Visitor visitor = seat.signIn(port);
        String revoke = "/account/tokens/" + listOf(seat).getFirst().id() + "/revoke";
        assertThat(visitor.get(revoke).body()).contains("元に戻すことはできません");
        assertThat(call(token).statusCode()).isEqualTo(200);

        assertThat(Visitor.location(visitor.post(revoke, revoke, Map.of()))).isEqualTo("/account?revoked");

        assertRefused(token);
        assertThat(Visitor.location(visitor.get(revoke))).isEqualTo("/account");
        assertThat(newest(seat).getFirst().content()).containsEntry("reason", "revoked");
    }

    @Test
    void anExpiredTokenOpensNothing() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        String token = seat.token(application);
        clock.advance(Duration.ofHours(24).minusMinutes(1));
        assertThat(call(token).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(1));

        assertRefused(token);
        assertThat(newest(seat).getFirst().content()).containsEntry("reason", "expired");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update account set state = 'SUSPENDED' where id = :account",
                "update account set state = 'CLOSED' where id = :account",
                "update account set valid = daterange(null, '2020-01-01') where id = :account",
                "update person set left_on = '2020-01-01' where id = (select person from account where id = :account)"
            })
    void theTokenOfAnAccountThatMayNotActIsRefusedAtOnceAndSoIsItsPassword(String change) {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        String token = seat.token(application);
        Visitor session = seat.signIn(port);
        assertThat(call(token).statusCode()).isEqualTo(200);

        Acting.run(
                new Actor.Program(seat.who().org(), "test"),
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    jdbc.sql(change)
                            .param("account", seat.who().account().value())
                            .update();
                    trail.record(Act.GRANT, Subject.of("account", seat.who().account()));
                }));

        assertRefused(token);
        assertThat(Visitor.location(session.get("/"))).isEqualTo("/sign-in");
        assertThat(application.getBean(SignIn.class).checkPassword(seat.who().login(), seat.password(), "test"))
                .isEqualTo(new SignIn.PasswordCheck.Refused());
    }

    @Test
    void whoLeavesKeepsTheirAccountUntilTheEndOfTheirLastDay() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        String token = seat.token(application);
        Acting.run(
                actor(seat),
                () -> assertThat(people.leave(seat.who().person(), jp.junshu.app.kernel.Days.today(clock)))
                        .isTrue());

        assertThat(call(token).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"junshu_", "something else", "junshu_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoTokenIsRefused(String sent) {
        assertRefused(sent);
    }

    @Test
    void aTokenThatNobodyHasIsRefused() {
        assertRefused(TokenText.fresh(new SecureRandom()).text());
    }

    @Test
    void aMistypedTokenIsSeenWithoutAskingTheDatabase() {
        String good = TokenText.fresh(new SecureRandom()).text();
        char last = good.charAt(20) == 'x' ? 'y' : 'x';
        assertThat(TokenText.read(good)).isPresent();
        assertThat(TokenText.read(good.substring(0, 20) + last + good.substring(21)))
                .isEmpty();
        assertThat(TokenText.read(good + "A")).isEmpty();
        assertThat(TokenText.read(good).map(Object::toString)).contains("junshu_…");
    }

    @Test
    void nobodyRevokesTheTokenOfSomebodyElse() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Seat other = Seat.create(application, AccessRole.LEAD);
        String token = seat.token(application);
        AccessToken listed = listOf(seat).getFirst();

        assertThat(Acting.as(actor(other), () -> tokens.revoke(other.who().account(), listed.id())))
                .isFalse();
        assertThat(Acting.as(actor(other), () -> tokens.list(seat.who().account())))
                .isEmpty();
        assertThat(call(token).statusCode()).isEqualTo(200);
    }

    @Test
    void noTokenLivesLongerThanNinetyDays() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        assertThatThrownBy(() ->
                        Acting.as(actor(seat), () -> tokens.make(seat.who().account(), "x", 91)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSampleTokenIsKeptWhileItIsGoodForAnotherDay() {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        String login = seat.who().login();
        String first = tokens.renewSample(login, Optional.empty(), "見本", "test").orElseThrow();

        assertThat(tokens.renewSample(login, Optional.of(first), "見本", "test")).contains(first);
        clock.advance(Duration.ofDays(89));
        String second =
                tokens.renewSample(login, Optional.of(first), "見本", "test").orElseThrow();
        assertThat(second).isNotEqualTo(first);
        assertThat(call(second).statusCode()).isEqualTo(200);
        assertThat(tokens.renewSample("nobody-has-this", Optional.empty(), "見本", "test"))
                .isEmpty();
    }

    private void assertRefused(String token) {
        HttpResponse<String> answer = call(token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValue("Bearer realm=\"Junshu\", error=\"invalid_token\"");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:junshu:problem:token-required").doesNotContain(token);
    }

    private HttpResponse<String> call(String token) {
        return new Visitor(port).api("GET", API, token, "");
    }

    private static Map<String, String> fields(String name, String days, String password, String code) {
        return Map.of("name", name, "days", days, "password", password, "code", code);
    }

    private String make(Visitor visitor, String password, String code) {
        return visitor.post("/account/tokens/new", "/account/tokens", fields("試験", "1", password, code))
                .body();
    }

    private List<AccessToken> listOf(Seat seat) {
        return Acting.as(actor(seat), () -> tokens.list(seat.who().account()));
    }

    private List<TrailRow> newest(Seat seat) {
        return Acting.as(
                actor(seat),
                () -> trail.listNewest(null, 20).stream()
                        .filter(row -> row.act() != Act.READ)
                        .toList());
    }

    private static Actor actor(Seat seat) {
        SignedIn who = seat.who();
        return new Actor.Person(who.org(), who.account(), who.person(), who.login(), "test");
    }
}
