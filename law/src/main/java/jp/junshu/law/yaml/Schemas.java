package jp.junshu.law.yaml;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.DataFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON Schemas of data files, each compiled when it is first needed. Checks the shape of a file by its schema, and says what is
 * wrong in words of our own.
 */
public final class Schemas {
    /** Where the schemas seem to lie, so that they can refer to each other by file name. */
    private static final String BASE = "https://junshu.invalid/";

    private static final String SUFFIX = ".schema.json";

    private final Map<String, JsonNode> trees = new HashMap<>();
    private final Map<String, Schema> compiled = new HashMap<>();
    private final SchemaRegistry registry;

    private Schemas(Collection<DataFile> schemas) {
        Map<String, String> texts = new HashMap<>();
        JsonMapper json = new JsonMapper();
        for (DataFile schema : schemas) {
            texts.put(BASE + schema.path(), schema.text());
            trees.put(BASE + schema.path(), json.readTree(schema.text()));
        }
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(texts)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .locale(Locale.ROOT)
                                .build()));
    }

    /** The schemas among the files: those whose path ends in {@code .schema.json}. */
    public static Schemas among(Collection<DataFile> files) {
        return new Schemas(
                files.stream().filter(file -> file.path().endsWith(SUFFIX)).toList());
    }

    /**
     * Adds every way in which the data are not of the form that the schema describes.
     *
     * @param schemaPath as {@code schema/calendar.schema.json}; that there is none is a fault
     */
    public void check(Source source, String schemaPath, Faults faults) {
        if (!trees.containsKey(BASE + schemaPath)) {
            faults.addToFile(source.path(), FaultCode.NO_SCHEMA, schemaPath);
            return;
        }
        var report = new SchemaReport(source, faults);
        Schema schema =
                compiled.computeIfAbsent(schemaPath, path -> registry.getSchema(SchemaLocation.of(BASE + path)));
        for (Error error : schema.validate(source.root())) {
            if (!isInsideChoice(error.getEvaluationPath())) {
                report.add(error, rule(error.getSchemaLocation()));
            }
        }
    }

    /** Whether the error belongs to one branch of a choice: the choice itself is reported, not why each branch fails. */
    private static boolean isInsideChoice(NodePath evaluation) {
        return SchemaReport.elements(evaluation).stream()
                .limit(evaluation.getNameCount() - 1L)
                .anyMatch("oneOf"::equals);
    }

    /** The object of the schema whose keyword was not obeyed. */
    private JsonNode rule(SchemaLocation location) {
        String document = location.getAbsoluteIri().toString();
        JsonNode node = Optional.ofNullable(trees.get(document)).orElseThrow();
        List<Object> steps = SchemaReport.elements(location.getFragment());
        for (Object step : steps.subList(0, steps.size() - 1)) {
            node = step instanceof Integer index ? node.path(index) : node.path(step.toString());
        }
        return node;
    }
}
