package jp.junshu.law;

import java.util.regex.Pattern;

/** One duty of a clause, printed {@code labour-confidentiality:3.2#report}; it never changes once published. */
public record DutyId(ClauseId clause, String key) {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** @throws IllegalArgumentException when the key is not lower-case words joined by hyphens */
    public DutyId {
        if (!isKey(key)) {
            throw new IllegalArgumentException("not a duty's key: '" + key + "'");
        }
    }

    /** Whether the text can be a duty's key: lower-case ASCII words joined by hyphens, a letter first. */
    public static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    /**
     * Reads a full id.
     *
     * @throws IllegalArgumentException when the text is not {@code regulation:path#key}
     */
    public static DutyId parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new IllegalArgumentException("a duty id is regulation:path#key, not '" + text + "'");
        }
        return new DutyId(ClauseId.parse(text.substring(0, hash)), text.substring(hash + 1));
    }

    @Override
    public String toString() {
        return clause + "#" + key;
    }
}
