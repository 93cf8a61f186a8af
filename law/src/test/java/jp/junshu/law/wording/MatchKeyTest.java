package jp.junshu.law.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchKeyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    第 6 5 条の規定          | 第65条の規定
                    第６５条の規定           | 第65条の規定
                    ⑴ 情報                   | (1)情報
                    （１）情報               | (1)情報
                    ⻑期の保管               | 長期の保管
                    国⺠の⽉報               | 国民の月報
                    ﾊﾟｿｺﾝ                    | パソコン
                    パソコン                 | パソコン
                    ＩＰｖ６通信             | IPv6通信
                    令和５年３月－４月       | 令和5年3月-4月
                    甲，乙                   | 甲、乙
                    ㍻２３年                 | 平成23年
                    １．１                   | 1.1
                    """)
    void typesetting_makes_no_difference(String one, String other) {
        assertThat(MatchKey.of(one)).isEqualTo(MatchKey.of(other));
        assertThat(Fingerprint.of(one)).isEqualTo(Fingerprint.of(other));
    }

    @ParameterizedTest
    @CsvSource({"第1条①, 第1条1", "①, (1)", "一, 1", "10², 102", "ッ, ツ", "a, A", "二, ニ", "ⅱ, ii"})
    void what_carries_meaning_stays(String one, String other) {
        assertThat(MatchKey.of(one)).isNotEqualTo(MatchKey.of(other));
        assertThat(Fingerprint.of(one)).isNotEqualTo(Fingerprint.of(other));
    }

    @Test
    void the_key_of_a_key_is_itself() {
        for (int c = 0; c < 0x30000; c++) {
            if (Character.isDefined(c) && !(c >= 0xD800 && c <= 0xDFFF)) {
                String key = MatchKey.of(Character.toString(c));
                assertThat(MatchKey.of(key)).as("U+%04X", c).isEqualTo(key);
            }
        }
    }

    @Test
    void line_ends_and_blanks_are_nothing() {
        assertThat(MatchKey.of("鍵を\r\n 管理　する\f\u200B")).isEqualTo("鍵を管理する");
        assertThat(MatchKey.of(" \n")).isEmpty();
    }

    /** Published fingerprints rest on these values: a change of the normaliser must come under another name. */
    @Test
    void fingerprints_never_change() {
        assertThat(Fingerprint.of("鍵は施錠して保管する。")).hasToString("k1:5f427baaf6a17e3c");
        assertThat(Fingerprint.of("")).hasToString("k1:e3b0c44298fc1c14");
    }

    @Test
    void only_a_fingerprint_is_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint("k2:0123456789abcdef"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fingerprint("k1:0123456789ABCDEF"));
    }

    @Test
    void the_quick_way_to_a_key_gives_the_key_as_it_is_defined() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "あ" + (char) c + "か\u3099";
            assertThat(MatchKey.of(text)).as("U+%04X", c).isEqualTo(MatchKey.ofAny(text));
            String alone = String.valueOf((char) c);
            assertThat(MatchKey.of(alone)).as("U+%04X", c).isEqualTo(MatchKey.ofAny(alone));
        }
        Random random = new Random(2_001_020);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append((char) (random.nextInt(3) == 0 ? random.nextInt(0x10000) : 0x3040 + random.nextInt(0x100)));
            }
            assertThat(MatchKey.of(text)).isEqualTo(MatchKey.ofAny(text));
        }
    }

    @Test
    void radicals_are_folded_char_for_char() {
        assertThat(MatchKey.foldRadicals("第⼀条 ⽂書は、⻑が⽤いる。㈱")).isEqualTo("第一条 文書は、長が用いる。㈱");
    }
}
