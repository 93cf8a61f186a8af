package jp.junshu.law.catalog;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Values of parameters as files write them. */
public final class ValueJson {
    private static final Pattern TERM = Pattern.compile("P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?");
    private static final Pattern TIME = Pattern.compile("PT(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private ValueJson() {}

    /** The value a node spells; a word that spells no existing time or date stays a word. */
    public static Value read(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER -> new Value.Figure(node.decimalValue());
            case BOOLEAN -> new Value.Flag(node.booleanValue());
            case STRING -> readWord(node.stringValue());
            case ARRAY ->
                new Value.Words(
                        node.values().stream().map(JsonNode::stringValue).toList());
            case OBJECT ->
                new Value.Span(
                        Fields.find(node, "at-least").map(ValueJson::read),
                        Fields.find(node, "at-most").map(ValueJson::read));
            case NULL, MISSING, BINARY, POJO -> throw new IllegalArgumentException("not a value: " + node);
        };
    }

    /** The value, where the node has the shape of one. */
    static Optional<Value> find(JsonNode node) {
        return switch (node.getNodeType()) {
            case NUMBER, BOOLEAN, STRING -> Optional.of(read(node));
            case ARRAY ->
                Optional.of(node)
                        .filter(list -> list.values().stream().allMatch(JsonNode::isString))
                        .map(ValueJson::read);
            case OBJECT ->
                Optional.of(node)
                        .filter(span -> !span.isEmpty()
                                && span.values().stream()
                                        .allMatch(end -> find(end).isPresent()))
                        .filter(span -> span.has("at-least") || span.has("at-most"))
                        .map(ValueJson::read);
            case NULL, MISSING, BINARY, POJO -> Optional.empty();
        };
    }

    private static Value readWord(String word) {
        if (TERM.matcher(word).matches()) {
            return attempt(word, text -> new Value.Term(Period.parse(text)));
        }
        if (TIME.matcher(word).matches()) {
            return attempt(word, text -> new Value.Time(Duration.parse(text)));
        }
        return DAY.matcher(word).matches()
                ? attempt(word, text -> new Value.Day(LocalDate.parse(text)))
                : new Value.Word(word);
    }

    private static Value attempt(String word, Function<String, Value> reading) {
        try {
            return reading.apply(word);
        } catch (DateTimeParseException | ArithmeticException none) {
            return new Value.Word(word);
        }
    }

    /** The node that spells a value. */
    public static JsonNode write(Value value) {
        return switch (value) {
            case Value.Figure(var number) -> Fields.NODES.numberNode(number);
            case Value.Flag(boolean state) -> Fields.NODES.booleanNode(state);
            case Value.Time(Duration length) -> Fields.NODES.stringNode(length.toString());
            case Value.Term(Period length) -> Fields.NODES.stringNode(length.toString());
            case Value.Day(LocalDate date) -> Fields.NODES.stringNode(date.toString());
            case Value.Word(String word) -> Fields.NODES.stringNode(word);
            case Value.Words(var words) -> {
                ArrayNode array = Fields.NODES.arrayNode();
                words.forEach(array::add);
                yield array;
            }
            case Value.Span(Optional<Value> floor, Optional<Value> ceiling) -> {
                ObjectNode node = Fields.NODES.objectNode();
                floor.ifPresent(end -> node.set("at-least", write(end)));
                ceiling.ifPresent(end -> node.set("at-most", write(end)));
                yield node;
            }
        };
    }
}
