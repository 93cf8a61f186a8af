package jp.junshu.law.oscal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;

/**
 * How what is ours is called in OSCAL. Ids of controls are tokens there, so that a clause's path stands behind its regulation and a dot,
 * with what a token may not hold written by its number; the clause's own id is in a property.
 */
final class OscalNames {
    /** The version of OSCAL that is written. */
    static final String VERSION = "1.2.1";

    /** The name space of properties that OSCAL does not know. */
    static final String NS = "urn:x-junshu:oscal";

    static final String JAPANESE = "ja";
    static final String ENGLISH = "en";

    /** Property: the language of a part, {@code ja} or {@code en}. */
    static final String LANGUAGE = "language";
    /** Property: the English of a title, with the language as its class. */
    static final String TITLE = "title";
    /** Property: the full id of a clause. */
    static final String CLAUSE = "clause";

    static final String KIND = "kind";
    static final String MECHANISM = "mechanism";
    static final String WAS = "was";
    static final String FINGERPRINT = "fingerprint";
    static final String PARAMETER = "parameter";
    static final String DEMAND = "demand";
    static final String UNIT = "unit";
    static final String SUBJECT = "subject";
    static final String CONDITIONAL = "conditional";
    static final String REGULATION = "regulation";
    static final String REVISION = "revision";
    static final String EDITION = "edition";
    static final String SHORT_TITLE = "short-title";
    static final String SUPPLEMENTARY = "supplementary";
    static final String REMARK = "remark";
    static final String DUTY = "duty";

    static final String ISSUER = "regulation-issuer";
    static final String ORDERER = "regulation-orderer";
    static final String CONTRACTOR = "regulation-contractor";

    /** Names are made of it (RFC 9562, 5.5). */
    private static final UUID ROOT = UUID.fromString("8f0c6b1e-52d3-4c6a-9a55-5a8c1e0f2b7d");

    private OscalNames() {}

    /** A name-based UUID (version 5): the same for the same name. */
    static UUID uuid(String name) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(ByteBuffer.allocate(16)
                    .putLong(ROOT.getMostSignificantBits())
                    .putLong(ROOT.getLeastSignificantBits())
                    .array());
            ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
            long high = (hash.getLong() & ~0xF000L) | 0x5000L;
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /** The UUID of the catalogue of an edition with this digest. */
    static UUID catalog(String digest) {
        return uuid("catalog " + digest);
    }

    /** The resource that stands for a regulation where another file refers to it. */
    static UUID resource(RegulationId regulation) {
        return uuid("regulation " + regulation);
    }

    /** The control, or the group, that is a clause. */
    static String control(ClauseId clause) {
        return token(clause.regulation().value()) + "." + token(clause.path().toString());
    }

    /** The file in which a regulation's catalogue is expected beside others. */
    static String file(RegulationId regulation) {
        return regulation + ".catalog.json";
    }

    /** Letters, figures, dots and hyphens as they are; all else, and what would be taken for it, by its number. */
    static String token(String words) {
        StringBuilder token = new StringBuilder();
        words.codePoints().forEach(c -> {
            boolean plain = Character.isLetter(c) || Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
            if (plain || c == '.' || c == '-') {
                token.appendCodePoint(c);
            } else {
                token.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return token.toString();
    }
}
