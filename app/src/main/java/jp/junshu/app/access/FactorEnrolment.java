package jp.junshu.app.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import jp.junshu.app.access.AccountRows.Locked;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Binds an authenticator app to an account: a secret is offered, proved by a code, and from then on asked for. */
@Service
public class FactorEnrolment {
    private static final String CONFIRM_SECRET = """
            update account set totp_confirmed = :now, totp_last_step = :step, failures = 0, locked_until = null
            where id = :account and totp_confirmed is null
            """;
    private static final String ADD_RECOVERY_CODE = """
            insert into recovery_code (org_id, account, hash, recorded_at) values (:org, :account, :hash, :now)
            """;
    private static final int RECOVERY_CODES = 10;

    private final JdbcClient jdbc;
    private final AccountRows rows;
    private final Trail trail;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FactorEnrolment(JdbcClient jdbc, AccountRows rows, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What an account not yet enrolled is offered: the same until it is confirmed, so that a page loaded again does not
     * outdate what was scanned.
     */
    @Transactional
    public Totp offer(AccountId account) {
        Locked row = rows.lock(account);
        if (row.factorConfirmed()) {
            throw new IllegalStateException("the second factor is enrolled already");
        }
        if (row.factor().isPresent()) {
            return row.factor().get();
        }
        Totp factor = Totp.fresh(random);
        rows.offer(account, factor);
        trail.record(Act.FACTOR_ENROL, Subject.of("account", account), Outcome.DONE, Map.of("step", "offered"));
        return factor;
    }

    /** Confirms the offer by a code made with it: the recovery codes, to be shown this once; empty when it is wrong. */
    @Transactional
    public Optional<List<String>> confirm(AccountId account, String typed) {
        Locked row = rows.lock(account);
        Instant now = clock.instant();
        if (!row.isOpenAt(now) || row.factorConfirmed() || row.factor().isEmpty()) {
            rows.refuse(account, Act.FACTOR_ENROL, "locked, not active, or nothing offered");
            return Optional.empty();
        }
        OptionalLong step = row.factor().get().matchingStep(RecoveryCode.normalize(typed), now);
        if (step.isEmpty()) {
            rows.refuseWrong(account, Act.FACTOR_ENROL, "wrong code");
            return Optional.empty();
        }
        return Optional.of(enrol(account, step.getAsLong(), now));
    }

    /** Enrols the factor of a sample account, whose secret its reader keeps in a file. For sample data alone. */
    @Transactional
    public void enrolSample(AccountId account, Totp factor) {
        rows.offer(account, factor);
        enrol(account, -1, clock.instant());
    }

    private List<String> enrol(AccountId account, long step, Instant now) {
        jdbc.sql(CONFIRM_SECRET)
                .param("account", account.value())
                .param("step", step)
                .param("now", Timestamp.from(now))
                .update();
        List<String> codes = RecoveryCode.fresh(random, RECOVERY_CODES);
        for (String code : codes) {
            jdbc.sql(ADD_RECOVERY_CODE)
                    .param("org", Acting.current().org().value())
                    .param("account", account.value())
                    .param("hash", RecoveryCode.hash(RecoveryCode.normalize(code)))
                    .param("now", Timestamp.from(now))
                    .update();
        }
        trail.record(Act.FACTOR_ENROL, Subject.of("account", account), Outcome.DONE, Map.of("step", "confirmed"));
        return codes;
    }
}
