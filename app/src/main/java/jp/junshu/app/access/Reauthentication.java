package jp.junshu.app.access;

import java.time.Clock;
import jp.junshu.app.access.AccountRows.Locked;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Trail.Act;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks somebody who is signed in for both factors again, before something that changes how they come in (OWASP ASVS 5.0,
 * 7.5.1). Wrong ones count like wrong tries to sign in.
 */
@Service
class Reauthentication {
    private final AccountRows rows;
    private final SignIn signIn;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Reauthentication(AccountRows rows, SignIn signIn, PasswordEncoder encoder, Clock clock) {
        this.rows = rows;
        this.signIn = signIn;
        this.encoder = encoder;
        this.clock = clock;
    }

    enum Check {
        GIVEN,
        WRONG_PASSWORD,
        WRONG_CODE,
        /** The right code, but it has been used before, at sign-in say. */
        USED_CODE,
        LOCKED
    }

    /** Checks both; {@code purpose} is the act on the trail of a wrong password. The code is used up when it is right. */
    @Transactional
    public Check check(AccountId account, String password, String code, Act purpose) {
        Locked row = rows.lock(account);
        if (!row.isOpenAt(clock.instant())) {
            rows.refuse(account, purpose, "locked or not active");
            return Check.LOCKED;
        }
        if (!encoder.matches(password, row.password())) {
            rows.refuseWrong(account, purpose, "wrong password");
            return Check.WRONG_PASSWORD;
        }
        return switch (signIn.checkCode(account, code)) {
            case ACCEPTED -> Check.GIVEN;
            case WRONG -> Check.WRONG_CODE;
            case USED_BEFORE -> Check.USED_CODE;
            case LOCKED -> Check.LOCKED;
        };
    }
}
