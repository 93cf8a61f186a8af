package jp.junshu.law.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        "mhlw-requirements, labour-and-mhlw.txt, 340",
        "mod-secrecy-guideline, asdf-notice-18.txt, 142",
        "mod-security-standard, asdf-notice-18.txt, 246",
        "mod-special-clauses, asdf-notice-18.txt, 33",
        "mod-system-security, asdf-notice-18.txt, 247",
        "nite-standard, nite-standard.txt, 455",
        "pref-cloud-service, pref-cloud-requirements.txt, 81",
    })
    void the_outline_of_a_whole_file_is_the_answer_key(String regulation, String file, int places) throws IOException {
        List<String> outline = Outline.lines(read(file, Profiles.shipped())).stream()
                .filter(line -> line.startsWith(regulation + "\t"))
                .toList();
        assertThat(outline).hasSize(places).containsExactlyElementsOf(key(regulation));
    }

    @ParameterizedTest
    @CsvSource({
        "asdf-notice-18.txt, 4",
        "jpo-status-report.txt, 1",
        "labour-and-mhlw.txt, 2",
        "nite-standard.txt, 1",
        "pref-cloud-requirements.txt, 1"
    })
    void a_file_holds_its_regulations_and_no_other(String file, int regulations) throws IOException {
        Reading reading = read(file, Profiles.shipped());
        assertThat(reading.regulations()).hasSize(regulations);
        assertThat(reading.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nite-standard, nite-standard.txt, 455", "pref-cloud-service, pref-cloud-requirements.txt, 81"})
    void a_file_with_one_regulation_needs_no_profile(String regulation, String file, int places) throws IOException {
        List<String> paths = read(file, List.of())
                .places()
                .map(place -> place.id().path() + "\t" + place.citation())
                .toList();
        assertThat(paths).hasSize(places);
        assertThat(key(regulation))
                .allSatisfy(line -> assertThat(paths).contains(line.substring(regulation.length() + 1)));
    }

    /** Every character is a place's, furniture, or in the remainder that is reported; the three add up to the file. */
    @ParameterizedTest
    @CsvSource({
        "asdf-notice-18.txt, 1800",
        "jpo-status-report.txt, 200",
        "labour-and-mhlw.txt, 1300",
        "nite-standard.txt, 400",
        "pref-cloud-requirements.txt, 40"
    })
    void every_character_of_a_source_is_accounted_for(String file, int mostLeft) throws IOException {
        Reading reading = read(file, Profiles.shipped());
        Accounts.check(reading);
        Accounts.check(read(file, List.of()));

        int places = 0;
        int furniture = 0;
        int remainder = 0;
        for (Piece piece : reading.pieces()) {
            switch (piece.owner()) {
                case Piece.OfPlace _ -> places += piece.span().length();
                case Piece.Furniture _ -> furniture += piece.span().length();
                case Piece.Remainder _ -> remainder += piece.span().length();
            }
        }
        assertThat(places + furniture + remainder).isEqualTo(reading.source().length());
        assertThat(reading.remainder().stream()
                        .mapToInt(piece -> piece.span().length())
                        .sum())
                .isEqualTo(remainder)
                .isLessThan(mostLeft);
    }

    /** Unnumbered paragraphs, and remarks in brackets: not always the line above is what they speak of. */
    @ParameterizedTest
    @CsvSource({
        "jpo-status-report.txt, なお、この場合であっても, jpo-security-matters:6",
        "jpo-status-report.txt, また、運用を閉鎖, jpo-security-matters:15.10",
        "jpo-status-report.txt, なお、本事項は, jpo-security-matters:15",
        "jpo-status-report.txt, なお、電子証明書を用いた, jpo-security-matters:16.4",
        "jpo-status-report.txt, なお、チェックリスト, jpo-security-matters:17",
        "jpo-status-report.txt, (この報告書の提出時期, jpo-security-matters:記載要領",
        "labour-and-mhlw.txt, なお、情報セキュリティ管理計画書を確認, labour-confidentiality:1.2.1.ウ",
        "labour-and-mhlw.txt, なお、情報セキュリティ管理計画書又は, labour-confidentiality:3.2",
        "labour-and-mhlw.txt, なお、情報セキュリティ対策の履行状況に, labour-confidentiality:4.3",
        "labour-and-mhlw.txt, <委託先に求めるサービスレベル, mhlw-requirements:1.1",
        "labour-and-mhlw.txt, <作業要員に求める資格, mhlw-requirements:2.2.1",
        "labour-and-mhlw.txt, (共用識別コードでログイン, mhlw-requirements:6.5.1.12",
        "labour-and-mhlw.txt, なお、必要に応じて、情報システムの管理者, mhlw-requirements:6.9.3.データベース.1",
        "labour-and-mhlw.txt, なお、後継製品, mhlw-requirements:7.1",
        "labour-and-mhlw.txt, <履行状況を確認するため, mhlw-requirements:9.1",
        "asdf-notice-18.txt, 乙は、秘密保全規則等(秘密保全特約, mod-secrecy-guideline:1",
        "asdf-notice-18.txt, なお、アクセス制御方針は, mod-secrecy-guideline:12.1",
        "asdf-notice-18.txt, なお、情報システム利用者の認証, mod-secrecy-guideline:12.1.ウ",
        "asdf-notice-18.txt, なお、パスワード設定においては, mod-secrecy-guideline:12.5",
        "asdf-notice-18.txt, なお、保護システムの利用により, mod-security-standard:5.2.2.ア",
        "asdf-notice-18.txt, なお、教育及び訓練については, mod-security-standard:7.1",
        "asdf-notice-18.txt, なお、当該期間までの改善, mod-security-standard:11.1.4",
        "asdf-notice-18.txt, なお、これにより難い場合, mod-system-security:5.2.1.エ",
        "asdf-notice-18.txt, なお、一定の期間以上電源, mod-system-security:8.2.2.イ.ウ",
        "nite-standard.txt, なお、「認証」という用語, nite-standard:2.1.29",
        "pref-cloud-requirements.txt, また、乙は、障害対応等, pref-cloud-service:2.1",
        "pref-cloud-requirements.txt, なお、甲は、提出された, pref-cloud-service:2.1",
    })
    void an_unnumbered_paragraph_belongs_to_the_place_it_speaks_of(String file, String begins, String place)
            throws IOException {
        assertThat(owner(read(file, Profiles.shipped()), begins)).hasToString(place);
    }

    @ParameterizedTest
    @CsvSource({
        "labour-and-mhlw.txt, (別添1)",
        "labour-and-mhlw.txt, (別添2)",
        "asdf-notice-18.txt, 入札及び契約心得の一部を",
        "asdf-notice-18.txt, 上記物品について",
        "pref-cloud-requirements.txt, 注 「甲」は",
    })
    void forms_amendments_and_notes_to_the_whole_are_left_over(String file, String begins) throws IOException {
        Reading reading = read(file, Profiles.shipped());
        assertThat(ownerOf(reading, begins)).isEqualTo(new Piece.Remainder(Piece.Reason.OUTSIDE));
    }

    private static ClauseId owner(Reading reading, String begins) {
        return ((Piece.OfPlace) ownerOf(reading, begins)).place();
    }

    private static Piece.Owner ownerOf(Reading reading, String begins) {
        int at = reading.source().text().indexOf(begins);
        assertThat(at).isPositive();
        return reading.pieces().stream()
                .filter(piece -> piece.span().from() <= at && at < piece.span().to())
                .map(Piece::owner)
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
