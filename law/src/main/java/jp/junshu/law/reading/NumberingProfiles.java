package jp.junshu.law.reading;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.citation.CitationPart.Form;
import jp.junshu.law.reading.NumberingProfile.Level;
import jp.junshu.law.reading.NumberingProfile.Paragraph;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * Loads numbering profiles from their YAML files. The shape is checked by the JSON Schema {@code schema/numbering.schema.json}; all
 * that is wrong with the files is told at once, with file, line and column.
 */
public final class NumberingProfiles {
    private final Schema schema;
    private final NodeReader yaml = NodeReader.builder().locationAware().build();

    /** A loader that checks files by this schema, given as its JSON text. */
    public NumberingProfiles(String schemaJson) {
        this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schemaJson, InputFormat.JSON);
    }

    /**
     * Loads one file.
     *
     * @throws FaultyFileException when the file is no numbering profile
     */
    public NumberingProfile load(String file, String text) {
        return load(Map.of(file, text)).getFirst();
    }

    /**
     * Loads files, in the order of their names.
     *
     * @param files name → YAML text
     * @throws FaultyFileException when any of them is no numbering profile, with the faults of all
     */
    public List<NumberingProfile> load(Map<String, String> files) {
        List<Fault> faults = new ArrayList<>();
        List<NumberingProfile> profiles = new ArrayList<>();
        files.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(file -> read(file.getKey(), file.getValue(), faults).ifPresent(profiles::add));
        if (!faults.isEmpty()) {
            throw new FaultyFileException(faults);
        }
        return profiles;
    }

    private Optional<NumberingProfile> read(String file, String text, List<Fault> faults) {
        JsonNode root;
        try {
            root = yaml.readTree(text, InputFormat.YAML);
        } catch (JacksonException e) {
            faults.add(new Fault(file, position(e.getLocation()), "YAMLとして読めません。", e.getOriginalMessage()));
            return Optional.empty();
        }
        if (root == null || root.isMissingNode() || root.isNull()) {
            faults.add(new Fault(file, new Position(1, 1), "ファイルが空です。", "the file is empty"));
            return Optional.empty();
        }
        List<Fault> found = new ArrayList<>();
        for (Error error : schema.validate(root)) {
            found.add(fault(file, error));
        }
        if (found.isEmpty()) {
            paths(file, root, found);
        }
        found.stream()
                .distinct()
                .sorted(Comparator.comparingInt((Fault f) -> f.at().line()))
                .forEach(faults::add);
        return found.isEmpty() ? Optional.of(profile(root)) : Optional.empty();
    }

    private static void paths(String file, JsonNode root, List<Fault> found) {
        for (JsonNode paragraph : root.path("paragraphs")) {
            String path = paragraph.path("of").asString();
            if (Stream.of(path.split("\\.", -1)).anyMatch(segment -> !ClausePath.isSegment(segment))) {
                found.add(new Fault(
                        file,
                        position(JsonNodes.tokenStreamLocationOf(paragraph.path("of"))),
                        "条項のパスではありません: " + path,
                        "not the path of a place: " + path));
            }
        }
    }

    private static Fault fault(String file, Error error) {
        JsonNode node = error.getInstanceNode();
        String property = error.getProperty();
        JsonNode spot = property != null && node != null && node.has(property) ? node.get(property) : node;
        Position at = spot == null ? new Position(1, 1) : position(JsonNodes.tokenStreamLocationOf(spot));
        String where = error.getInstanceLocation().toString();
        String ja = "書式に合いません(" + where + ")。";
        return new Fault(file, at, ja, where + ": " + error.getMessage());
    }

    private static Position position(TokenStreamLocation location) {
        return location == null
                ? new Position(1, 1)
                : new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static NumberingProfile profile(JsonNode root) {
        List<Paragraph> paragraphs = new ArrayList<>();
        root.path("paragraphs")
                .forEach(p -> paragraphs.add(new Paragraph(
                        p.path("begins").asString(),
                        ClausePath.parse(p.path("of").asString()))));
        return new NumberingProfile(
                new RegulationId(root.path("regulation").asString()),
                root.path("revision").asString(),
                strings(root.path("titles")),
                strings(root.path("ends")),
                strings(root.path("furniture")),
                levels(root.path("levels")),
                paragraphs);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asString()));
        return strings;
    }

    private static List<Level> levels(JsonNode array) {
        List<Level> levels = new ArrayList<>();
        array.forEach(level -> levels.add(new Level(
                Mark.valueOf(constant(level.path("mark").asString())),
                string(level, "name"),
                string(level, "before").orElse(""),
                string(level, "heading"),
                level.path("first").asInt(1),
                string(level, "cite").map(form -> Form.valueOf(constant(form))),
                levels(level.path("levels")))));
        return levels;
    }

    private static Optional<String> string(JsonNode node, String key) {
        return node.has(key) ? Optional.of(node.path(key).asString()) : Optional.empty();
    }

    private static String constant(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
