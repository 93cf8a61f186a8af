package jp.junshu.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.junshu.app.JunshuTest;
import jp.junshu.app.Seat;
import jp.junshu.app.TestClock;
import jp.junshu.app.Visitor;
import jp.junshu.app.access.SignIn.CodeCheck;
import jp.junshu.app.access.SignIn.PasswordCheck;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.trail.TrailRow;
import jp.junshu.app.trail.TrailRows;
import jp.junshu.law.coverage.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every way in, and every way that is none. */
@JunshuTest
class SignInTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Seats seats;

    @Autowired
    private Accounts accounts;

    @Autowired
    private FactorEnrolment enrolment;

    @Autowired
    private TrailRows trail;

    @Autowired
    private PolicyInForce policy;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TestClock clock;

    @Test
    @Clause({"mod-system-security:6.1.2.ア", "mod-secrecy-guideline:12.1.ウ"})
    void theRightPasswordAndThenAFreshCodeLeadIn() {
        Seat seat = seat();

        assertThat(password(seat, seat.password())).isEqualTo(new PasswordCheck.Accepted(seat.who()));
        assertThat(code(seat, seat.freshCode())).isEqualTo(CodeCheck.ACCEPTED);

        assertThat(newest(seat, 2)).extracting(TrailRow::act).containsExactly(Act.SIGN_IN_CODE, Act.SIGN_IN_PASSWORD);
        assertThat(newest(seat, 2)).extracting(TrailRow::outcome).containsOnly(Outcome.DONE);
    }

    @Test
    void aLoginIsTheSameInCapitals() {
        Seat seat = seat();

        assertThat(signIn.checkPassword(seat.who().login().toUpperCase(Locale.ROOT), seat.password(), "test"))
                .isEqualTo(new PasswordCheck.Accepted(seat.who()));
    }

    @Test
    void aWrongPasswordIsRefusedAndLeavesWordInItsOrganization() {
        Seat seat = seat();

        assertThat(signIn.checkPassword(seat.who().login(), seat.password() + " ", "192.0.2.9"))
                .isEqualTo(new PasswordCheck.Refused());

        TrailRow row = newest(seat, 1).getFirst();
        assertThat(row.act()).isEqualTo(Act.SIGN_IN_PASSWORD);
        assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(row.from()).isEqualTo("192.0.2.9");
        assertThat(row.subject().id()).isEqualTo(seat.who().account().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-has-this", "", "two words", "a\u0000b", "'; drop table account; --"})
    void aLoginThatNobodyHasLeavesWordAtTheInstallation(String login) {
        String from = "test " + UUID.randomUUID();

        assertThat(signIn.checkPassword(login, "whatever it is", from)).isEqualTo(new PasswordCheck.Refused());

        List<TrailRow> rows = Acting.as(
                new Actor.Program(OrgId.INSTALLATION, "test"),
                () -> trail.listNewest(null, 10).stream()
                        .filter(row -> row.from().equals(from))
                        .toList());
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().act()).isEqualTo(Act.SIGN_IN_PASSWORD);
        assertThat(rows.getFirst().outcome()).isEqualTo(Outcome.REFUSED);
        // people type their password there
        assertThat(rows.getFirst().content()).doesNotContainValue(login);
    }

    @Test
    void aWrongCodeIsWrong() {
        Seat seat = seat();

        assertThat(code(seat, wrongCode(seat))).isEqualTo(CodeCheck.WRONG);
        assertThat(code(seat, "")).isEqualTo(CodeCheck.WRONG);
        assertThat(newest(seat, 1).getFirst().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aCodeIsGoodOnceAndAnEarlierOneNoLonger() {
        Seat seat = seat();
        startOfAStep();
        String earlier = seat.factor().code(clock.instant().minusSeconds(30));
        String code = seat.factor().code(clock.instant());

        assertThat(code(seat, code)).isEqualTo(CodeCheck.ACCEPTED);
        assertThat(code(seat, code)).isEqualTo(CodeCheck.USED_BEFORE);
        assertThat(code(seat, earlier)).isEqualTo(CodeCheck.USED_BEFORE);
        assertThat(code(seat, seat.freshCode())).isEqualTo(CodeCheck.ACCEPTED);
    }

    @Test
    void ofTwoWhoGiveOneCodeAtOnceOneGetsIn() {
        Seat seat = seat();
        String code = seat.freshCode();

        List<CodeCheck> answers = atOnce(2, () -> code(seat, code));

        assertThat(answers).containsExactlyInAnyOrder(CodeCheck.ACCEPTED, CodeCheck.USED_BEFORE);
    }

    @Test
    @Clause("mod-system-security:5.2.2.ア")
    void tooManyWrongPasswordsLockTheAccountForAsLongAsThePolicySays() {
        Seat seat = seat();
        Duration lock = policy.duration("logon.lock-duration");
        for (int i = 1; i < maxFailures(); i++) {
            password(seat, "wrong");
        }
        assertThat(password(seat, seat.password()))
                .as("before the last try")
                .isInstanceOf(PasswordCheck.Accepted.class);
        password(seat, "wrong");

        assertThat(password(seat, seat.password())).isEqualTo(new PasswordCheck.Refused());
        assertThat(code(seat, seat.freshCode())).isEqualTo(CodeCheck.LOCKED);
        clock.advance(lock.minus(Duration.ofMinutes(1)));
        assertThat(password(seat, seat.password()))
                .as("a little before its end")
                .isEqualTo(new PasswordCheck.Refused());
        clock.advance(Duration.ofMinutes(1));
        assertThat(password(seat, seat.password())).isInstanceOf(PasswordCheck.Accepted.class);
        assertThat(code(seat, seat.freshCode())).isEqualTo(CodeCheck.ACCEPTED);
    }

    @Test
    void wrongCodesAndWrongPasswordsAreCountedTogether() {
        Seat seat = seat();
        password(seat, "wrong");
        for (int i = 1; i < maxFailures(); i++) {
            assertThat(code(seat, wrongCode(seat))).isEqualTo(CodeCheck.WRONG);
        }

        assertThat(code(seat, seat.freshCode())).isEqualTo(CodeCheck.LOCKED);
    }

    @Test
    void guessesMadeAtTheSameTimeAreCountedOneByOne() {
        Seat seat = seat();

        atOnce(maxFailures(), () -> code(seat, wrongCode(seat)));

        assertThat(code(seat, seat.freshCode())).isEqualTo(CodeCheck.LOCKED);
    }

    @Test
    void comingInWithBothFactorsForgivesTheFailuresBefore() {
        Seat seat = seat();
        for (int round = 0; round < 2; round++) {
            for (int i = 1; i < maxFailures(); i++) {
                code(seat, wrongCode(seat));
            }
            assertThat(code(seat, seat.freshCode())).isEqualTo(CodeCheck.ACCEPTED);
        }
    }

    @Test
    void aRecoveryCodeStandsInForTheAuthenticatorOnceAndForItsOwnerOnly() {
        SignedIn owner = withoutFactor("correct horse battery");
        SignedIn other = withoutFactor("correct horse battery");
        List<String> codes = enrol(owner);
        enrol(other);

        assertThat(codes).hasSize(10);
        assertThat(code(other, codes.getFirst())).isEqualTo(CodeCheck.WRONG);
        assertThat(code(owner, codes.getFirst())).isEqualTo(CodeCheck.ACCEPTED);
        assertThat(code(owner, codes.getFirst())).isEqualTo(CodeCheck.WRONG);
        assertThat(code(owner, codes.getLast().toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(CodeCheck.ACCEPTED);
    }

    @Test
    void theCodeThatProvedTheAuthenticatorDoesNotAlsoLeadIn() {
        SignedIn who = withoutFactor("correct horse battery");
        Totp factor = Acting.as(actor(who), () -> enrolment.offer(who.account()));
        String code = factor.code(clock.instant());

        assertThat(Acting.as(actor(who), () -> enrolment.confirm(who.account(), code)))
                .isPresent();
        assertThat(code(who, code)).isEqualTo(CodeCheck.USED_BEFORE);
        assertThat(Acting.as(actor(who), () -> enrolment.confirm(who.account(), code)))
                .as("a second enrolment")
                .isEmpty();
    }

    @Test
    void anAccountWithoutASecondFactorGetsInByNoCode() {
        SignedIn who = withoutFactor("correct horse battery");
        Totp offered = Acting.as(actor(who), () -> enrolment.offer(who.account()));

        assertThat(code(who, offered.code(clock.instant()))).isEqualTo(CodeCheck.LOCKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUSPENDED", "CLOSED"})
    void anAccountThatIsNotActiveGetsInByNoDoor(String state) {
        Seat seat = seat();
        SignedIn half = withoutFactor("correct horse battery");
        Totp offered = Acting.as(actor(half), () -> enrolment.offer(half.account()));
        SignedIn withCodes = withoutFactor("correct horse battery");
        List<String> recovery = enrol(withCodes);
        for (SignedIn who : List.of(seat.who(), half, withCodes)) {
            put(who, state);
        }

        assertThat(password(seat, seat.password())).isEqualTo(new PasswordCheck.Refused());
        assertThat(code(seat, seat.freshCode())).isEqualTo(CodeCheck.LOCKED);
        assertThat(code(withCodes, recovery.getFirst())).isEqualTo(CodeCheck.LOCKED);
        assertThat(Acting.as(actor(half), () -> enrolment.confirm(half.account(), offered.code(clock.instant()))))
                .isEmpty();
        assertThat(newest(seat, 2)).extracting(TrailRow::outcome).containsOnly(Outcome.REFUSED);
    }

    @Test
    @Clause("nite-standard:16.6")
    void aSuspendedAccountLosesItsRunningSessionAtItsNextRequestAndForGood() {
        Seat seat = seat();
        Visitor visitor = seat.signIn(port);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);

        put(seat.who(), "SUSPENDED");
        assertThat(Visitor.location(visitor.get("/"))).isEqualTo("/sign-in");

        put(seat.who(), "ACTIVE");
        assertThat(Visitor.location(visitor.get("/"))).startsWith("/sign-in");
    }

    @Test
    @Clause("mod-system-security:5.2.2.イ")
    void atTheFrontDoorEveryRefusalLooksTheSame() {
        Seat seat = seat();
        Seat suspended = seat();
        put(suspended.who(), "SUSPENDED");

        assertThat(List.of(
                        knock("nobody-has-this", seat.password()),
                        knock(seat.who().login(), "wrong"),
                        knock(seat.who().login(), "w".repeat(129)),
                        knock(suspended.who().login(), suspended.password()),
                        knock("a\u0000b", "wrong")))
                .containsOnly("302 /sign-in?failed");
        assertThat(knock(seat.who().login(), seat.password())).isEqualTo("302 /sign-in/code");
    }

    @Test
    void aPasswordThatTheRulesAllowOpensTheFrontDoor() {
        String longest = "𠮷野家𩸽定食".repeat(21) + "一二";
        assertThat(new PasswordRules(policy).check(longest, "hanako")).isEmpty();

        assertThat(knock(withoutFactor(longest).login(), longest)).isEqualTo("302 /sign-in/code");
    }

    @Test
    void aPasswordTooLongToBeCheckedLeavesWordLikeAnyOther() {
        Seat seat = seat();

        knock(seat.who().login(), "w".repeat(129));

        assertThat(newest(seat, 1).getFirst().act()).isEqualTo(Act.SIGN_IN_PASSWORD);
        assertThat(newest(seat, 1).getFirst().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void afterTooManyFailuresFromOneAddressNothingIsCheckedForAWhile() {
        Seat seat = seat();
        Visitor visitor = new Visitor(port);
        int failures = 0;
        while (visitor.api("GET", "/api/v1/engagements", "junshu_wrong", "").statusCode() == 401) {
            assertThat(++failures).isLessThanOrEqualTo(Attempts.BURST + 2);
        }
        assertThat(failures).isPositive();

        var answer =
                visitor.post("/sign-in", "/sign-in", Map.of("login", seat.who().login(), "password", seat.password()));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(answer.body()).contains("しばらく受け付けられません");
        assertThat(visitor.api("GET", "/api/v1/engagements", seat.token(application), "")
                        .statusCode())
                .isEqualTo(429);

        clock.advance(Attempts.ONE_BACK.multipliedBy(Attempts.BURST));
        assertThat(knock(seat.who().login(), seat.password())).isEqualTo("302 /sign-in/code");
    }

    private Seat seat() {
        return Seat.create(application, AccessRole.MEMBER);
    }

    /** An account in an organization of its own, that has yet to enrol its second factor. */
    private SignedIn withoutFactor(String password) {
        String login = "u" + UUID.randomUUID().toString().substring(0, 12);
        return seats.create(
                "試験組織 " + login,
                Seats.Kind.CONTRACTOR,
                "test",
                () -> accounts.create("山田 花子", login, password, List.of(AccessRole.MEMBER)));
    }

    private List<String> enrol(SignedIn who) {
        Optional<List<String>> codes = Acting.as(actor(who), () -> {
            Totp factor = enrolment.offer(who.account());
            return enrolment.confirm(who.account(), factor.code(clock.instant()));
        });
        return codes.orElseThrow();
    }

    /** Puts the clock to where a code has its thirty seconds before it. */
    private void startOfAStep() {
        clock.advance(Duration.ofSeconds(30 - clock.instant().getEpochSecond() % 30));
    }

    private int maxFailures() {
        return policy.count("logon.max-failures");
    }

    private PasswordCheck password(Seat seat, String password) {
        return signIn.checkPassword(seat.who().login(), password, "test");
    }

    private CodeCheck code(Seat seat, String code) {
        return code(seat.who(), code);
    }

    private CodeCheck code(SignedIn who, String code) {
        return Acting.as(actor(who), () -> signIn.checkCode(who.account(), code));
    }

    /** What the front door answers, to somebody who comes for the first time. */
    private String knock(String login, String password) {
        var answer = new Visitor(port).post("/sign-in", "/sign-in", Map.of("login", login, "password", password));
        return answer.statusCode() + " " + Visitor.location(answer);
    }

    /** Six digits that are no code of now, of a minute before or a minute after. */
    private String wrongCode(Seat seat) {
        return IntStream.range(0, 1_000_000)
                .mapToObj("%06d"::formatted)
                .filter(code -> IntStream.rangeClosed(-2, 2)
                        .noneMatch(step -> seat.factor()
                                .code(clock.instant().plusSeconds(30L * step))
                                .equals(code)))
                .findFirst()
                .orElseThrow();
    }

    /** What was done last in the seat's organization, newest first, but for looking at the trail itself. */
    private List<TrailRow> newest(Seat seat, int count) {
        return Acting.as(
                actor(seat.who()),
                () -> trail.listNewest(null, 100).stream()
                        .filter(row -> row.act() != Act.READ)
                        .limit(count)
                        .toList());
    }

    private void put(SignedIn who, String state) {
        Acting.run(
                new Actor.Program(who.org(), "test"),
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    jdbc.sql("update account set state = :state where id = :account")
                            .param("state", state)
                            .param("account", who.account().value())
                            .update();
                    trail.record(Act.GRANT, Subject.of("account", who.account()), Outcome.DONE, Map.of("state", state));
                }));
    }

    private static <T> List<T> atOnce(int count, Supplier<T> work) {
        List<CompletableFuture<T>> started = IntStream.range(0, count)
                .mapToObj(_ -> CompletableFuture.supplyAsync(work))
                .toList();
        return started.stream().map(CompletableFuture::join).toList();
    }

    private static Actor actor(SignedIn who) {
        return new Actor.Person(who.org(), who.account(), who.person(), who.login(), "test");
    }
}
