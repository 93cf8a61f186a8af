package jp.junshu.app.access;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Ids;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts and their factors. Every check locks the account's row, so that parallel guesses count one by one, and
 * answers with a value: a wrong password is an expected outcome and leaves a row on the trail.
 */
@Service
public class Accounts {
    private static final String LOCATE = "select org, account from account_of_login(:login)";
    private static final String FOR_CHECK = """
            select id, person, login, state, password, totp_secret, totp_confirmed, failures, locked_until
            from account where id = :account for update
            """;
    private static final String STANDING = """
            select a.id, a.person, a.login, a.totp_confirmed, p.name as person_name, o.name as organization_name,
                   array(select g.role from access_grant g
                         where g.org_id = a.org_id and g.account = a.id and g.valid @> :today and g.scope is null) as roles
            from account a
            join person p on p.org_id = a.org_id and p.id = a.person
            join organization o on o.id = a.org_id
            where a.id = :account and a.state = 'ACTIVE' and a.valid @> :today
            """;
    private static final String COUNT_FAILURE = """
            update account
            set failures = case when failures + 1 >= :max then 0 else failures + 1 end,
                locked_until = case when failures + 1 >= :max then :lockedUntil else locked_until end
            where id = :account
            """;
    private static final String USE_STEP = """
            update account set totp_last_step = :step, failures = 0, locked_until = null
            where id = :account and totp_last_step < :step
            """;
    private static final String RESET_FAILURES = """
            update account set failures = 0, locked_until = null where id = :account
            """;
    private static final String USE_RECOVERY_CODE = """
            update recovery_code set used_at = :now where account = :account and hash = :hash and used_at is null
            """;
    private static final String OFFER_SECRET = """
            update account set totp_secret = :secret where id = :account and totp_confirmed is null
            """;
    private static final String CONFIRM_SECRET = """
            update account set totp_confirmed = :now, totp_last_step = :step, failures = 0, locked_until = null
            where id = :account and totp_confirmed is null
            """;
    private static final String ADD_RECOVERY_CODE = """
            insert into recovery_code (org_id, account, hash, recorded_at) values (:org, :account, :hash, :now)
            """;
    private static final String ADD_PERSON = """
            insert into person (org_id, id, name, recorded_at, recorded_by) values (:org, :id, :name, :now, :by)
            """;
    private static final String ADD_ACCOUNT = """
            insert into account (org_id, id, person, login, password, password_set_at, recorded_at, recorded_by)
            values (:org, :id, :person, :login, :password, :now, :now, :by)
            """;
    private static final String ADD_GRANT = """
            insert into access_grant (org_id, id, account, role, valid, recorded_at, recorded_by)
            values (:org, :id, :account, :role, daterange(:today, null), :now, :by)
            """;
    private static final String SET_PASSWORD = """
            update account set password = :password, password_set_at = :now where id = :account
            """;
    private static final int RECOVERY_CODES = 10;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final PolicyInForce policy;
    private final PasswordEncoder encoder;
    private final Ids ids;
    private final Clock clock;
    private final org.springframework.transaction.support.TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();
    private final String hashOfNobody;

    Accounts(
            JdbcClient jdbc,
            Vault vault,
            Trail trail,
            PolicyInForce policy,
            PasswordEncoder encoder,
            Ids ids,
            Clock clock,
            org.springframework.transaction.PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.policy = policy;
        this.encoder = encoder;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new org.springframework.transaction.support.TransactionTemplate(transactions);
        this.hashOfNobody = java.util.Objects.requireNonNull(encoder.encode("nobody signs in with this"));
    }

    /** What came of a login and a password. */
    public sealed interface PasswordCheck {
        record Accepted(SignedIn who) implements PasswordCheck {}

        /** Unknown login, wrong password, locked, suspended or closed: the caller is not told which. */
        record Refused() implements PasswordCheck {}
    }

