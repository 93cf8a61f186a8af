package jp.junshu.law.wording;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The fingerprint of a place's own wording: {@code k1:} and 16 hex digits of the SHA-256 over the UTF-8 bytes of its match key. The
 * key names the normaliser. Marks, captions and places below are not part of the wording.
 */
public record Fingerprint(String value) {
    private static final Pattern FORM = Pattern.compile("k1:[0-9a-f]{16}");

    /** @throws IllegalArgumentException when the value is not {@code k1:} and 16 lower-case hex digits */
    public Fingerprint {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a fingerprint: '" + value + "'");
        }
    }

    /** The fingerprint of a wording; blanks and typesetting make no difference. */
    public static Fingerprint of(CharSequence wording) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(MatchKey.of(wording).getBytes(StandardCharsets.UTF_8));
            return new Fingerprint("k1:" + HexFormat.of().formatHex(digest, 0, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
