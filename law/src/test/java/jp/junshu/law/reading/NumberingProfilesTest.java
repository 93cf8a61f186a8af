package jp.junshu.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import jp.junshu.law.DataFile;
import org.junit.jupiter.api.Test;

class NumberingProfilesTest {
    @Test
    void the_shipped_profiles_load() {
        assertThat(Profiles.shipped())
                .extracting(profile -> profile.regulation().value())
                .containsExactly(
                        "jpo-security-matters",
                        "labour-confidentiality",
                        "mhlw-requirements",
                        "mod-secrecy-guideline",
                        "mod-security-standard",
                        "mod-special-clauses",
                        "mod-system-security",
                        "nite-standard",
                        "pref-cloud-service");
    }

    @Test
    void a_document_is_read_as_its_profile_says() {
        NumberingProfile profile = Profiles.load(new DataFile("own.yaml", """
                        regulation: tea-rules
                        revision: "2026-04-01"
                        titles: [お茶当番の心得]
                        ends: [記入例]
                        furniture: [項目 確認]
                        levels:
                          - mark: closing
                            before: 心得
                            first: 2
                            name: 心得
                            levels: [{ mark: bullet }]
                          - mark: heading
                            heading: 書き方
                            levels: [{ mark: dotted }]
                        paragraphs:
                          - { begins: おわりに, of: "2" }
                        """)).getFirst();
        SourceText source = SourceText.of("file.txt", """
                送り状
                お茶 当番の心得
                項目\t確認
                心得 2)\t湯を沸かす。
                ・やかん
                ・茶葉
                心得 3)\t配る。
                なお、本心得は、冬も守る。
                書き方
                1. 丸を付ける。
                2. 係に渡す。
                おわりに、湯を捨てる。
                記入例
                1. 丸
                """);
        Reading reading = RegulationReader.of(List.of(profile)).read(source);
        Accounts.check(reading);
        assertThat(Outline.lines(reading))
                .containsExactly(
                        "tea-rules\t2\t2)",
                        "tea-rules\t2.1\t2)・1",
                        "tea-rules\t2.2\t2)・2",
                        "tea-rules\t3\t3)",
                        "tea-rules\t書き方\t書き方",
                        "tea-rules\t書き方.1\t書き方1",
                        "tea-rules\t書き方.2\t書き方2");
        assertThat(wording(reading, "2")).isEqualTo("湯を沸かす。\nおわりに、湯を捨てる。");
        assertThat(wording(reading, "3")).contains("冬も守る");
        assertThat(reading.remainder())
                .extracting(Piece::owner)
                .containsOnly(new Piece.Remainder(Piece.Reason.OUTSIDE));
    }

    @Test
    void everything_wrong_with_the_files_is_told_at_once() {
        DataFile[] files = {
            new DataFile("a.yaml", """
                regulation: a
                revision: r1
                titles: []
                levles: []
                levels:
                  - mark: circle
                  - mark: heading
                """),
            new DataFile("b.yaml", "regulation: b\nrevision: [\n"),
            new DataFile("c.yaml", """
                regulation: c
                revision: r 1
                titles: [題]
                paragraphs:
                  - { begins: な, of: "1..2" }
                """),
            new DataFile("d.yaml", "")
        };
        assertThatExceptionOfType(FaultyFileException.class)
                .isThrownBy(() -> Profiles.load(files))
                .satisfies(e -> {
                    assertThat(e.faults())
                            .extracting(fault -> fault.file() + ":" + fault.at() + " " + fault.code())
                            .containsExactly(
                                    "a.yaml:3:9 too-few",
                                    "a.yaml:4:1 unknown-key",
                                    "a.yaml:6:11 not-listed",
                                    "a.yaml:7:5 missing-key",
                                    "b.yaml:3:1 yaml-syntax",
                                    "c.yaml:2:11 malformed",
                                    "c.yaml:5:15 wrong-length",
                                    "c.yaml:5:22 malformed",
                                    "d.yaml:1:1 empty-file");
                    assertThat(e.faults())
                            .allSatisfy(
                                    fault -> assertThat(fault.message().ja()).isNotBlank());
                    assertThat(e).hasMessageContaining("levles");
                });
    }

    private static String wording(Reading reading, String path) {
        return reading.places()
                .filter(place -> place.id().path().toString().equals(path))
                .findFirst()
                .orElseThrow()
                .wording(reading.source());
    }
}
