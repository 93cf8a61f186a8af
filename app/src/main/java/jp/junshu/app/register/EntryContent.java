package jp.junshu.app.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is sealed of a revision, as JSON with sorted names. The salt keeps somebody who sees the digest alone from trying out
 * what may stand in the entry.
 *
 * @param salt random, in hexadecimal
 */
record EntryContent(NavigableMap<String, String> values, String reason, String salt) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    EntryContent {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    byte[] canonical() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        ObjectNode fields = root.putObject("values");
        values.forEach(fields::put);
        root.put("reason", reason).put("salt", salt);
        return JSON.writeValueAsBytes(root);
    }

    static EntryContent parse(byte[] canonical) {
        JsonNode root = JSON.readTree(canonical);
        NavigableMap<String, String> values = new TreeMap<>();
        for (Map.Entry<String, JsonNode> field : root.required("values").properties()) {
            values.put(field.getKey(), field.getValue().stringValue());
        }
        return new EntryContent(
                values,
                root.required("reason").stringValue(),
                root.required("salt").stringValue());
    }

    static byte[] digest(byte[] canonical) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
