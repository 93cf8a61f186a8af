package jp.junshu.law.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jp.junshu.law.Spelled;
import jp.junshu.law.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes the fields of an object whose shape the schemas have already checked. */
final class Fields {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Fields() {}

    static String string(JsonNode node, String key) {
        return node.required(key).stringValue();
    }

    static Optional<JsonNode> find(JsonNode node, String key) {
        return node.optional(key).filter(value -> !value.isNull());
    }

    static Optional<String> findString(JsonNode node, String key) {
        return find(node, key).map(JsonNode::stringValue);
    }

    static boolean flag(JsonNode node, String key) {
        return find(node, key).map(JsonNode::booleanValue).orElse(false);
    }

    /** The items below the key; one item alone where the file wrote it without a list; none when the key is absent. */
    static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> reading) {
        return find(node, key)
                .map(found -> found.isArray() ? List.copyOf(found.values()) : List.of(found))
                .orElse(List.of())
                .stream()
                .map(reading)
                .toList();
    }

    static <T> List<T> strings(JsonNode node, String key, Function<String, T> reading) {
        return list(node, key, item -> reading.apply(item.stringValue()));
    }

    static Text text(JsonNode node) {
        return new Text(string(node, "ja"), string(node, "en"));
    }

    static Text text(JsonNode node, String key) {
        return text(node.required(key));
    }

    static Optional<Text> findText(JsonNode node, String key) {
        return find(node, key).map(Fields::text);
    }

    static Optional<LocalDate> findDate(JsonNode node, String key) {
        return findString(node, key).map(LocalDate::parse);
    }

    static <E extends Enum<E> & Spelled> E word(JsonNode node, String key, Class<E> type) {
        return Spelled.get(type, string(node, key));
    }

    static ObjectNode write(Text text) {
        return NODES.objectNode().put("ja", text.ja()).put("en", text.en());
    }

    /** Puts a text below the key when there is one. */
    static void put(ObjectNode node, String key, Optional<Text> text) {
        text.ifPresent(present -> node.set(key, write(present)));
    }

    /** Puts a list below the key unless it is empty. */
    static <T> void put(ObjectNode node, String key, List<T> items, BiConsumer<ArrayNode, T> writing) {
        if (!items.isEmpty()) {
            ArrayNode array = node.putArray(key);
            items.forEach(item -> writing.accept(array, item));
        }
    }

    /** Puts a list of words below the key unless it is empty. */
    static void putWords(ObjectNode node, String key, List<?> items) {
        put(node, key, items, (array, item) -> array.add(item.toString()));
    }
}
