package jp.junshu.law.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import jp.junshu.law.reading.Place;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which places a reference names, by where it stands. */
class PlaceReferencesTest {
    private static final String ARTICLES = """
            第1条 茶室を開く。
            第2条 茶器を洗う。
            2 茶器は次のとおりとする。
            一 茶碗を拭く。
            二 茶筅を拭く。
            三 茶杓を拭く。
            3 釜を洗う。
            第3条 湯を沸かす。
            第4条 茶を点てる。
            2 菓子を出す。
            第5条 片付ける。
            """;

    private static final String HEADS = """
            第1 総則
            1 茶室を開く。
            (1) 窓を開ける。
            (2) 戸を開ける。
            2 火を起こす。
            (1) 炭を置く。
            ア 炭を選ぶ。
            イ 炭を割る。
            (2) 釜を掛ける。
            第2 茶会
            1 客を待つ。
            2 茶を点てる。
            """;

    @ParameterizedTest
    @CsvSource({
        "4.2, 前項の茶, 4.1",
        "4.2, 前条の湯, 3",
        "4.1, 次条の片付け, 5",
        "2.3, 前2項の茶器, '2.1, 2.2'",
        "2.2.3, 前各号の茶器, '2.2.1, 2.2.2'",
        "2.2.2, 前号の茶碗, 2.2.1",
        "5.1, 第2条第2項第一号の茶碗, 2.2.1",
        "5.1, 第２条第２項第１号及び第三号, '2.2.1, 2.2.3'",
        "5.1, 第1条から第3条まで, '1, 2, 3'",
        "5.1, 第2条から第4条までの規定, '2, 3, 4'",
        "5.1, 第2条の茶器と同条第2項の茶碗, '2, 2.2'",
        "2.3, 前項第三号の茶杓, 2.2.3",
        "2.3, 第2項第一号から第三号まで, '2.2.1, 2.2.2, 2.2.3'",
        "5.1, この規程第4条第2項, 4.2",
        "5.1, 茶道法(昭和5年法律第3号)第2条, ''",
        "5.1, 茶道法第2条及び同条第2項, ''",
        "5.1, 組合の茶室規則第3条, ''",
        "5.1, 第9条の定め, ''",
        "2.2, 次の各号, 2.2",
    })
    void in_a_document_of_articles(String at, String words, String places) {
        assertThat(named(ARTICLES, at, words)).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource({
        "2.1, 第1第2項第1号アのとおり, 1.2.1.ア",
        "1.2.1.イ, 前号の炭, ''",
        "1.2.1.イ, 前記アの炭, 1.2.1.ア",
        "1.2.2, 前号の炭, 1.2.1",
        "1.2, 前項の窓, 1.1",
        "2.2, 第1に定める, 1",
        "1.2.1.イ, (2)に掛ける釜, 1.2.2",
    })
    void in_a_document_of_heads(String at, String words, String places) {
        assertThat(named(HEADS, at, words)).isEqualTo(places);
    }

    private static String named(String document, String at, String words) {
        Reading reading = RegulationReader.of(List.of()).read(SourceText.of("rules.txt", document));
        List<Place> places = reading.places().toList();
        Place place = places.stream()
                .filter(one -> one.id().path().toString().equals(at))
                .findFirst()
                .orElseThrow();
        return new PlaceReferences(places)
                .in(words, place).stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
