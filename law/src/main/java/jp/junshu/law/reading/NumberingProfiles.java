package jp.junshu.law.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.law.ClausePath;
import jp.junshu.law.DataFile;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.citation.CitationPart.Form;
import jp.junshu.law.reading.NumberingProfile.Level;
import jp.junshu.law.reading.NumberingProfile.Paragraph;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Schemas;
import jp.junshu.law.yaml.Source;
import jp.junshu.law.yaml.Spot;
import jp.junshu.law.yaml.YamlReader;
import tools.jackson.databind.JsonNode;

/**
 * Loads numbering profiles from their YAML files. The shape is checked by the JSON Schema {@code schema/numbering.schema.json}; all
 * that is wrong with the files is told at once, with file, line and column.
 */
public final class NumberingProfiles {
    private static final String SCHEMA = "schema/numbering.schema.json";
    private static final Text A_PATH = new Text("条項のパス(例: 1.2.1.ア)", "the path of a place, as 1.2.1.ア");

    private NumberingProfiles() {}

    /**
     * Loads files, in the order of their paths.
     *
     * @param schemas {@code schema/numbering.schema.json} among them
     * @param files numbering profiles and nothing else
     * @throws FaultyFileException when any of them is no numbering profile, with the faults of all
     */
    public static List<NumberingProfile> load(Schemas schemas, Collection<DataFile> files) {
        Faults faults = new Faults();
        List<NumberingProfile> profiles = read(schemas, files, faults);
        if (!faults.isEmpty()) {
            throw new FaultyFileException(faults.list());
        }
        return profiles;
    }

    /** As {@link #load}, without the files that have faults, which are then among the faults. */
    public static List<NumberingProfile> read(Schemas schemas, Collection<DataFile> files, Faults faults) {
        return files.stream()
                .sorted(Comparator.comparing(DataFile::path))
                .flatMap(file -> read(schemas, file, faults).stream())
                .toList();
    }

    private static Optional<NumberingProfile> read(Schemas schemas, DataFile file, Faults faults) {
        Faults own = new Faults();
        Optional<Source> source = YamlReader.read(file, own);
        source.ifPresent(tree -> {
            schemas.check(tree, SCHEMA, own);
            checkPaths(tree.top(), own);
        });
        faults.addAll(own);
        return own.isEmpty() ? source.map(tree -> profile(tree.root())) : Optional.empty();
    }

    private static void checkPaths(Spot profile, Faults faults) {
        profile.items("paragraphs").stream()
                .flatMap(paragraph -> paragraph.words("of"))
                .filter(path ->
                        Stream.of(path.text().split("\\.", -1)).anyMatch(segment -> !ClausePath.isSegment(segment)))
                .forEach(path -> faults.add(path, FaultCode.MALFORMED, path.text(), A_PATH));
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
                strings(root.path("signs")),
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
