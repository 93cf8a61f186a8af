package jp.junshu.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import jp.junshu.law.ClauseId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official texts themselves, where somebody has put them beside the project. */
class KnownRegulationsTest {
    private static final Path SHARED = Path.of("..", "..", "shared", "regulations");

    @ParameterizedTest
    @CsvSource({
        "jpo-security-matters, jpo-status-report.txt, 46",
        "labour-confidentiality, labour-and-mhlw.txt, 44",
    })
    void the_outline_of_a_whole_file_is_the_answer_key(String regulation, String file, int places) throws IOException {
        Reading reading = read(file, Profiles.shipped());
        List<String> key = key(regulation);
        assertThat(Outline.lines(reading)).hasSize(places).containsExactlyElementsOf(key);
        Accounts.check(reading);
    }

    @ParameterizedTest
    @CsvSource({"nite-standard, nite-standard.txt, 455"})
    void a_whole_file_without_profile_is_inferred(String regulation, String file, int places) throws IOException {
        Reading reading = read(file, List.of());
        assertThat(Outline.lines(reading)).hasSize(places).containsExactlyElementsOf(key(regulation));
        assertThat(reading.remainder())
                .extracting(Piece::owner)
                .contains(new Piece.Remainder(Piece.Reason.SUPPLEMENTARY));
        Accounts.check(reading);
    }

    @ParameterizedTest
    @CsvSource({
        "asdf-notice-18.txt",
        "jpo-status-report.txt",
        "labour-and-mhlw.txt",
        "nite-standard.txt",
        "pref-cloud-requirements.txt"
    })
    void every_character_of_a_source_is_accounted_for(String file) throws IOException {
        Accounts.check(read(file, List.of()));
        Accounts.check(read(file, Profiles.shipped()));
    }

    @ParameterizedTest
    @CsvSource({
        "なお、この場合であっても, jpo-security-matters:6",
        "また、運用を閉鎖, jpo-security-matters:15.10",
        "なお、本事項は, jpo-security-matters:15",
        "なお、電子証明書を用いた, jpo-security-matters:16.4",
        "なお、チェックリスト, jpo-security-matters:17",
        "(この報告書の提出時期, jpo-security-matters:記載要領",
    })
    void an_unnumbered_paragraph_of_the_report_belongs_to_the_place_it_speaks_of(String begins, String place)
            throws IOException {
        assertThat(owner(read("jpo-status-report.txt", Profiles.shipped()), begins))
                .hasToString(place);
    }

    @ParameterizedTest
    @CsvSource({
        "なお、情報セキュリティ管理計画書を確認, labour-confidentiality:1.2.1.ウ",
        "なお、情報セキュリティ管理計画書又は, labour-confidentiality:3.2",
        "なお、情報セキュリティ対策の履行状況に, labour-confidentiality:4.3",
    })
    void an_unnumbered_paragraph_of_the_measures_belongs_to_the_place_it_speaks_of(String begins, String place)
            throws IOException {
        assertThat(owner(read("labour-and-mhlw.txt", Profiles.shipped()), begins))
                .hasToString(place);
    }

    @org.junit.jupiter.api.Test
    void a_regulation_without_profile_beside_a_known_one_is_left_over_as_a_whole() throws IOException {
        Reading reading = read("labour-and-mhlw.txt", Profiles.shipped());
        String left = reading.remainder().stream()
                .map(piece -> reading.source().text(piece.span()))
                .collect(Collectors.joining());
        assertThat(left).contains("(別添1)", "(別添2)", "6.10.1. ネットワーク");
        assertThat(reading.regulations()).hasSize(1);
    }

    private static ClauseId owner(Reading reading, String begins) {
        int at = reading.source().text().indexOf(begins);
        assertThat(at).isPositive();
        return reading.pieces().stream()
                .filter(piece -> piece.span().from() <= at && at < piece.span().to())
                .map(piece -> ((Piece.OfPlace) piece.owner()).place())
                .findFirst()
                .orElseThrow();
    }

    private static Reading read(String file, List<NumberingProfile> profiles) throws IOException {
        Path path = SHARED.resolve("source").resolve(file);
        assumeTrue(Files.exists(path), "the official texts are not beside the project");
        return RegulationReader.of(profiles).read(SourceText.of(file, Files.readAllBytes(path)));
    }

    private static List<String> key(String regulation) throws IOException {
        return Files.readAllLines(SHARED.resolve("outline").resolve(regulation + ".tsv")).stream()
                .map(line -> regulation + "\t" + line)
                .toList();
    }
}
