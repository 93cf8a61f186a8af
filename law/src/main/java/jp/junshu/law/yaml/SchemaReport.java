package jp.junshu.law.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.junshu.law.Text;
import tools.jackson.databind.JsonNode;

/** Says in words of our own where one file's data are not of the form its schema describes. */
record SchemaReport(Source source, Faults faults) {
    private static final Set<String> LANGUAGES = Set.of("ja", "en");

    /**
     * Adds what the validator found.
     *
     * @param rule the object of the schema whose keyword was not obeyed
     */
    void add(Error error, JsonNode rule) {
        Spot spot = spot(error.getInstanceLocation());
        if (isOpen(error.getInstanceLocation())) {
            return;
        }
        switch (error.getKeyword()) {
            case "required", "dependentRequired" -> missing(spot, (String) error.getArguments()[0]);
            case "additionalProperties" -> {
                String known = String.join(", ", rule.path("properties").propertyNames());
                faults.addAtKey(spot, error.getProperty(), FaultCode.UNKNOWN_KEY, error.getProperty(), known);
            }
            case "type" -> wrongType(spot, rule.required("type"));
            case "enum" -> faults.add(spot, FaultCode.NOT_LISTED, shown(spot), words(rule.required("enum")));
            case "const" -> faults.add(spot, FaultCode.NOT_LISTED, shown(spot), rule.required("const"));
            case "minimum", "maximum" -> {
                String range = rule.path("minimum") + "–" + rule.path("maximum");
                faults.add(spot, FaultCode.NOT_LISTED, shown(spot), range);
            }
            case "pattern" -> malformed(spot, rule);
            case "minLength", "maxLength" -> wrongLength(spot, rule);
            case "propertyNames" -> {
                String key = error.getProperty();
                faults.addAtKey(spot, key, FaultCode.MALFORMED, key, write(rule));
            }
            case "minItems" -> faults.add(spot, FaultCode.TOO_FEW, rule.required("minItems"));
            case "minProperties" -> faults.add(spot, FaultCode.TOO_FEW, rule.required("minProperties"));
            case "uniqueItems" -> faults.add(spot, FaultCode.REPEATED);
            case "false" -> {
                String key = lastKey(spot);
                faults.add(
                        spot.source().path(),
                        spot.source().keyPosition(spot.path()),
                        spot.path(),
                        FaultCode.NEEDLESS_KEY,
                        key);
            }
            case "oneOf" -> faults.add(spot, FaultCode.CHOOSE_ONE, write(rule));
            default -> faults.add(spot, FaultCode.WRONG_TYPE, error.getMessage());
        }
    }

    /** Whether it lies in a value that the file marks as open: that is told of as such, and only so. */
    private boolean isOpen(NodePath location) {
        Spot owner = source.top();
        for (Object element : elements(location)) {
            if (owner.isOpen(element.toString())) {
                return true;
            }
            owner = below(owner, element);
        }
        return false;
    }

    private void missing(Spot owner, String key) {
        if (owner.isOpen(key)) {
            return;
        }
        if (LANGUAGES.contains(key)) {
            faults.add(owner, FaultCode.MISSING_LANGUAGE, key);
        } else {
            faults.add(owner, FaultCode.MISSING_KEY, key);
        }
    }

    private void wrongType(Spot spot, JsonNode wanted) {
        List<String> types = (wanted.isArray() ? wanted.values() : List.of(wanted))
                .stream().map(JsonNode::stringValue).toList();
        boolean bare = spot.node().isValueNode() && spot.source().plain().contains(spot.path());
        if (spot.node().isNull()) {
            missing(spot, lastKey(spot));
        } else if (bare && types.contains("string")) {
            faults.add(spot, FaultCode.UNQUOTED, shown(spot), YamlReader.readAs(spot.node()));
        } else {
            faults.add(spot, FaultCode.WRONG_TYPE, typeNames(types));
        }
    }

    private void malformed(Spot spot, JsonNode rule) {
        String key = lastKey(spot);
        if (LANGUAGES.contains(key)) {
            faults.add(spot, FaultCode.MISSING_LANGUAGE, key);
        } else {
            faults.add(spot, FaultCode.MALFORMED, shown(spot), write(rule));
        }
    }

    private void wrongLength(Spot spot, JsonNode rule) {
        String key = lastKey(spot);
        if (LANGUAGES.contains(key)) {
            faults.add(spot, FaultCode.MISSING_LANGUAGE, key);
        } else {
            String range = rule.path("minLength").asString("") + "–"
                    + rule.path("maxLength").asString("");
            faults.add(spot, FaultCode.WRONG_LENGTH, shown(spot), new Text(range + "文字", range + " characters"));
        }
    }

    /** How the schema says to write it, in both languages. */
    private static Text write(JsonNode rule) {
        JsonNode words = rule.required("x-write");
        return new Text(words.required("ja").stringValue(), words.required("en").stringValue());
    }

    private static String lastKey(Spot spot) {
        return spot.path().substring(spot.path().lastIndexOf('.') + 1);
    }

    private static Text typeNames(List<String> types) {
        return new Text(
                types.stream().map(type -> typeName(type).ja()).distinct().collect(Collectors.joining("又は")),
                types.stream().map(type -> typeName(type).en()).distinct().collect(Collectors.joining(" or ")));
    }

    private static Text typeName(String type) {
        return switch (type) {
            case "string" -> new Text("文字列", "words");
            case "array" -> new Text("リスト", "a list");
            case "object" -> new Text("キーと値の組", "keys with values");
            case "boolean" -> new Text("true又はfalse", "true or false");
            case "integer" -> new Text("整数", "a whole number");
            case "number" -> new Text("数値", "a number");
            case "null" -> new Text("null", "null");
            default -> new Text(type, type);
        };
    }

    private static String shown(Spot spot) {
        return spot.node().isString() ? spot.text() : spot.node().toString();
    }

    private static String words(JsonNode list) {
        return list.values().stream().map(JsonNode::stringValue).collect(Collectors.joining(", "));
    }

    private Spot spot(NodePath location) {
        Spot spot = source.top();
        for (Object element : elements(location)) {
            spot = below(spot, element);
        }
        return spot;
    }

    private Spot below(Spot spot, Object element) {
        return element instanceof Integer index
                ? new Spot(source, Source.item(spot.path(), index), spot.node().path(index))
                : new Spot(
                        source,
                        Source.child(spot.path(), element.toString()),
                        spot.node().path(element.toString()));
    }

    static List<Object> elements(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(path::getElement)
                .toList();
    }
}
