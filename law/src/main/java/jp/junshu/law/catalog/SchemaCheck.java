package jp.junshu.law.catalog;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the shape of each file by its JSON Schema, and says what is wrong in words of our own. */
final class SchemaCheck {
    /** Where the schemas seem to lie, so that they can refer to each other by file name. */
    private static final String BASE = "https://junshu.invalid/";

    private static final Set<String> LANGUAGES = Set.of("ja", "en");

    private final Map<String, JsonNode> trees = new HashMap<>();
    private final SchemaRegistry registry;
    private final Faults faults;

    SchemaCheck(List<CatalogFile> schemas, Faults faults) {
        this.faults = faults;
        Map<String, String> texts = new HashMap<>();
        JsonMapper json = new JsonMapper();
        for (CatalogFile schema : schemas) {
            texts.put(BASE + schema.path(), schema.text());
            trees.put(BASE + schema.path(), json.readTree(schema.text()));
        }
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(texts));
    }

    void check(Source source, String schemaPath) {
        if (!trees.containsKey(BASE + schemaPath)) {
            faults.add(source.path(), Position.START, "", FaultCode.NO_SCHEMA, schemaPath);
            return;
        }
        Schema schema = registry.getSchema(SchemaLocation.of(BASE + schemaPath));
        for (Error error : schema.validate(source.root())) {
            if (!isInsideChoice(error.getEvaluationPath())) {
                report(source, error);
            }
        }
    }

    /** Whether the error belongs to one branch of a choice: the choice itself is reported, not why each branch fails. */
    private static boolean isInsideChoice(NodePath evaluation) {
        return elements(evaluation).stream()
                .limit(evaluation.getNameCount() - 1L)
                .anyMatch("oneOf"::equals);
    }

    private void report(Source source, Error error) {
        Spot spot = spot(source, error.getInstanceLocation());
        JsonNode rule = rule(error.getSchemaLocation());
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
            case "oneOf" -> faults.add(spot, FaultCode.CHOOSE_ONE, Fields.text(rule, "x-write"));
            default -> faults.add(spot, FaultCode.WRONG_TYPE, error.getMessage());
        }
    }

    private void missing(Spot owner, String key) {
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
            faults.add(spot, FaultCode.MALFORMED, shown(spot), Fields.text(rule, "x-write"));
        }
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

    private static Spot spot(Source source, NodePath location) {
        Spot spot = source.top();
        for (Object element : elements(location)) {
            JsonNode child;
            String path;
            if (element instanceof Integer index) {
                child = spot.node().path(index);
                path = Source.item(spot.path(), index);
            } else {
                child = spot.node().path(element.toString());
                path = Source.child(spot.path(), element.toString());
            }
            spot = new Spot(source, path, child);
        }
        return spot;
    }

    /** The object of the schema whose keyword was not obeyed. */
    private JsonNode rule(SchemaLocation location) {
        String document = location.getAbsoluteIri().toString();
        JsonNode node = Optional.ofNullable(trees.get(document)).orElseThrow();
        List<Object> steps = elements(location.getFragment());
        for (Object step : steps.subList(0, steps.size() - 1)) {
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node;
    }

    private static List<Object> elements(NodePath path) {
        return IntStream.range(0, path.getNameCount())
                .mapToObj(path::getElement)
                .toList();
    }
}
