package jp.junshu.law.oscal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import jp.junshu.law.Text;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The pieces that OSCAL documents are made of. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A document as UTF-8, indented by two, with a line end alone on every machine. */
    static byte[] bytes(ObjectNode document) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        String text = MAPPER.writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                .writeValueAsString(document);
        return (text + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** OSCAL has no empty lists: the list is there when it has an item. */
    static <T> void list(ObjectNode owner, String key, List<T> items, BiConsumer<ArrayNode, T> writing) {
        if (!items.isEmpty()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> writing.accept(array, item));
            if (!array.isEmpty()) {
                owner.set(key, array);
            }
        }
    }

    /** A property of OSCAL's own. */
    static ObjectNode property(String name, String value) {
        return object().put("name", name).put("value", line(value));
    }

    /** A property of ours. */
    static ObjectNode ours(String name, String value) {
        return object().put("name", name).put("ns", OscalNames.NS).put("value", line(value));
    }

    /** A property of ours for the language that OSCAL leaves no room for. */
    static ObjectNode english(String name, Text text) {
        return ours(name, text.en()).put("class", OscalNames.ENGLISH);
    }

    /** Words in both languages as two parts. */
    static void parts(
            ArrayNode parts, String id, String name, Optional<String> sort, List<ObjectNode> properties, Text text) {
        parts.add(part(id, name, sort, properties, OscalNames.JAPANESE, text.ja()));
        parts.add(part(id + ".en", name, sort, properties, OscalNames.ENGLISH, text.en()));
    }

    private static ObjectNode part(
            String id, String name, Optional<String> sort, List<ObjectNode> properties, String language, String prose) {
        ObjectNode part = object().put("id", id).put("name", name);
        sort.ifPresent(each -> part.put("class", each));
        ArrayNode props = part.putArray("props").add(ours(OscalNames.LANGUAGE, language));
        properties.forEach(property -> props.add(property.deepCopy()));
        return part.put("prose", prose);
    }

    /** Words on one line, as OSCAL wants titles and values. */
    static String line(String words) {
        return words.strip().replaceAll("\\s*[\\n\\r\\u0085\\u2028\\u2029]+\\s*", " ");
    }
}
