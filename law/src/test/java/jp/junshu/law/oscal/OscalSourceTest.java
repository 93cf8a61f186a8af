package jp.junshu.law.oscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.drafting.RegulationDraft;
import jp.junshu.law.export.Shipped;
import jp.junshu.law.reading.FaultyFileException;
import org.junit.jupiter.api.Test;

/** Catalogues of OSCAL that others made, and files that are none. */
class OscalSourceTest {
    private static final RegulationId ID = new RegulationId("access-rules");

    private static OscalSource read(String json) {
        return OscalSource.read("rules.json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static RegulationDraft draft(OscalSource source) {
        return source.draft(ID, "r5", Shipped.CATALOG);
    }

    private static String text(RegulationDraft draft) {
        return String.join(
                "\n", draft.parts().stream().map(part -> part.file().text()).toList());
    }

    private static List<Fault> faultsOf(String json) {
        return faultsOf(json.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Fault> faultsOf(byte[] content) {
        List<Fault> faults = new ArrayList<>();
        assertThatExceptionOfType(FaultyFileException.class)
                .isThrownBy(() -> OscalSource.read("rules.json", content))
                .satisfies(faulty -> faults.addAll(faulty.faults()));
        return faults;
    }

    private static List<String> check(RegulationDraft draft) {
        List<DataFile> files = new ArrayList<>(CatalogFiles.in(Shipped.FOLDER));
        draft.parts().forEach(part -> files.add(part.file()));
        return switch (Catalog.read(files)) {
            case CatalogReading.Loaded _ -> List.of();
            case CatalogReading.Faulty faulty ->
                faulty.faults().stream().map(Fault::code).distinct().sorted().toList();
        };
    }

    // ---- NIST's own

    @Test
    void nistsControlsBecomeClausesThatAreCitedAsNistCitesThem() {
        RegulationDraft draft = draft(read(OscalSchemas.text("nist-sp800-53-excerpt.json")));
        assertThat(text(draft))
                .contains(
                        "- id: \"ac\"\n  cite: \"AC\"",
                        "- id: \"ac.1\"\n  cite: \"AC-1\"",
                        "- id: \"ac.2\"\n  cite: \"AC-2\"",
                        "- id: \"ac.2.1\"\n  cite: \"AC-2(1)\"",
                        "title: { ja: \"\", en: \"Account Management\" }",
                        "a. Develop, document, and disseminate to [organization-defined personnel or roles]:\\n  1. ")
                .doesNotContain("{{", "insert: param");
        assertThat(check(draft)).containsExactly("open");
    }

    // ---- small ones

    private static final String SMALL = """
            { "catalog": {
              "uuid": "74c8ba1e-5cd4-4ad1-bbfd-d888e2f6c724",
              "metadata": { "title": "入退室の規則", "last-modified": "2026-04-01T00:00:00Z", "version": "3.1", "oscal-version": "1.1.2" },
              "controls": [
                { "id": "R_02", "title": "鍵", "parts": [ { "name": "statement", "prose": "鍵は保管庫に置く。" } ] },
                { "id": "R_01", "title": "Badges", "props": [ { "name": "status", "value": "withdrawn" } ] },
                { "id": "R_01x", "title": "Visitors",
                  "params": [ { "id": "p1", "label": "hours" }, { "id": "p2", "select": { "choice": [ "a day", "{{ insert: param, p1 }}" ] } } ],
                  "links": [ { "href": "#R_02", "rel": "related" }, { "href": "#nobody", "rel": "related" } ],
                  "parts": [
                    { "name": "statement", "prose": "Visitors leave after {{ insert: param, p2 }}; \\"quoted\\" \\\\ \\u0007.",
                      "parts": [ { "name": "item", "props": [ { "name": "label", "value": "(a)" } ], "prose": "with a badge" } ] },
                    { "name": "guidance", "prose": "A guard helps." } ] }
              ] } }
            """;

    @Test
    void whatOneLanguageSaysTheOtherIsLeftToTheAuthor() {
        OscalSource source = read(SMALL);
        assertThat(source.withdrawn()).isEqualTo(1);
        assertThat(source.findRevision()).isEmpty();
        RegulationDraft draft = draft(source);
        assertThat(text(draft))
                .contains(
                        "title: { ja: \"入退室の規則\", en: \"\" }",
                        "says: { ja: \"鍵は保管庫に置く。\", en: \"\" }",
                        "en: \"Visitors leave after [a day; [hours]]; \\\"quoted\\\" \\\\ \\U00000007.\\n(a) with a badge\"",
                        "open: [title, says, duties, kind, sets, remark]".replace("duties, kind", "kind, duties"),
                        "remark: { ja: \"\", en: \"A guard helps.\" }",
                        "see: [\"R_02\"]");
        assertThat(check(draft)).containsExactly("open");
    }

    @Test
    void controlsStandInTheOrderTheySortIn() {
        String sorted = SMALL.replace(
                        "\"id\": \"R_02\",",
                        "\"id\": \"R_02\", \"props\": [ { \"name\": \"sort-id\", \"value\": \"9\" } ],")
                .replace(
                        "\"title\": \"Visitors\",",
                        "\"title\": \"Visitors\", \"props\": [ { \"name\": \"sort-id\", \"value\": \"1\" } ],");
        String text = text(draft(read(sorted)));
        assertThat(text.indexOf("R_01x")).isBetween(0, text.indexOf("- id: \"R_02\""));
    }

    // ---- none at all

    @Test
    void everyFaultIsNamedAtOnceWithItsLine() {
        List<Fault> faults = faultsOf("""
                { "catalog": {
                  "metadata": { "version": 3 },
                  "groups": { "id": "g" },
                  "controls": [
                    { "id": "a", "title": "A", "title": "B" },
                    { "id": "a", "title": "" },
                    { "title": "C", "props": [ { "name": "label" } ] },
                    "d",
                    { "id": "e", "title": "E", "parts": [ { "prose": 5 } ], "controls": [ { "id": "a", "title": "again" } ] }
                  ] } }
                """);
        assertThat(faults)
                .extracting(fault -> fault.line() + " " + fault.code() + " " + fault.path())
                .containsExactly(
                        "2 missing-key metadata",
                        "3 wrong-type catalog.groups",
                        "5 duplicate-key catalog.controls[0]",
                        "6 duplicate-id catalog.controls[1].id",
                        "6 wrong-type catalog.controls[1].title",
                        "7 missing-key catalog.controls[2]",
                        "7 missing-key catalog.controls[2].props[0]",
                        "8 wrong-type catalog.controls[3]",
                        "9 missing-key catalog.controls[4].parts[0]",
                        "9 wrong-type catalog.controls[4].parts[0]",
                        "9 duplicate-id catalog.controls[4].controls[0].id");
        assertThat(faults)
                .allSatisfy(fault -> assertThat(fault.message().ja())
                        .isNotEqualTo(fault.message().en()));
    }

    @Test
    void whatIsNoCatalogueIsCalledWhatItIs() {
        assertThat(faultsOf("{ \"profile\": {} }")).extracting(Fault::code).containsExactly("other-model");
        assertThat(faultsOf("{ \"name\": \"x\" }")).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("not-oscal");
            assertThat(fault.message().en()).contains("name");
        });
        assertThat(faultsOf("[]")).extracting(Fault::code).containsExactly("not-oscal");
        assertThat(faultsOf(" \n")).extracting(Fault::code).containsExactly("empty-file");
        assertThat(faultsOf("<catalog/>")).extracting(Fault::code).containsExactly("oscal-xml");
        assertThat(faultsOf("{ \"catalog\": { \"metadata\": { \"title\": \"t\" } } }"))
                .extracting(Fault::code)
                .containsExactly("no-control");
        assertThat(faultsOf("{ \"catalog\":\n  [ 1, }")).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("not-json");
            assertThat(fault.line()).isEqualTo(2);
        });
        assertThat(faultsOf(SMALL + "{}")).extracting(Fault::code).containsExactly("not-json");
    }

    @Test
    void whatIsTooLargeOrTooDeepIsRefused() {
        assertThat(faultsOf(new byte[(int) OscalSource.LIMIT + 1]))
                .extracting(Fault::code)
                .containsExactly("too-large");
        String deep = "{ \"catalog\": " + "{\"a\":[".repeat(100_000);
        assertThat(faultsOf(deep)).extracting(Fault::code).containsExactly("too-deep");
        StringBuilder nested = new StringBuilder("{ \"catalog\": { \"metadata\": { \"title\": \"t\" }");
        for (int i = 0; i < 200; i++) {
            nested.append(", \"controls\": [ { \"id\": \"c").append(i).append("\", \"title\": \"t\"");
        }
        nested.append(" } ]".repeat(200)).append(" } }");
        assertThat(faultsOf(nested.toString())).extracting(Fault::code).containsExactly("too-deep");
    }

    @Test
    void clausesOfOursThatAreNoneOrStandTwiceAreFaults() {
        String ours = """
                { "catalog": { "metadata": { "title": "t" }, "controls": [
                  { "id": "a", "title": "A", "props": [ { "name": "clause", "ns": "urn:x-junshu:oscal", "value": "x:1" } ] },
                  { "id": "b", "title": "B", "props": [ { "name": "clause", "ns": "urn:x-junshu:oscal", "value": "x:1" } ] },
                  { "id": "c", "title": "C", "props": [ { "name": "clause", "ns": "urn:x-junshu:oscal", "value": "..\\"/x" } ] }
                ] } }
                """;
        assertThat(faultsOf(ours))
                .extracting(fault -> fault.line() + " " + fault.code())
                .containsExactly("3 duplicate-clause", "4 malformed-clause");
    }

    @Test
    void parametersThatNameEachOtherInACircleEnd() {
        String circle = SMALL.replace("\"label\": \"hours\"", "\"label\": \"{{ insert: param, p2 }}\"");
        assertThat(text(draft(read(circle)))).contains("Visitors leave after [a day; [[p2]]]");
    }

    @Test
    void whateverADamagedFileHoldsItIsReadOrRefusedAndNeverThrowsAnythingElse() {
        byte[] whole = OscalSchemas.text("nist-sp800-53-excerpt.json").getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] damaged = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int i = random.nextInt(12); i >= 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) "{}[]\":,\\0aé".charAt(random.nextInt(11));
            }
            assertThatNoException().as("seed " + seed).isThrownBy(() -> readOrRefuse(damaged));
        }
    }

    private static void readOrRefuse(byte[] content) {
        try {
            draft(OscalSource.read("rules.json", content));
        } catch (FaultyFileException refused) {
            assertThat(refused.faults()).isNotEmpty();
        }
    }
}
