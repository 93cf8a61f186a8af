package jp.junshu.app.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import jp.junshu.app.access.AccountRows.Locked;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.OrgId;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks what somebody gives to come in. Answers with a value, for a wrong password is an expected outcome, and leaves a
 * row on the trail whatever comes of it.
 */
@Service
public class SignIn {
    private static final String LOCATE = "select org, account from account_of_login(:login)";
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

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final Trail trail;
    private final PasswordEncoder encoder;
    private final PolicyInForce policy;
    private final PasswordRules rules;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final String hashOfNobody;

    SignIn(
            JdbcClient jdbc,
            AccountRows rows,
            Trail trail,
            PasswordEncoder encoder,
            PolicyInForce policy,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.trail = trail;
        this.encoder = encoder;
        this.policy = policy;
        this.rules = new PasswordRules(policy);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.hashOfNobody = Objects.requireNonNull(encoder.encode("nobody signs in with this"));
    }

    /** What came of a login and a password. */
    public sealed interface PasswordCheck {
        /** {@code outdated}: why the password must be changed before anything else; empty while it keeps the rules of today. */
        record Accepted(SignedIn who, List<Text> outdated) implements PasswordCheck {
            public Accepted {
                outdated = List.copyOf(outdated);
            }

            Accepted(SignedIn who) {
                this(who, List.of());
            }
        }

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

    /**
     * Checks a login and a password given by somebody at {@code from}. Takes as long for a login nobody has as for a
     * wrong password.
     */
    public PasswordCheck checkPassword(String login, String password, String from) {
        Optional<Located> located = locate(login);
        if (located.isEmpty()) {
            encoder.matches(password, hashOfNobody);
            return asProgram(OrgId.INSTALLATION, from, () -> {
                trail.record(
                        Act.SIGN_IN_PASSWORD,
                        Subject.of("account", "unknown"),
                        Outcome.REFUSED,
                        Map.of("reason", "unknown login"));
                return new PasswordCheck.Refused();
            });
        }
        Located found = located.get();
        return asProgram(found.org(), from, () -> checkPassword(found.account(), password));
    }

    private Optional<Located> locate(String login) {
        // PostgreSQL takes no such character
        if (login.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return jdbc.sql(LOCATE)
                .param("login", login)
                .query((row, _) -> new Located(
                        new OrgId(row.getObject("org", UUID.class)),
                        new AccountId(row.getObject("account", UUID.class))))
                .optional();
    }

    private PasswordCheck checkPassword(AccountId account, String password) {
        Locked row = rows.lock(account);
        boolean matches = encoder.matches(password, row.password());
        if (!row.isOpenAt(clock.instant())) {
            rows.refuse(account, Act.SIGN_IN_PASSWORD, "locked or not active");
            return new PasswordCheck.Refused();
        }
        if (!matches) {
            rows.refuseWrong(account, Act.SIGN_IN_PASSWORD, "wrong password");
            return new PasswordCheck.Refused();
        }
        trail.record(Act.SIGN_IN_PASSWORD, Subject.of("account", account));
        return new PasswordCheck.Accepted(row.who(), outdated(row, password));
    }

    /** What the rules of today say against it: they may be stricter than those it was set under, and it may have grown old. */
    private List<Text> outdated(Locked row, String password) {
        List<Text> reasons = new ArrayList<>(rules.check(password, row.who().login()));
        LocalDate set = LocalDate.ofInstant(row.passwordSetAt(), Days.JAPAN);
        policy.periods("password.max-age").stream()
                .filter(age -> set.plus(age).isBefore(Days.today(clock)))
                .findFirst()
                .ifPresent(_ -> reasons.add(Text.of("access.password.too-old", set)));
        return reasons;
    }

    /** Checks a code of the authenticator app, or a recovery code, for an account that has enrolled its factor. */
    @Transactional
    public CodeCheck checkCode(AccountId account, String typed) {
        Locked row = rows.lock(account);
        Instant now = clock.instant();
        if (!row.isOpenAt(now) || !row.factorConfirmed()) {
            rows.refuse(account, Act.SIGN_IN_CODE, "locked, not active or not enrolled");
            return CodeCheck.LOCKED;
        }
        String code = RecoveryCode.normalize(typed);
        OptionalLong step = row.factor().orElseThrow().matchingStep(code, now);
        if (step.isPresent()) {
            return useStep(account, step.getAsLong());
        }
        if (useRecoveryCode(account, code, now)) {
            jdbc.sql(RESET_FAILURES).param("account", account.value()).update();
            trail.record(
                    Act.SIGN_IN_CODE, Subject.of("account", account), Outcome.DONE, Map.of("factor", "recovery code"));
            return CodeCheck.ACCEPTED;
        }
        rows.refuseWrong(account, Act.SIGN_IN_CODE, "wrong code");
        return CodeCheck.WRONG;
    }

    private CodeCheck useStep(AccountId account, long step) {
        boolean fresh = jdbc.sql(USE_STEP)
                        .param("account", account.value())
                        .param("step", step)
                        .update()
                == 1;
        if (!fresh) {
            rows.refuse(account, Act.SIGN_IN_CODE, "code used before");
            return CodeCheck.USED_BEFORE;
        }
        trail.record(Act.SIGN_IN_CODE, Subject.of("account", account));
        return CodeCheck.ACCEPTED;
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

    /** Leaves word of a sign-out. */
    @Transactional
    public void signedOut(AccountId account) {
        trail.record(Act.SIGN_OUT, Subject.of("account", account));
    }

    private <T> T asProgram(OrgId org, String from, Supplier<T> work) {
        return Acting.as(
                new Actor.Program(org, from), () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
