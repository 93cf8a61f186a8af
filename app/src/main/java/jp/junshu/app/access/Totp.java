package jp.junshu.app.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238): six digits, steps of 30 seconds, HMAC-SHA-1, which is what authenticator
 * apps take. A code is accepted one step early or late (section 5.2).
 */
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int DRIFT_STEPS = 1;
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Totp(byte[] secret) {
        this.secret = secret;
    }

    /** That of a shared secret. */
    public static Totp of(byte[] secret) {
        return new Totp(secret.clone());
    }

    /** One with a fresh shared secret of 160 bits (RFC 4226, section 4, R6). */
    public static Totp fresh(SecureRandom random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Totp(secret);
    }

    /** The shared secret. */
    public byte[] secret() {
        return secret.clone();
    }

    /** The shared secret in Base32 without padding (RFC 4648, section 6), as authenticator apps want it typed. */
    public String key() {
        return base32(secret);
    }

    /** The code at {@code at}, six digits. */
    public String code(Instant at) {
        return codeOfStep(step(at));
    }

    /** The step at which {@code code} is valid around {@code now}, or empty when it is wrong. */
    OptionalLong matchingStep(String code, Instant now) {
        long current = step(now);
        OptionalLong found = OptionalLong.empty();
        for (long step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step++) {
            // every candidate is compared, whatever came before
            boolean equal = MessageDigest.isEqual(
                    codeOfStep(step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (equal) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    /** RFC 4226, section 5.3: dynamic truncation. */
    private String codeOfStep(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int binary = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", binary % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    /** Base32 without padding (RFC 4648, section 6). */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length * 8 + 4) / 5);
        int buffer = 0;
        int bits = 0;
        for (byte b : bytes) {
            buffer = (buffer << 8) | (b & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >>> bits) & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 31));
        }
        return text.toString();
    }
}
