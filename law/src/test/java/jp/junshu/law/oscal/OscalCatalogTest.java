package jp.junshu.law.oscal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.drafting.RegulationDraft;
import jp.junshu.law.export.Shipped;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The shipped regulations as OSCAL, held against NIST's schemas and taken in again. */
class OscalCatalogTest {
    private static final List<DataFile> FILES = CatalogFiles.in(Shipped.FOLDER);

    static Stream<Edition> editions() {
        return Shipped.editions().stream();
    }

    private static byte[] written(Edition edition) {
        return OscalCatalog.write(Shipped.CATALOG, edition);
    }

    private static JsonNode tree(byte[] document) {
        return JsonMapper.shared().readTree(document);
    }

    /** Every object in it, with all below. */
    private static Stream<JsonNode> objects(JsonNode node) {
        Stream<JsonNode> below =
                node.isContainer() ? node.values().stream().flatMap(OscalCatalogTest::objects) : Stream.of();
        return node.isObject() ? Stream.concat(Stream.of(node), below) : below;
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyCatalogueIsValidByNistsSchema(Edition edition) {
        assertThat(OscalSchemas.faults("catalog", written(edition))).isEmpty();
    }

    @Test
    void theSchemaWouldFindAFault() {
        String broken = new String(written(Shipped.editions().getFirst()), StandardCharsets.UTF_8)
                .replaceFirst("\"oscal-version\"", "\"oscal-revision\"");
        assertThat(OscalSchemas.faults("catalog", broken.getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void theSameDataGiveTheSameBytesAndEveryIdIsThereOnce(Edition edition) {
        byte[] document = written(edition);
        assertThat(written(edition)).isEqualTo(document);
        JsonNode catalog = tree(document).required("catalog");
        assertThat(catalog.required("uuid").stringValue())
                .isEqualTo(OscalNames.catalog(edition.canonical().digest()).toString())
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        Set<String> seen = new HashSet<>();
        objects(catalog)
                .filter(node -> node.has("id"))
                .map(node -> node.required("id").stringValue())
                .forEach(id -> assertThat(seen.add(id)).as(id).isTrue());
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyReferenceLeadsToAControlOrAResource(Edition edition) {
        JsonNode catalog = tree(written(edition)).required("catalog");
        Set<String> there = new HashSet<>();
        objects(catalog).forEach(node -> {
            node.optional("id").ifPresent(id -> there.add("#" + id.stringValue()));
            node.optional("uuid").ifPresent(uuid -> there.add("#" + uuid.stringValue()));
        });
        assertThat(objects(catalog)
                        .filter(node -> node.has("rel"))
                        .map(node -> URLDecoder.decode(node.required("href").stringValue(), StandardCharsets.UTF_8)))
                .allSatisfy(href -> assertThat(there).contains(href));
    }

    @ParameterizedTest
    @MethodSource("editions")
    void takenInAgainItHasTheSameClausesAndWords(Edition edition) {
        OscalSource source = OscalSource.read(edition.regulation() + ".catalog.json", written(edition));
        assertThat(source.findRevision()).contains(edition.revision());
        RegulationDraft draft = source.draft(edition.regulation(), edition.revision(), Shipped.CATALOG);
        List<JsonNode> clauses = clauses(draft);
        assertThat(clauses).hasSameSizeAs(edition.clauses());
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = edition.clauses().get(i);
            JsonNode read = clauses.get(i);
            String id = clause.id().toString();
            assertThat(read.required("id").stringValue())
                    .isEqualTo(clause.id().path().toString());
            assertThat(read.required("cite").stringValue()).as(id).isEqualTo(clause.cite());
            assertThat(text(read, "title")).as(id).isEqualTo(clause.title());
            assertThat(text(read, "says")).as(id).isEqualTo(clause.says());
            assertThat(read.required("kind").stringValue())
                    .as(id)
                    .isEqualTo(clause.kind().spelling());
            assertThat(read.optional("fingerprint").map(JsonNode::stringValue)).isEqualTo(clause.fingerprint());
            assertThat(read.optional("remark").map(_ -> text(read, "remark"))).isEqualTo(clause.remark());
            assertThat(read.optional("see").stream()
                            .flatMap(see -> see.values().stream())
                            .map(JsonNode::stringValue))
                    .as(id)
                    .containsExactlyElementsOf(clause.see().stream()
                            .map(other -> other.regulation().equals(edition.regulation())
                                    ? other.path().toString()
                                    : other.toString())
                            .toList());
        }
    }

    private static Text text(JsonNode node, String key) {
        JsonNode text = node.required(key);
        return new Text(text.required("ja").stringValue(), text.required("en").stringValue());
    }

    private static List<JsonNode> clauses(RegulationDraft draft) {
        Faults faults = new Faults();
        List<JsonNode> clauses = new ArrayList<>();
        for (RegulationDraft.Part part : draft.parts()) {
            YamlReader.read(part.file(), faults)
                    .ifPresent(source -> source.root()
                            .optional("clauses")
                            .ifPresent(list -> list.values().forEach(clauses::add)));
        }
        assertThat(faults.list()).isEmpty();
        return clauses;
    }

    /** Duties and figures are what OSCAL cannot say, or what an author confirms: nothing else is open. */
    @ParameterizedTest
    @MethodSource("editions")
    void theCheckListsDutiesAndFiguresAsOpenAndFindsNoFault(Edition edition) {
        RegulationDraft draft = OscalSource.read("a.json", written(edition))
                .draft(edition.regulation(), edition.revision(), Shipped.CATALOG);
        List<DataFile> files = new ArrayList<>(FILES.stream()
                .filter(file -> !file.path().startsWith(edition.regulation() + "/"))
                .toList());
        draft.parts().forEach(part -> files.add(part.file()));
        CatalogReading reading = Catalog.read(files);
        assertThat(reading).isInstanceOfSatisfying(CatalogReading.Faulty.class, faulty -> {
            List<Fault> own = faulty.faults().stream()
                    .filter(fault -> fault.file().startsWith(edition.regulation() + "/"))
                    .toList();
            assertThat(own).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.code()).isIn("open", "unconfirmed");
                assertThat(fault.message().en()).containsAnyOf("\"duties\"", "\"sets\"");
            });
            long open =
                    draft.parts().stream().mapToLong(RegulationDraft.Part::open).sum();
            assertThat(own).hasSize(Math.toIntExact(open));
        });
    }

    @Test
    void aProfileOfAllIsValidAndSetsWhatThePolicySays() {
        List<Edition> editions = Shipped.editions();
        Text title = new Text("全ての規程", "All regulations");
        byte[] plain = OscalProfile.write(title, editions, PolicyFigures.NONE);
        assertThat(OscalSchemas.faults("profile", plain)).isEmpty();
        assertThat(OscalProfile.write(title, editions, PolicyFigures.NONE)).isEqualTo(plain);

        ClauseId decider = ClauseId.parse("mod-system-security:6.1.3.エ.ア");
        PolicyFigures fourteen = (_, set) -> set.parameter().value().equals("password.length")
                ? Optional.of(new PolicyFigures.Figure(new Value.Figure(BigDecimal.valueOf(14)), List.of(decider)))
                : Optional.empty();
        byte[] joined = OscalProfile.write(title, editions, fourteen);
        assertThat(OscalSchemas.faults("profile", joined)).isEmpty();
        JsonNode profile = tree(joined).required("profile");
        assertThat(profile.required("imports")).hasSameSizeAs(editions);
        JsonNode set = profile.required("modify").required("set-parameters").get(0);
        assertThat(set.required("values").get(0).stringValue()).isEqualTo("14");
        assertThat(set.toString()).contains("\"decided-by\"", decider.toString());

        byte[] shipped = OscalProfile.write(title, editions, PolicyFigures.of(Shipped.CATALOG, editions));
        assertThat(OscalSchemas.faults("profile", shipped)).isEmpty();
        assertThat(tree(shipped)
                        .required("profile")
                        .required("modify")
                        .required("set-parameters")
                        .values())
                .hasSizeGreaterThan(50)
                .anySatisfy(setting -> {
                    assertThat(setting.required("class").stringValue()).isEqualTo("password.length");
                    assertThat(setting.required("values").get(0).stringValue()).isEqualTo("14");
                    assertThat(setting.toString()).contains(decider.toString());
                });

        Set<String> params = new HashSet<>();
        editions.forEach(edition -> objects(tree(written(edition)))
                .flatMap(node -> node.optional("params").stream())
                .flatMap(list -> list.values().stream())
                .forEach(param -> params.add(param.required("id").stringValue())));
        assertThat(profile.required("modify").required("set-parameters").values())
                .allSatisfy(setting ->
                        assertThat(params).contains(setting.required("param-id").stringValue()));
    }
}
