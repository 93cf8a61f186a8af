package jp.junshu.app.access;

import java.sql.Timestamp;
import java.time.Clock;
import jp.junshu.app.access.AccountRows.Locked;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes a password for somebody who knows the present one. */
@Service
class PasswordChange {
    private static final String SET = """
            update account set password = :password, password_set_at = :now, failures = 0 where id = :account
            """;
    private static final String KEEP = """
            insert into password_past (org_id, account, id, password, recorded_at)
            values (:org, :account, :id, :password, :now)
            """;
    private static final String PAST = "select password from password_past where account = :account";

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final Trail trail;
    private final PasswordEncoder encoder;
    private final PolicyInForce policy;
    private final Ids ids;
    private final Clock clock;

    PasswordChange(
            JdbcClient jdbc,
            AccountRows rows,
            Trail trail,
            PasswordEncoder encoder,
            PolicyInForce policy,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.trail = trail;
        this.encoder = encoder;
        this.policy = policy;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of it. */
    enum Outcome {
        DONE,
        /** The present password was wrong, which counts as a wrong try to sign in. */
        WRONG,
        /** The account had this password before, and the policy lets none come back ({@code password.history}). */
        HAD_BEFORE
    }

    /** Sets {@code wanted}, which must keep the rules, when {@code current} is right. */
    @Transactional
    public Outcome change(AccountId account, String current, String wanted) {
        Locked row = rows.lock(account);
        if (!row.isOpenAt(clock.instant())) {
            rows.refuse(account, Act.PASSWORD_CHANGE, "locked or not active");
            return Outcome.WRONG;
        }
        if (!encoder.matches(current, row.password())) {
            rows.refuseWrong(account, Act.PASSWORD_CHANGE, "wrong password");
            return Outcome.WRONG;
        }
        if (policy.binds("password.history") && hadBefore(account, row, wanted)) {
            rows.refuse(account, Act.PASSWORD_CHANGE, "had before");
            return Outcome.HAD_BEFORE;
        }
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql(KEEP)
                .param("org", Acting.current().org().value())
                .param("account", account.value())
                .param("id", ids.next())
                .param("password", row.password())
                .param("now", now)
                .update();
        jdbc.sql(SET)
                .param("account", account.value())
                .param("password", encoder.encode(wanted))
                .param("now", now)
                .update();
        trail.record(Act.PASSWORD_CHANGE, Subject.of("account", account));
        return Outcome.DONE;
    }

    private boolean hadBefore(AccountId account, Locked row, String wanted) {
        return encoder.matches(wanted, row.password())
                || jdbc.sql(PAST).param("account", account.value()).query(String.class).list().stream()
                        .anyMatch(past -> encoder.matches(wanted, past));
    }
}
