package jp.junshu.law.date;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.utils.JsonNodes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Text to a checked tree: syntax and schema, with the place of every fault. */
final class CalendarReader {

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Why an alternative was not taken; that none was is a fault of its own. */
    private static final Pattern ALTERNATIVE = Pattern.compile("/oneOf/[0-9]+/");

    private final Schema schema;

    CalendarReader(String schema) {
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .locale(Locale.ROOT)
                                .build()))
                .getSchema(schema, InputFormat.JSON);
    }

    /** Hands the tree to the builder when it has the right form, else its faults. */
    void read(CalendarFile file, CalendarBuilder builder) {
        JsonNode tree;
        try {
            tree = JsonNodes.readTree(YAML, file.text(), LocationJsonNodeFactoryFactory.getInstance());
        } catch (JacksonException broken) {
            builder.refuse(Optional.empty(), List.of(syntaxFault(file, broken)));
            return;
        }
        if (tree.isMissingNode()) {
            var empty = new CalendarFault(file.path(), 1, 1, CalendarFault.Kind.SYNTAX, "the file is empty");
            builder.refuse(Optional.empty(), List.of(empty));
            return;
        }
        List<CalendarFault> faults = schema.validate(tree).stream()
                .filter(error -> !ALTERNATIVE
                        .matcher(error.getEvaluationPath().toString())
                        .find())
                .map(error -> formFault(file, error))
                .toList();
        if (faults.isEmpty()) {
            builder.add(file.path(), tree);
        } else {
            builder.refuse(Optional.ofNullable(tree.path("id").stringValue(null)), faults);
        }
    }

    /** The place of a node, in the file at {@code path}. */
    static CalendarFault fault(String path, JsonNode node, CalendarFault.Kind kind, String message) {
        TokenStreamLocation location = JsonNodes.tokenStreamLocationOf(node);
        return new CalendarFault(path, location.getLineNr(), location.getColumnNr(), kind, message);
    }

    private static CalendarFault formFault(CalendarFile file, Error error) {
        JsonNode node = error.getInstanceNode();
        // an unknown key is shown where it stands, not where its object begins
        JsonNode place =
                error.getProperty() != null && node.has(error.getProperty()) ? node.get(error.getProperty()) : node;
        String message = error.getInstanceLocation() + " " + (isChoice(error) ? choice(error) : error.getMessage());
        return fault(file.path(), place, CalendarFault.Kind.FORM, message.strip());
    }

    private static boolean isChoice(Error error) {
        return error.getKeyword().equals("oneOf");
    }

    /** The schema's alternatives differ in one key each. */
    private static String choice(Error error) {
        return "must have exactly one of the keys "
                + error.getSchemaNode().findValues("required").stream()
                        .map(keys -> keys.path(0).asString())
                        .collect(Collectors.joining(", "));
    }

    private static CalendarFault syntaxFault(CalendarFile file, JacksonException broken) {
        TokenStreamLocation location = broken.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        String message = Optional.ofNullable(broken.getOriginalMessage()).orElse("not YAML");
        return new CalendarFault(file.path(), line, column, CalendarFault.Kind.SYNTAX, message);
    }
}
