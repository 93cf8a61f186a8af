package jp.junshu.law.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Spelled;
import jp.junshu.law.catalog.ConditionJson;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.Subject;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.catalog.ValueJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What bears on a parameter, as it is stored: everything but the parameter itself. */
public final class PolicyJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private PolicyJson() {}

    /** All of them as one text; {@link #read} reads it back. */
    public static String write(Collection<Bearing> bearings) {
        ArrayNode array = JSON.createArrayNode();
        bearings.stream().sorted(Bearing.ORDER).forEach(bearing -> array.add(write(bearing)));
        return array.toString();
    }

    /** Reads back what {@link #write} wrote of this parameter. */
    public static List<Bearing> read(String text, Parameter parameter) {
        List<Bearing> found = new ArrayList<>();
        JSON.readTree(text).forEach(node -> found.add(bearing(node, parameter)));
        return found;
    }

    /** Values alone. */
    public static String writeValues(List<Value> values) {
        ArrayNode array = JSON.createArrayNode();
        values.forEach(value -> array.add(ValueJson.write(value)));
        return array.toString();
    }

    /** Reads back what {@link #writeValues} wrote. */
    public static List<Value> readValues(String text) {
        List<Value> found = new ArrayList<>();
        JSON.readTree(text).forEach(node -> found.add(ValueJson.read(node)));
        return found;
    }

    private static ObjectNode write(Bearing bearing) {
        ObjectNode node = JSON.createObjectNode();
        node.put("subject", bearing.subject().spelling());
        bearing.holder().ifPresent(holder -> node.put("holder", holder.id()));
        bearing.clause().ifPresent(clause -> node.put("clause", clause.toString()));
        bearing.when().ifPresent(condition -> node.set("when", ConditionJson.write(condition)));
        node.put("certain", bearing.certain());
        node.put("sole", bearing.sole());
        switch (bearing.binding()) {
            case Binding.Fixed(Value value) -> node.put("binds", "fixed").set("value", ValueJson.write(value));
            case Binding.Stated(Optional<Value> figure) -> put(node.put("binds", "stated"), figure);
            case Binding.Considered(Optional<Decision> decision) -> {
                node.put("binds", "considered");
                decision.ifPresent(decided -> {
                    node.put("decided", word(decided));
                    put(node, decided.demanded());
                });
            }
        }
        return node;
    }

    private static void put(ObjectNode node, Optional<Value> value) {
        value.ifPresent(present -> node.set("value", ValueJson.write(present)));
    }

    private static String word(Decision decision) {
        return switch (decision) {
            case Decision.Needed _ -> "needed";
            case Decision.NotNeeded _ -> "not-needed";
            case Decision.Prescribed _ -> "prescribed";
        };
    }

    private static Bearing bearing(JsonNode node, Parameter parameter) {
        Optional<Value> value = node.optional("value").map(ValueJson::read);
        return new Bearing(
                parameter,
                Spelled.get(Subject.class, node.required("subject").stringValue()),
                node.optional("holder").map(JsonNode::stringValue).map(Holder::new),
                node.optional("clause").map(JsonNode::stringValue).map(ClauseId::parse),
                node.optional("when").map(ConditionJson::read),
                node.required("certain").booleanValue(),
                node.required("sole").booleanValue(),
                switch (node.required("binds").stringValue()) {
                    case "fixed" -> new Binding.Fixed(value.orElseThrow());
                    case "stated" -> new Binding.Stated(value);
                    case "considered" ->
                        new Binding.Considered(
                                node.optional("decided").map(word -> decision(word.stringValue(), value)));
                    default -> throw new IllegalArgumentException("no binding: " + node);
                });
    }

    private static Decision decision(String word, Optional<Value> value) {
        return switch (word) {
            case "needed" -> new Decision.Needed(value.orElseThrow());
            case "prescribed" -> new Decision.Prescribed(value.orElseThrow());
            case "not-needed" -> new Decision.NotNeeded();
            default -> throw new IllegalArgumentException("no decision: " + word);
        };
    }
}
