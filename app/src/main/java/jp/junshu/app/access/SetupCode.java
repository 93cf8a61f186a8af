package jp.junshu.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The code that whoever started a new server types on the page that sets it up, so that nobody else on the machine gets
 * there first. Made at the start, kept in memory, void once an organization has its seat.
 */
@Component
public class SetupCode {
    private final Seats seats;
    private final String code = RecoveryCode.fresh(new SecureRandom(), 1).getFirst();

    SetupCode(Seats seats) {
        this.seats = seats;
    }

    /** The code, while the installation waits to be set up. */
    public Optional<String> find() {
        return seats.isNew() ? Optional.of(code) : Optional.empty();
    }

    boolean matches(String typed) {
        return MessageDigest.isEqual(bytes(code), bytes(typed));
    }

    private static byte[] bytes(String text) {
        return RecoveryCode.normalize(text).getBytes(StandardCharsets.UTF_8);
    }
}
