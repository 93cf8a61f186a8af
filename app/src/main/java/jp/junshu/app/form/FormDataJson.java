package jp.junshu.app.form;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.FormId;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Frozen data as JSON that speaks for itself: words are strings, rows are lists, groups are objects, a day is {@code {"$day": …}} and
 * what is missing {@code {"$missing": …}}, which no id can be spelled like.
 */
final class FormDataJson {
    private static final String DAY = "$day";
    private static final String MISSING = "$missing";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FormDataJson() {}

    static byte[] write(FormData data) {
        ObjectNode root = NODES.objectNode().put("form", data.form().value());
        root.set("values", node(data.values()));
        return JSON.writeValueAsBytes(root);
    }

    static String digest(byte[] canonical) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    static FormData read(byte[] canonical) {
        FormData data;
        try {
            JsonNode root = JSON.readTree(canonical);
            data = new FormData(new FormId(root.required("form").stringValue()), group(root.required("values")));
        } catch (JacksonException | DateTimeException | NoSuchElementException | ClassCastException other) {
            throw new IllegalArgumentException("no form data: " + other.getMessage(), other);
        }
        if (!Arrays.equals(canonical, write(data))) {
            throw new IllegalArgumentException("form data, but not in their canonical form");
        }
        return data;
    }

    private static JsonNode node(FormValue value) {
        return switch (value) {
            case FormValue.Words(String text) -> NODES.stringNode(text);
            case FormValue.Day(LocalDate date) -> NODES.objectNode().put(DAY, date.toString());
            case FormValue.Missing(var label) -> {
                ObjectNode missing = NODES.objectNode();
                JsonNode named = label.<JsonNode>map(
                                text -> NODES.objectNode().put("ja", text.ja()).put("en", text.en()))
                        .orElse(NODES.nullNode());
                missing.set(MISSING, named);
                yield missing;
            }
            case FormValue.Group(var values) -> {
                ObjectNode group = NODES.objectNode();
                values.forEach((id, inner) -> group.set(id, node(inner)));
                yield group;
            }
            case FormValue.Rows(var rows) -> {
                ArrayNode list = NODES.arrayNode();
                rows.forEach(row -> list.add(node(row)));
                yield list;
            }
        };
    }

    private static FormValue value(JsonNode node) {
        if (node.isString()) {
            return new FormValue.Words(node.stringValue());
        }
        if (node.isArray()) {
            List<FormValue.Group> rows =
                    node.values().stream().map(FormDataJson::group).toList();
            return new FormValue.Rows(rows);
        }
        if (!node.isObject()) {
            throw new IllegalArgumentException("no value of a form: " + node);
        }
        Set<String> names = Set.copyOf(node.propertyNames());
        if (names.equals(Set.of(DAY))) {
            return new FormValue.Day(LocalDate.parse(node.required(DAY).stringValue()));
        }
        if (names.equals(Set.of(MISSING))) {
            JsonNode label = node.required(MISSING);
            return label.isNull()
                    ? FormValue.Missing.unnamed()
                    : FormValue.Missing.named(new Text(
                            label.required("ja").stringValue(),
                            label.required("en").stringValue()));
        }
        return group(node);
    }

    private static FormValue.Group group(JsonNode node) {
        if (!node.isObject()) {
            throw new IllegalArgumentException("no group of a form: " + node);
        }
        Map<String, FormValue> values = new TreeMap<>();
        node.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return FormValue.Group.of(values);
    }
}
