package jp.junshu.law.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    第16条第4項第一号イ        | 第16条第4項第一号イ        | 16.4.1.イ
                    第１６条 第4項 第１号      | 第16条第4項第一号          | 16.4.1
                    第十六条第四項第一号       | 第16条第4項第一号          | 16.4.1
                    第 1 6 条第4項             | 第16条第4項                | 16.4
                    第44条の2第3項             | 第44条の2第3項             | 44-2.3
                    第四十四条の二の三第三項   | 第44条の2の3第3項          | 44-2-3.3
                    第2条第1項第二号の二       | 第2条第1項第二号の二       | 2.1.2-2
                    第7条第三号                | 第7条第三号                | 7.1.3
                    第3第2項第1号              | 第3第2項第1号              | 3.2.1
                    第5第2項第1号オ(ア)        | 第5第2項第1号オ(ア)        | 5.2.1.オ.ア
                    第５第２項第１号オ（ア）   | 第5第2項第1号オ(ア)        | 5.2.1.オ.ア
                    第2第41号                  | 第2第41号                  | 2.0.41
                    15)(8)・1                  | 15)(8)・1                  | 15.8.1
                    １５）⑻・１                | 15)(8)・1                  | 15.8.1
                    3(2)                       | 3(2)                       | 3.2
                    3⑵                         | 3(2)                       | 3.2
                    ３ （２）                  | 3(2)                       | 3.2
                    1(2)①ア                    | 1(2)①ア                    | 1.2.1.ア
                    1(2)㉑                     | 1(2)㉑                     | 1.2.21
                    記載要領1                  | 記載要領1                  | 記載要領.1
                    別添1                      | 別添1                      | 別添1
                    別紙第２                   | 別紙2                      | 別紙2
                    3.1.2(1)                   | 3.1.2(1)                   | 3.1.2.1
                    ３．１．２（１）           | 3.1.2(1)                   | 3.1.2.1
                    4.1.1(サーバ装置)・1(3)    | 4.1.1(サーバ装置)・1(3)    | 4.1.1.サーバ装置.1.3
                    (入退室)1 No.4・1          | (入退室)1 No.4・1          | 入退室.1.4.1
                    第3章第2節                 | 第3章第2節                 | 3.2
                    Ⅱ3(1)                      | Ⅱ3(1)                      | 2.3.1
                    1-2                        | 1-2                        | 1.2
                    附則第2条                  | 附則第2条                  | 附則.2
                    """)
    void every_spelling_is_read_and_printed_in_one(String spelling, String canonical, String path) {
        Citation citation = Citation.parse(spelling);
        assertThat(citation).hasToString(canonical);
        assertThat(citation.path()).hasToString(path);
        assertThat(Citation.parse(canonical)).isEqualTo(citation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "第条", "・", "(", "1(", "第16条第4項を", "、1", "()", "・3)"})
    void what_is_no_citation_is_refused(String text) {
        assertThat(Citation.findIn(text)).isEmpty();
    }

    @Test
    void a_circled_figure_is_no_plain_figure() {
        assertThat(Citation.parse("第1条①")).isNotEqualTo(Citation.parse("第1条1"));
        assertThat(Citation.parse("第１条①")).hasToString("第1条①");
    }

    @Test
    void numerals_survive_printing_in_kanji() {
        for (int n = 1; n <= 9999; n++) {
            assertThat(Numerals.parse(Numerals.kanji(n))).hasValue(n);
        }
        assertThat(Numerals.kanji(1110)).isEqualTo("千百十");
        assertThat(Numerals.parse("一〇二")).hasValue(102);
        assertThat(Numerals.parse("二 十")).hasValue(20);
        assertThat(Numerals.parse("十百")).isEmpty();
        assertThat(Numerals.parse("二三十")).isEmpty();
        assertThat(Numerals.parse("1一")).isEmpty();
        assertThat(Numerals.parse("")).isEmpty();
    }

    @Test
    void no_text_makes_the_parser_fail() {
        String letters = "第条項号のイアー12３（）()・．.①⑴別添附則No 十百";
        Random random = new Random(20260401);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Citation.findIn(text.toString())
                    .ifPresent(citation -> assertThat(citation.toString()).isNotBlank());
        }
    }
}
