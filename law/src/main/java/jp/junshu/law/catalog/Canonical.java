package jp.junshu.law.catalog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Content as deterministic bytes: JSON in UTF-8 with sorted keys and no blanks; words stand as they were written.
 *
 * <p>Equal content has equal bytes, so the digest names the content.
 */
public final class Canonical {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final byte[] bytes;

    private Canonical(byte[] bytes) {
        this.bytes = bytes;
    }

    static Canonical of(JsonNode content) {
        return new Canonical(JSON.writeValueAsBytes(content));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** SHA-256 of the bytes, in lower-case hexadecimal. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Canonical canonical && Arrays.equals(bytes, canonical.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return digest();
    }
}