    /** What came of a code of the second factor. */
    public enum CodeCheck {
        ACCEPTED,
        WRONG,
        /** The right code, but it has been used before (RFC 6238, section 5.2). */
        USED_BEFORE,
        /** Too many wrong tries: nothing is checked until the lock ends. */
        LOCKED
    }

    private record Located(OrgId org, AccountId account) {}

    private record Checked(
            SignedIn who,
            boolean active,
            String password,
            byte @Nullable [] totpSecret,
            boolean confirmed,
            @Nullable Instant lockedUntil) {
        boolean lockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }

    /**
     * Checks a login and a password given by somebody at {@code from}. Takes as long for a login nobody has as for a
     * wrong password.
     */
    public PasswordCheck checkPassword(String login, String password, String from) {
        Optional<Located> located = jdbc.sql(LOCATE)
                .param("login", login)
                .query((row, _) -> new Located(
                        new OrgId(row.getObject("org", UUID.class)), new AccountId(row.getObject("account", UUID.class))))
                .optional();
        if (located.isEmpty()) {
            encoder.matches(password, hashOfNobody);
            return asProgram(OrgId.INSTALLATION, from, () -> {
                refused(Act.SIGN_IN_PASSWORD, Subject.of("account", "unknown"), "unknown login");
                return new PasswordCheck.Refused();
            });
        }
        Located found = located.get();
        return asProgram(found.org(), from, () -> checkPassword(found.account(), password));
    }

    private PasswordCheck checkPassword(AccountId account, String password) {
        Checked row = lockRow(account);
        boolean matches = encoder.matches(password, row.password());
        Subject subject = Subject.of("account", account);
        if (!row.active()) {
            refused(Act.SIGN_IN_PASSWORD, subject, "not active");
        } else if (row.lockedAt(clock.instant())) {
            refused(Act.SIGN_IN_PASSWORD, subject, "locked");
        } else if (!matches) {
            countFailure(account);
            refused(Act.SIGN_IN_PASSWORD, subject, "wrong password");
        } else {
            trail.record(Act.SIGN_IN_PASSWORD, subject);
            return new PasswordCheck.Accepted(row.who());
        }
        return new PasswordCheck.Refused();
    }

    /** Checks a code of the authenticator app, or a recovery code, for an account that has enrolled its factor. */
    @Transactional
    public CodeCheck checkCode(AccountId account, String typed) {
        Checked row = lockRow(account);
        Subject subject = Subject.of("account", account);
        Instant now = clock.instant();
        if (!row.active() || row.lockedAt(now) || !row.confirmed() || row.totpSecret() == null) {
            refused(Act.SIGN_IN_CODE, subject, "locked, not active or not enrolled");
            return CodeCheck.LOCKED;
        }
        String code = RecoveryCode.normalize(typed);
        OptionalLong step = Totp.matchingStep(vault.open(totpPlace(account), row.totpSecret()), code, now);
        if (step.isPresent()) {
            boolean fresh = jdbc.sql(USE_STEP)
                            .param("account", account.value())
                            .param("step", step.getAsLong())
                            .update()
                    == 1;
            if (fresh) {
                trail.record(Act.SIGN_IN_CODE, subject);
                return CodeCheck.ACCEPTED;
            }
            refused(Act.SIGN_IN_CODE, subject, "code used before");
            return CodeCheck.USED_BEFORE;
        }
        if (useRecoveryCode(account, code, now)) {
            jdbc.sql(RESET_FAILURES).param("account", account.value()).update();
            trail.record(Act.SIGN_IN_CODE, subject, Outcome.DONE, Map.of("factor", "recovery code"));
            return CodeCheck.ACCEPTED;
        }
        countFailure(account);
        refused(Act.SIGN_IN_CODE, subject, "wrong code");
        return CodeCheck.WRONG;
    }

    private boolean useRecoveryCode(AccountId account, String code, Instant now) {
        return RecoveryCode.looksLikeOne(code)
                && jdbc.sql(USE_RECOVERY_CODE)
                                .param("account", account.value())
                                .param("hash", RecoveryCode.hash(code))
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1;
    }

