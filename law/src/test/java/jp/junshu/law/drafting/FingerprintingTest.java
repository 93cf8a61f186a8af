package jp.junshu.law.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.junshu.law.ClausePath;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.reading.Place;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;
import jp.junshu.law.wording.Fingerprint;
import org.junit.jupiter.api.Test;

/** The fingerprints of a document in the files of its catalogue. */
class FingerprintingTest {
    private static final Map<ClausePath, Fingerprint> TEXT = fingerprints("""
            1. 釜を毎日磨くこと。
            2. 茶器は次のとおり扱う。
            (1) 欠けた茶器を使わないこと。
            (2) 使った茶器を洗うこと。
            """);

    private static final String CLAUSES = """
            # Kettles and bowls.
            clauses:
            - id: "1"
              cite: "1"
              title: { ja: 釜, en: Kettle }   # 𠮟られる前に
              says: { ja: 釜を磨く。, en: "Polish: the kettle." }
              kind: perform   # kind: define
              duties:
                - key: polish
                  kind: perform

            - id: "2"
              cite: "2"
              kind: "group"
              fingerprint: 'k1:0123456789abcdef'   # of an older print
              remark: { ja: "kind: group", en: x }
            - kind: prohibit
              id: "2.1"
            - { id: "2.2", title: { ja: 𠮟, en: x }, kind: perform, see: ["1"] }
            """;

    private static Map<ClausePath, Fingerprint> fingerprints(String text) {
        Reading reading = RegulationReader.of(List.of()).read(SourceText.of("tea.txt", text));
        return reading.places()
                .collect(Collectors.toMap(
                        place -> place.id().path(), (Place place) -> place.fingerprint(reading.source())));
    }

    private static DataFile file(String text) {
        return new DataFile("tea-house/undated/01-all.yaml", text);
    }

    private static Fingerprinting written(String text) {
        return Fingerprinting.of(List.of(file(text)), TEXT);
    }

    private static String line(String path) {
        return "fingerprint: \"" + TEXT.get(ClausePath.parse(path)) + '"';
    }

    private static String expected() {
        return CLAUSES.replace("# kind: define\n", "# kind: define\n  " + line("1") + "\n")
                .replace("fingerprint: 'k1:0123456789abcdef'", line("2"))
                .replace("- kind: prohibit\n", "- kind: prohibit\n  " + line("2.1") + "\n")
                .replace("kind: perform, see", "kind: perform, " + line("2.2") + ", see");
    }

    @Test
    void eachStandsBehindItsClausesKindAndEverythingElseIsAsItWas() {
        Fingerprinting done = written(CLAUSES);

        assertThat(done.files()).containsExactly(file(expected()));
        assertThat(done)
                .extracting(Fingerprinting::set, Fingerprinting::changed, Fingerprinting::same)
                .containsExactly(3, 1, 0);
        assertThat(done.missing()).isEmpty();
    }

    @Test
    void writtenOnceMoreNothingChanges() {
        Fingerprinting again = written(expected());

        assertThat(again.files()).containsExactly(file(expected()));
        assertThat(again)
                .extracting(Fingerprinting::set, Fingerprinting::changed, Fingerprinting::same)
                .containsExactly(0, 0, 4);
    }

    @Test
    void linesEndAsTheirFileEndsThem() {
        assertThat(written(CLAUSES.replace("\n", "\r\n")).files())
                .containsExactly(file(expected().replace("\n", "\r\n")));
        assertThat(written("clauses:\n- id: \"1\"\n  kind: perform").files())
                .containsExactly(file("clauses:\n- id: \"1\"\n  kind: perform\n  " + line("1")));
    }

    @Test
    void aClauseThatTheTextDoesNotHaveIsNamedAndLeftAlone() {
        String more =
                "- id: \"3\"\n  kind: define\n- id: \"4.1\"\n  kind: keep\n  fingerprint: \"k1:0123456789abcdef\"\n";

        Fingerprinting done = written(CLAUSES + more);

        assertThat(done.files()).containsExactly(file(expected() + more));
        assertThat(done.missing()).hasToString("[3, 4.1]");
    }

    @Test
    void aFileWithoutClausesIsNotTouched() {
        DataFile head = new DataFile("tea-house/undated/regulation.yaml", "id: tea-house\nkind: x\n");

        assertThat(Fingerprinting.of(List.of(head), TEXT).files()).containsExactly(head);
    }

    @Test
    void everyValueThatIsNotAPlainWordIsRefusedWithItsPlace() {
        String spelled = """
                clauses:
                - id: "1"
                  kind: "per\\x66orm"
                - id: "2"
                  kind: group
                  fingerprint: >-
                    k1:0123456789abcdef
                """;

        assertThatExceptionOfType(FaultyFileException.class)
                .isThrownBy(() -> written(spelled))
                .satisfies(refused -> assertThat(refused.faults())
                        .extracting(Fault::file, Fault::line, Fault::code)
                        .containsExactly(
                                tuple("tea-house/undated/01-all.yaml", 3, "not-plain"),
                                tuple("tea-house/undated/01-all.yaml", 6, "not-plain")));
    }
}
