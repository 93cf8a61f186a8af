package jp.junshu.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberingProfilesTest {
    @Test
    void the_shipped_profiles_load() {
        assertThat(Profiles.shipped())
                .extracting(profile -> profile.regulation().value())
                .containsExactly("jpo-security-matters", "labour-confidentiality");
    }

    @Test
    void a_document_is_read_as_its_profile_says() {
        NumberingProfile profile = Profiles.loader().load("own.yaml", """
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
                        """);
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
        Map<String, String> files =
                Map.of("a.yaml", """
                regulation: a
                revision: r1
                titles: []
                levles: []
                levels:
                  - mark: circle
                  - mark: heading
                """, "b.yaml", "regulation: b\nrevision: [\n", "c.yaml", """
                regulation: c
                revision: r1
                titles: [題]
                paragraphs:
                  - { begins: なお、, of: "1..2" }
                """, "d.yaml", "");
        assertThatExceptionOfType(FaultyFileException.class)
                .isThrownBy(() -> Profiles.loader().load(files))
                .satisfies(e -> {
                    assertThat(e.faults())
                            .extracting(fault -> fault.file() + ":" + fault.at().line())
                            .contains(
                                    "a.yaml:3", "a.yaml:4", "a.yaml:6", "a.yaml:7", "b.yaml:2", "c.yaml:5", "d.yaml:1");
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
