package jp.junshu.app.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Personal access tokens: made by a person for a program of theirs, shown once, good until they expire or are revoked or
 * the account may not act any more. Every use is on the trail, and every refusal.
 */
@Service
public class AccessTokens {
    /** Days a token may live at most. */
    public static final int LONGEST_DAYS = 90;

    private static final Duration DAY = Duration.ofDays(1);

    private static final String LOCATE = "select org, account from account_of_token(:hash)";
    private static final String LOCATE_LOGIN = "select org, account from account_of_login(:login)";
    private static final String LIST = """
            select id, name, recorded_at, expires_at, last_used_at, revoked_at
            from access_token where account = :account order by recorded_at desc, id desc
            """;
    private static final String ADD = """
            insert into access_token (org_id, id, account, name, hash, expires_at, recorded_at, recorded_by)
            values (:org, :id, :account, :name, :hash, :expires, :now, :by)
            """;
    private static final String REVOKE = """
            update access_token set revoked_at = :now where id = :id and account = :account and revoked_at is null
            """;
    private static final String BY_HASH = """
            select t.id as token, t.expires_at, t.revoked_at, a.id, a.person, a.login,
                   a.state = 'ACTIVE' and a.valid @> :today and coalesce(p.left_on >= :today, true) as may_act
            from access_token t
            join account a on a.org_id = t.org_id and a.id = t.account
            join person p on p.org_id = a.org_id and p.id = a.person
            where t.hash = :hash and t.valid @> :today
            """;
    private static final String USED = "update access_token set last_used_at = :now where id = :id";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(
            JdbcClient jdbc, Vault vault, Trail trail, Ids ids, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What came of a token that was sent. */
    sealed interface Check {
        /** It stands for {@code who}; {@code from} is what the trail says of where they act from. */
        record Accepted(SignedIn who, String from) implements Check {}

        /** Unknown, expired, revoked, or of an account that may not act: the caller is not told which. */
        record Refused() implements Check {}
    }

    private record Located(OrgId org, AccountId account) {}

    private record Found(UUID token, SignedIn who, Instant expiresAt, boolean revoked, boolean mayAct) {}

    /** All tokens an account ever had, the newest first. */
    @Transactional(readOnly = true)
    public List<AccessToken> list(AccountId account) {
        return jdbc.sql(LIST)
                .param("account", account.value())
                .query((row, _) -> token(row))
                .list();
    }

    private AccessToken token(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new AccessToken(
                id,
                vault.openText(place(id), row.getBytes("name")),
                row.getTimestamp("recorded_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("revoked_at")).map(Timestamp::toInstant));
    }

    /**
     * Makes a token for an account of the acting organization, good for {@code days} (1 to {@link #LONGEST_DAYS}) times
     * 24 hours.
     *
     * @return the token, to be shown this once
     */
    @Transactional
    public String make(AccountId account, String name, int days) {
        if (days < 1 || days > LONGEST_DAYS || name.isBlank()) {
            throw new IllegalArgumentException("a token without a name, or for " + days + " days");
        }
        Actor actor = Acting.current();
        UUID id = ids.next();
        Instant now = clock.instant();
        Instant expires = now.plus(DAY.multipliedBy(days));
        TokenText text = TokenText.fresh(random);
        jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", id)
                .param("account", account.value())
                .param("name", vault.seal(KeyScope.of(actor.org(), Purpose.PERSON), place(id), name))
                .param("hash", text.hash())
                .param("expires", Timestamp.from(expires))
                .param("now", Timestamp.from(now))
                .param("by", actor.accountOrNull())
                .update();
        trail.record(
                Act.TOKEN_CREATE,
                Subject.of("access_token", id),
                Outcome.DONE,
                Map.of("name", name, "expires", expires.toString()));
        return text.text();
    }

    /** Ends a token of this account at once; false when the account has no such token, or it was revoked before. */
    @Transactional
    public boolean revoke(AccountId account, UUID token) {
        boolean revoked = jdbc.sql(REVOKE)
                        .param("id", token)
                        .param("account", account.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (revoked) {
            trail.record(Act.TOKEN_REVOKE, Subject.of("access_token", token));
        }
        return revoked;
    }

    /** Checks a token sent from {@code address}, and leaves word of it whatever comes of it. */
    Check check(String sent, String address) {
        Optional<TokenText> text = TokenText.read(sent);
        Optional<Located> located = text.flatMap(this::locate);
        if (text.isEmpty() || located.isEmpty()) {
            return asProgram(OrgId.INSTALLATION, address, () -> {
                String reason = text.isEmpty() ? "malformed" : "unknown";
                trail.record(
                        Act.TOKEN_USE,
                        Subject.of("access_token", "unknown"),
                        Outcome.REFUSED,
                        Map.of("reason", reason));
                return new Check.Refused();
            });
        }
        return asProgram(located.get().org(), address, () -> checkInside(text.get(), address));
    }

    private Optional<Located> locate(TokenText text) {
        return jdbc.sql(LOCATE)
                .param("hash", text.hash())
                .query((row, _) -> located(row))
                .optional();
    }

    private static Located located(ResultSet row) throws SQLException {
        return new Located(
                new OrgId(row.getObject("org", UUID.class)), new AccountId(row.getObject("account", UUID.class)));
    }

    private Check checkInside(TokenText text, String address) {
        Found found = find(text).orElseThrow();
        Subject subject = Subject.of("access_token", found.token());
        Optional<String> fault = faultOf(found);
        if (fault.isPresent()) {
            trail.record(Act.TOKEN_USE, subject, Outcome.REFUSED, Map.of("reason", fault.get()));
            return new Check.Refused();
        }
        SignedIn who = found.who();
        String from = address + " token " + found.token();
        jdbc.sql(USED)
                .param("id", found.token())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        Acting.run(
                new Actor.Person(who.org(), who.account(), who.person(), who.login(), from),
                () -> trail.record(Act.TOKEN_USE, subject));
        return new Check.Accepted(who, from);
    }

    private Optional<Found> find(TokenText text) {
        return jdbc.sql(BY_HASH)
                .param("hash", text.hash())
                .param("today", Days.today(clock))
                .query((row, _) -> new Found(
                        row.getObject("token", UUID.class),
                        AccountRows.signedIn(row),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("revoked_at") != null,
                        row.getBoolean("may_act")))
                .optional();
    }

    private Optional<String> faultOf(Found found) {
        if (found.revoked()) {
            return Optional.of("revoked");
        }
        if (!clock.instant().isBefore(found.expiresAt())) {
            return Optional.of("expired");
        }
        return found.mayAct() ? Optional.empty() : Optional.of("account not active");
    }

    /**
     * The token of a sample account, for sample data alone: {@code kept} if it is good for another day, else a new one;
     * empty when nobody has the login.
     *
     * @param from what the trail says of where this was asked
     */
    public Optional<String> renewSample(String login, Optional<String> kept, String name, String from) {
        return jdbc.sql(LOCATE_LOGIN)
                .param("login", login)
                .query((row, _) -> located(row))
                .optional()
                .map(located -> asProgram(located.org(), from, () -> {
                    Optional<Found> found = kept.flatMap(TokenText::read).flatMap(this::find);
                    boolean good = found.stream()
                            .filter(token -> token.who().account().equals(located.account()))
                            .anyMatch(token -> !token.revoked()
                                    && clock.instant().plus(DAY).isBefore(token.expiresAt()));
                    return good ? kept.orElseThrow() : make(located.account(), name, LONGEST_DAYS);
                }));
    }

    private <T> T asProgram(OrgId org, String from, Supplier<T> work) {
        return Acting.as(
                new Actor.Program(org, from), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private static String place(UUID token) {
        return "access_token.name/" + token;
    }
}
