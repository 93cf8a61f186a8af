package jp.junshu.app.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Codes that stand in once for a lost authenticator: 128 random bits, shown in groups of four, stored as a SHA-256 (so
 * many bits need no slow hash).
 */
final class RecoveryCode {
    private static final int BYTES = 16;
    private static final int LENGTH = 26;

    private RecoveryCode() {}

    static List<String> fresh(SecureRandom random, int count) {
        return Stream.generate(() -> {
                    byte[] bytes = new byte[BYTES];
                    random.nextBytes(bytes);
                    return Totp.base32(bytes).replaceAll("(.{4})(?=.)", "$1-");
                })
                .limit(count)
                .toList();
    }

    /** What was typed, without spaces and hyphens of any kind (a Japanese keyboard gives ー or −), full-width folded. */
    static String normalize(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Pd}−ー]", "")
                .toUpperCase(Locale.ROOT);
    }

    static boolean looksLikeOne(String normalized) {
        return normalized.length() == LENGTH;
    }

    static byte[] hash(String normalized) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(normalized.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
