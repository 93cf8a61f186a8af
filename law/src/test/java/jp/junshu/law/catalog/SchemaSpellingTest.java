package jp.junshu.law.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.law.Spelled;
import jp.junshu.law.date.ClosedDayRule;
import jp.junshu.law.form.Align;
import jp.junshu.law.form.FormFill;
import jp.junshu.law.form.HeadingLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas and the code spell the same words. */
class SchemaSpellingTest {
    private static JsonNode schema(String name, String pointer) {
        Path file = ExampleCatalog.REGULATIONS.resolve("schema").resolve(name + ".schema.json");
        return new JsonMapper().readTree(file.toFile()).requiredAt(pointer);
    }

    private static List<String> words(String name, String pointer) {
        return schema(name, pointer + "/enum").values().stream()
                .map(JsonNode::stringValue)
                .toList();
    }

    @Test
    void everyClosedListIsTheSameInBoth() {
        String duty = "/$defs/duty/properties/";
        assertThat(words("clauses", "/$defs/clause/properties/kind"))
                .containsExactlyElementsOf(Spelled.spellings(ClauseKind.class));
        assertThat(words("clauses", duty + "kind"))
                .containsExactlyElementsOf(Arrays.stream(ClauseKind.values())
                        .filter(ClauseKind::obliging)
                        .map(Spelled::spelling)
                        .toList());
        assertThat(words("clauses", duty + "act")).containsExactlyElementsOf(Spelled.spellings(Act.class));
        assertThat(words("clauses", duty + "mechanism")).containsExactlyElementsOf(Spelled.spellings(Mechanism.class));
        assertThat(words("clauses", duty + "until")).containsExactlyElementsOf(Spelled.spellings(Until.class));
        assertThat(words("clauses", duty + "stored")).containsExactlyElementsOf(Spelled.spellings(Storage.class));
        assertThat(words("clauses", "/$defs/when/properties/closed-days"))
                .containsExactlyElementsOf(Spelled.spellings(ClosedDayRule.class));
        assertThat(words("common", "/$defs/subject")).containsExactlyElementsOf(Spelled.spellings(Subject.class));
        String parameter = "/properties/parameters/items/properties/";
        assertThat(words("parameters", parameter + "unit"))
                .containsExactlyInAnyOrderElementsOf(Spelled.spellings(Unit.class));
        assertThat(words("parameters", parameter + "direction"))
                .containsExactlyElementsOf(Spelled.spellings(Direction.class));
        assertThat(words("parameters", parameter + "scope")).containsExactlyElementsOf(Spelled.spellings(Scope.class));
        assertThat(words("form", "/$defs/datum/properties/type"))
                .containsExactlyElementsOf(Spelled.spellings(LayoutJson.Kind.class));
        assertThat(words("form", "/$defs/align")).containsExactlyElementsOf(Spelled.spellings(Align.class));
        assertThat(words("form", "/$defs/block/properties/heading/properties/level"))
                .containsExactlyElementsOf(Spelled.spellings(HeadingLevel.class));
        assertThat(words("form", "/properties/fill/properties/disposal"))
                .containsExactlyElementsOf(Spelled.spellings(FormFill.Disposal.Paper.class));
        assertThat(words("flow", "/$defs/step/properties/kind"))
                .containsExactlyElementsOf(Spelled.spellings(FlowJson.Word.class));
        assertThat(words("flow", "/$defs/step/properties/act")).containsExactlyElementsOf(Spelled.spellings(Act.class));
        assertThat(words("roles", "/properties/roles/items/properties/side"))
                .containsExactlyElementsOf(Spelled.spellings(Side.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "44-2.3",
                "2.0.1",
                "5.2.1.オ.ア",
                "記載要領.2",
                "6.9.3.サーバ装置.1",
                "01",
                "1.",
                ".1",
                "1..2",
                "ア 1",
                "1:2",
                "-1"
            })
    void aPathIsAPathToBoth(String text) {
        Pattern path = Pattern.compile(schema("common", "/$defs/path/pattern").stringValue());

        assertThat(path.matcher(text).find()).isEqualTo(Draft.path(text).isPresent());
    }

    @Test
    void everyObjectOfEverySchemaRefusesUnknownKeys() throws Exception {
        try (var files = Files.list(ExampleCatalog.REGULATIONS.resolve("schema"))) {
            List<JsonNode> objects = files.filter(
                            file -> ours(file.getFileName().toString()))
                    .map(file -> new JsonMapper().readTree(file.toFile()))
                    .flatMap(SchemaSpellingTest::within)
                    .filter(rule -> rule.path("type").toString().contains("object"))
                    .toList();

            assertThat(objects)
                    .hasSizeGreaterThan(20)
                    .allMatch(rule -> rule.path("additionalProperties").isBoolean()
                            && !rule.path("additionalProperties").booleanValue());
        }
    }

    private static Stream<JsonNode> within(JsonNode node) {
        return Stream.concat(Stream.of(node), node.values().stream().flatMap(SchemaSpellingTest::within));
    }

    private static boolean ours(String name) {
        return !name.startsWith("numbering") && !name.startsWith("calendar");
    }
}
