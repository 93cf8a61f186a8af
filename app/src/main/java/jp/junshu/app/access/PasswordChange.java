package jp.junshu.app.access;

import java.sql.Timestamp;
import java.time.Clock;
import jp.junshu.app.access.AccountRows.Locked;
import jp.junshu.app.kernel.AccountId;
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

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final Trail trail;
    private final PasswordEncoder encoder;
    private final Clock clock;

    PasswordChange(JdbcClient jdbc, AccountRows rows, Trail trail, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.trail = trail;
        this.encoder = encoder;
        this.clock = clock;
    }

    /**
     * Sets {@code wanted}, which must keep the rules, when {@code current} is right.
     *
     * @return whether it was; a wrong one counts as a wrong try to sign in
     */
    @Transactional
    public boolean change(AccountId account, String current, String wanted) {
        Locked row = rows.lock(account);
        if (!row.isOpenAt(clock.instant())) {
            rows.refuse(account, Act.PASSWORD_CHANGE, "locked or not active");
            return false;
        }
        if (!encoder.matches(current, row.password())) {
            rows.refuseWrong(account, Act.PASSWORD_CHANGE, "wrong password");
            return false;
        }
        jdbc.sql(SET)
                .param("account", account.value())
                .param("password", encoder.encode(wanted))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        trail.record(Act.PASSWORD_CHANGE, Subject.of("account", account));
        return true;
    }
}
