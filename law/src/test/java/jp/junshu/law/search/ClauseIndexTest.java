package jp.junshu.law.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Regulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searching the shipped regulations. */
class ClauseIndexTest {
    private static final List<Edition> EDITIONS = ((CatalogReading.Loaded)
                    Catalog.read(CatalogFiles.in(Path.of("../regulations"))))
            .catalog().regulations().values().stream().map(Regulation::newest).toList();
    private static final ClauseIndex INDEX = ClauseIndex.of(EDITIONS);

    private static List<String> find(String typed) {
        return INDEX.search(SearchQuery.of(typed), List.of()).stream()
                .map(hit -> hit.clause().id().toString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "パスワード, ﾊﾟｽﾜｰﾄﾞ",
        "パスワード, ぱすわーど",
        "パスワード, ハ\u309Aスワート\u3099",
        "電子メール, 電 子\u3000メール",
        "IPv6, ｉｐＶ６",
        "VPN, vpn",
        "サーバ装置.1.1, サーバ装置．１．１",
        "第3第2項第1号, 第３第２項第１号",
        "encrypt, ＥＮＣＲＹＰＴ"
    })
    void theWayAWordIsWrittenMakesNoDifference(String usual, String other) {
        assertThat(find(usual)).isNotEmpty();
        assertThat(find('"' + other + '"')).isEqualTo(find('"' + usual + '"'));
    }

    @Test
    void everyWordMustBeThereInWhateverPartOfTheClauseAndEitherLanguage() {
        assertThat(find("暗号 backup"))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(find("暗号")).contains(id))
                .allSatisfy(id -> assertThat(find("backup")).contains(id));
    }

    @Test
    void anIdOrACitationByItselfComesFirst() {
        assertThat(find("jpo-security-matters:9")).first().isEqualTo("jpo-security-matters:9");
        assertThat(find("mod-system-security:6.1.3.エ.ア")).first().isEqualTo("mod-system-security:6.1.3.エ.ア");
    }

    @Test
    void aTitleSpeaksMoreForAClauseThanASentence() {
        List<String> found = find("バックアップ");
        int last = 0;
        for (int i = 0; i < found.size(); i++) {
            last = clause(found.get(i)).title().ja().contains("バックアップ") ? i : last;
        }
        assertThat(found.subList(0, last + 1))
                .allSatisfy(id -> assertThat(clause(id).title().ja()).contains("バックアップ"));
        assertThat(found.size()).isGreaterThan(last + 1);
    }

    private static Clause clause(String id) {
        ClauseId wanted = ClauseId.parse(id);
        return EDITIONS.stream()
                .filter(edition -> edition.regulation().equals(wanted.regulation()))
                .flatMap(edition -> edition.findClause(wanted.path()).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void attachedWordingIsFoundAcrossItsLineBreaks() {
        ClauseId nine = ClauseId.parse("jpo-security-matters:9");
        ClauseIndex.Wording wording = ClauseIndex.wording(Map.of(nine, "見本の\n通 知を、ただちに\u3000行うこと。"));
        assertThat(INDEX.search(SearchQuery.of("見本の通知を、タダチニ行う"), List.of(wording)))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.clause().id()).isEqualTo(nine);
                    assertThat(hit.part()).isEqualTo(ClauseIndex.Part.WORDING);
                });
    }

    @Test
    void everyClauseIsFoundByAnyPieceOfWhatItSays() {
        Random random = new Random(7);
        for (Edition edition : EDITIONS) {
            for (Clause clause : edition.clauses()) {
                String says = clause.says().ja();
                int from = random.nextInt(Math.max(1, says.length() - 12));
                String piece =
                        says.substring(from, Math.min(says.length(), from + 12)).replaceAll("[\"“”「」]", " ");
                if (!piece.isBlank()) {
                    assertThat(find(piece)).as(piece).contains(clause.id().toString());
                }
            }
        }
    }

    @Test
    void aSnippetMarksWhatWasFoundAsItIsWrittenAndLosesNothing() {
        String text = "初期のﾊﾟｽﾜｰﾄﾞは、Pass word と同じにしない。".repeat(3);
        Snippet whole = Snippet.whole(text, SearchQuery.of("ぱすわーど"));
        assertThat(whole.pieces())
                .filteredOn(Snippet.Piece::hit)
                .extracting(Snippet.Piece::text)
                .containsOnly("ﾊﾟｽﾜｰﾄﾞ")
                .hasSize(3);
        assertThat(String.join(
                        "", whole.pieces().stream().map(Snippet.Piece::text).toList()))
                .isEqualTo(text);
        Snippet part = Snippet.around("あ".repeat(500) + text + "い".repeat(500), SearchQuery.of("パスワード"));
        assertThat(part.hasHit()).isTrue();
        assertThat(part.pieces().getFirst().text()).isEqualTo("…");
    }

    @Test
    void nothingThatCanBeTypedFails() {
        Random random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                typed.append((char) random.nextInt(Character.MAX_VALUE));
            }
            SearchQuery query = SearchQuery.of(typed.toString());
            INDEX.search(query, List.of());
            Snippet snippet = Snippet.whole(typed.toString(), query);
            assertThat(String.join(
                            "",
                            snippet.pieces().stream().map(Snippet.Piece::text).toList()))
                    .isEqualTo(typed.toString());
        }
    }
}