    /**
     * The secret that an account not yet enrolled is offered: the same until it is confirmed, so that a page loaded
     * again does not outdate what was scanned.
     */
    @Transactional
    public byte[] offerFactor(AccountId account) {
        Checked row = lockRow(account);
        if (row.confirmed()) {
            throw new IllegalStateException("the second factor is enrolled already");
        }
        if (row.totpSecret() != null) {
            return vault.open(totpPlace(account), row.totpSecret());
        }
        byte[] secret = Totp.newSecret(random);
        storeSecret(account, secret);
        trail.record(Act.FACTOR_ENROL, Subject.of("account", account), Outcome.DONE, Map.of("step", "offered"));
        return secret;
    }

    /** Confirms the offered secret by a code made with it; the recovery codes are shown this once, or the check failed. */
    @Transactional
    public Optional<List<String>> confirmFactor(AccountId account, String typed) {
        Checked row = lockRow(account);
        Instant now = clock.instant();
        Subject subject = Subject.of("account", account);
        if (!row.active() || row.lockedAt(now) || row.confirmed() || row.totpSecret() == null) {
            refused(Act.FACTOR_ENROL, subject, "locked, not active, or nothing offered");
            return Optional.empty();
        }
        byte[] secret = vault.open(totpPlace(account), row.totpSecret());
        OptionalLong step = Totp.matchingStep(secret, RecoveryCode.normalize(typed), now);
        if (step.isEmpty()) {
            countFailure(account);
            refused(Act.FACTOR_ENROL, subject, "wrong code");
            return Optional.empty();
        }
        return Optional.of(enrol(account, step.getAsLong()));
    }

