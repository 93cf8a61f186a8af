package jp.junshu.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The rows of accounts as the checks of factors need them: locked for the length of the check, so that parallel guesses
 * count one by one. Everything here runs inside the caller's transaction.
 */
@Repository
class AccountRows {
    private static final String FOR_CHECK = """
            select a.id, a.person, a.login, a.password, a.password_set_at, a.totp_secret, a.totp_confirmed, a.failures, a.locked_until,
                   a.state = 'ACTIVE' and a.valid @> :today and coalesce(p.left_on >= :today, true) as active
            from account a
            join person p on p.org_id = a.org_id and p.id = a.person
            where a.id = :account
            for update of a
            """;
    private static final String COUNT_FAILURE = """
            update account
            set failures = case when failures + 1 >= :max then 0 else failures + 1 end,
                locked_until = case when failures + 1 >= :max then :lockedUntil else locked_until end
            where id = :account
            """;
    private static final String OFFER_SECRET = """
            update account set totp_secret = :secret where id = :account and totp_confirmed is null
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final PolicyInForce policy;
    private final Clock clock;

    AccountRows(JdbcClient jdbc, Vault vault, Trail trail, PolicyInForce policy, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.policy = policy;
        this.clock = clock;
    }

    /** A locked row. {@code active} is false too for an account whose time or whose person has gone. {@code factorConfirmed} says whether the second factor has been proved once. */
    record Locked(
            SignedIn who,
            boolean active,
            String password,
            Instant passwordSetAt,
            Optional<Totp> factor,
            boolean factorConfirmed,
            Optional<Instant> lockedUntil) {
        /** Whether anything may be tried at {@code now}. */
        boolean isOpenAt(Instant now) {
            return active && lockedUntil.stream().noneMatch(now::isBefore);
        }
    }

    Locked lock(AccountId account) {
        return jdbc.sql(FOR_CHECK)
                .param("account", account.value())
                .param("today", Days.today(clock))
                .query((row, _) -> locked(row))
                .single();
    }

    private Locked locked(ResultSet row) throws SQLException {
        SignedIn who = signedIn(row);
        byte[] sealed = row.getBytes("totp_secret");
        return new Locked(
                who,
                row.getBoolean("active"),
                row.getString("password"),
                row.getTimestamp("password_set_at").toInstant(),
                sealed == null
                        ? Optional.empty()
                        : Optional.of(Totp.of(vault.open(factorPlace(who.account()), sealed))),
                row.getTimestamp("totp_confirmed") != null,
                Optional.ofNullable(row.getTimestamp("locked_until")).map(Timestamp::toInstant));
    }

    static SignedIn signedIn(ResultSet row) throws SQLException {
        return new SignedIn(
                Acting.current().org(),
                new AccountId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("login"));
    }

    /** Leaves word of a wrong try, and locks the account when the policy has had enough. */
    void refuseWrong(AccountId account, Act act, String reason) {
        jdbc.sql(COUNT_FAILURE)
                .param("account", account.value())
                .param("max", policy.count("logon.max-failures"))
                .param("lockedUntil", Timestamp.from(clock.instant().plus(policy.duration("logon.lock-duration"))))
                .update();
        refuse(account, act, reason);
    }

    /** Leaves word of a try that was not even checked. */
    void refuse(AccountId account, Act act, String reason) {
        trail.record(act, Subject.of("account", account), Outcome.REFUSED, Map.of("reason", reason));
    }

    /** Keeps a factor that waits to be proved. */
    void offer(AccountId account, Totp factor) {
        OrgId org = Acting.current().org();
        jdbc.sql(OFFER_SECRET)
                .param("account", account.value())
                .param("secret", vault.seal(KeyScope.of(org, Purpose.FACTOR), factorPlace(account), factor.secret()))
                .update();
    }

    private static String factorPlace(AccountId account) {
        return "account.totp_secret/" + account;
    }
}
