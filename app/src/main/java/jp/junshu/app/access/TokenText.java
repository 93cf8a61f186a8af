package jp.junshu.app.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A personal access token as it is written: {@code junshu_}, 256 random bits in base64url (43 characters), and their
 * CRC-32 (6 characters). The prefix lets scanners of sources find one that leaked; the checksum tells a mistyped token
 * from a revoked one without asking the database. So many bits need no slow hash.
 */
record TokenText(String text) {
    private static final String PREFIX = "junshu_";
    private static final int BYTES = 32;
    private static final int LENGTH = PREFIX.length() + 43 + 6;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    static TokenText fresh(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        String body = PREFIX + ENCODER.encodeToString(bits);
        return new TokenText(body + checksum(body));
    }

    /** What was sent, if it is written like a token. */
    static Optional<TokenText> read(String sent) {
        if (sent.length() != LENGTH || !sent.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String body = sent.substring(0, LENGTH - 6);
        return checksum(body).equals(sent.substring(LENGTH - 6)) ? Optional.of(new TokenText(sent)) : Optional.empty();
    }

    /** SHA-256 of the whole text. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String checksum(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        return ENCODER.encodeToString(
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    /** Never the token itself: this lands in logs. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