    private List<String> enrol(AccountId account, long step) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(CONFIRM_SECRET)
                .param("account", account.value())
                .param("step", step)
                .param("now", now)
                .update();
        List<String> codes = RecoveryCode.fresh(random, RECOVERY_CODES);
        for (String code : codes) {
            jdbc.sql(ADD_RECOVERY_CODE)
                    .param("org", Acting.current().org().value())
                    .param("account", account.value())
                    .param("hash", RecoveryCode.hash(RecoveryCode.normalize(code)))
                    .param("now", now)
                    .update();
        }
        trail.record(Act.FACTOR_ENROL, Subject.of("account", account), Outcome.DONE, Map.of("step", "confirmed"));
        return codes;
    }

    /** How an account stands now; empty when it may not act. Names are opened for its own person only. */
    @Transactional(readOnly = true)
    public Optional<Standing> findStanding(AccountId account) {
        return jdbc.sql(STANDING)
                .param("account", account.value())
                .param("today", today())
                .query((row, _) -> standing(row))
                .optional();
    }

    private Standing standing(ResultSet row) throws SQLException {
        SignedIn who = signedIn(row);
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new Standing(
                who,
                vault.openText(personPlace(who.person()), row.getBytes("person_name")),
                row.getString("organization_name"),
                row.getTimestamp("totp_confirmed") != null,
                AccessRole.permissionsOf(
                        java.util.Arrays.stream(roles).map(AccessRole::valueOf).toList()));
    }

    /** A new person with an account in the acting organization. The login must be free: {@link #isLoginTaken}. */
    @Transactional
    public SignedIn create(String personName, String login, String password, List<AccessRole> roles) {
        Actor actor = Acting.current();
        Timestamp now = Timestamp.from(clock.instant());
        UUID by = actor.accountOrNull();
        PersonId person = new PersonId(ids.next());
        AccountId account = new AccountId(ids.next());
        jdbc.sql(ADD_PERSON)
                .param("org", actor.org().value())
                .param("id", person.value())
                .param("name", vault.seal(KeyScope.of(actor.org(), Purpose.PERSON), personPlace(person), personName))
                .param("now", now)
                .param("by", by)
                .update();
        jdbc.sql(ADD_ACCOUNT)
                .param("org", actor.org().value())
                .param("id", account.value())
                .param("person", person.value())
                .param("login", login)
                .param("password", encoder.encode(password))
                .param("now", now)
                .param("by", by)
                .update();
        trail.record(Act.ACCOUNT_CREATE, Subject.of("account", account), Outcome.DONE, Map.of("login", login));
        for (AccessRole role : roles) {
            jdbc.sql(ADD_GRANT)
                    .param("org", actor.org().value())
                    .param("id", ids.next())
                    .param("account", account.value())
                    .param("role", role.name())
                    .param("today", today())
                    .param("now", now)
                    .param("by", by)
                    .update();
            trail.record(Act.GRANT, Subject.of("account", account), Outcome.DONE, Map.of("role", role.name()));
        }
        return new SignedIn(actor.org(), account, person, login);
    }

    /**
     * Enrols the second factor of a sample account with a secret that its reader keeps in a file. For sample data alone.
     */
    @Transactional
    public void enrolSample(AccountId account, byte[] secret) {
        storeSecret(account, secret);
        enrol(account, -1);
    }

    /** Whether some organization, today or ever, gave this login to somebody. */
    public boolean isLoginTaken(String login) {
        return jdbc.sql(LOCATE)
                .param("login", login)
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /** Changes the password of an account whose present one is {@code current}; false when that is wrong. */
    @Transactional
    public boolean changePassword(AccountId account, String current, String wanted) {
        Checked row = lockRow(account);
        Subject subject = Subject.of("account", account);
        if (row.lockedAt(clock.instant()) || !encoder.matches(current, row.password())) {
            countFailure(account);
            refused(Act.PASSWORD_CHANGE, subject, "wrong password");
            return false;
        }
        jdbc.sql(SET_PASSWORD)
                .param("account", account.value())
                .param("password", encoder.encode(wanted))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        trail.record(Act.PASSWORD_CHANGE, subject);
        return true;
    }

    /** Leaves word of a sign-out. */
    @Transactional
    public void signedOut(AccountId account) {
        trail.record(Act.SIGN_OUT, Subject.of("account", account));
    }

    private void storeSecret(AccountId account, byte[] secret) {
        OrgId org = Acting.current().org();
        jdbc.sql(OFFER_SECRET)
                .param("account", account.value())
                .param("secret", vault.seal(KeyScope.of(org, Purpose.FACTOR), totpPlace(account), secret))
                .update();
    }

    private Checked lockRow(AccountId account) {
        return jdbc.sql(FOR_CHECK)
                .param("account", account.value())
                .query((row, _) -> {
                    Timestamp lockedUntil = row.getTimestamp("locked_until");
                    return new Checked(
                            signedIn(row),
                            row.getString("state").equals("ACTIVE"),
                            row.getString("password"),
                            row.getBytes("totp_secret"),
                            row.getTimestamp("totp_confirmed") != null,
                            lockedUntil == null ? null : lockedUntil.toInstant());
                })
                .single();
    }

    private static SignedIn signedIn(ResultSet row) throws SQLException {
        return new SignedIn(
                Acting.current().org(),
                new AccountId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("login"));
    }

    private void countFailure(AccountId account) {
        jdbc.sql(COUNT_FAILURE)
                .param("account", account.value())
                .param("max", policy.count("logon.max-failures"))
                .param(
                        "lockedUntil",
                        Timestamp.from(clock.instant().plus(policy.duration("logon.lock-duration"))))
                .update();
    }

    private void refused(Act act, Subject subject, String reason) {
        trail.record(act, subject, Outcome.REFUSED, Map.of("reason", reason));
    }

    private <T> T asProgram(OrgId org, String from, java.util.function.Supplier<T> work) {
        return Acting.as(
                new Actor.Program(org, from),
                () -> java.util.Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }

    private LocalDate today() {
        return Days.today(clock);
    }

    private static String totpPlace(AccountId account) {
        return "account.totp_secret/" + account;
    }

    private static String personPlace(PersonId person) {
        return "person.name/" + person;
    }
}
