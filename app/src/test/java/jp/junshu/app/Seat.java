package jp.junshu.app;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.access.AccessTokens;
import jp.junshu.app.access.Accounts;
import jp.junshu.app.access.FactorEnrolment;
import jp.junshu.app.access.Seats;
import jp.junshu.app.access.SignedIn;
import jp.junshu.app.access.Totp;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import org.springframework.context.ApplicationContext;

/**
 * An organization made for a test, with one account, in an installation that others share.
 *
 * @param factor its authenticator app
 */
public record Seat(SignedIn who, String password, Totp factor, TestClock clock) {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A fresh organization whose one account has this role. */
    public static Seat create(ApplicationContext application, AccessRole role) {
        Accounts accounts = application.getBean(Accounts.class);
        String login = "u" + UUID.randomUUID().toString().substring(0, 12);
        String password = "Correct horse 7-" + UUID.randomUUID();
        Totp factor = Totp.fresh(RANDOM);
        FactorEnrolment enrolment = application.getBean(FactorEnrolment.class);
        SignedIn who = application.getBean(Seats.class).create("株式会社みなと情報システム", Seats.Kind.CONTRACTOR, "test", () -> {
            SignedIn created = accounts.create("佐藤 美咲", login, password, List.of(role));
            enrolment.enrolSample(created.account(), factor);
            return created;
        });
        return new Seat(who, password, factor, application.getBean(TestClock.class));
    }

    /** Another person of the same organization, with an account of this role. */
    public Seat beside(ApplicationContext application, String name, AccessRole role) {
        String login = "v" + UUID.randomUUID().toString().substring(0, 12);
        String password = "Correct horse 7-" + UUID.randomUUID();
        Totp factor = Totp.fresh(RANDOM);
        SignedIn other = Acting.as(new Actor.Program(who.org(), "test"), () -> {
            SignedIn created = application.getBean(Accounts.class).create(name, login, password, List.of(role));
            application.getBean(FactorEnrolment.class).enrolSample(created.account(), factor);
            return created;
        });
        return new Seat(other, password, factor, clock);
    }

    /** The code that has not been used yet: the clock goes on by as much as it takes. */
    public String freshCode() {
        clock.advance(java.time.Duration.ofSeconds(31));
        return factor.code(clock.instant());
    }

    /** A personal access token of this account, good for a day. */
    public String token(ApplicationContext application) {
        return Acting.as(
                new Actor.Person(who.org(), who.account(), who.person(), who.login(), "test"),
                () -> application.getBean(AccessTokens.class).make(who.account(), "試験", 1));
    }

    /** Comes in by the front door, with both factors. */
    public Visitor signIn(int port) {
        Visitor visitor = new Visitor(port);
        visitor.post("/sign-in", "/sign-in", Map.of("login", who.login(), "password", password));
        visitor.post("/sign-in/code", "/sign-in/code", Map.of("code", freshCode()));
        return visitor;
    }
}
