package jp.junshu.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {
    @Test
    void freshCodesAreGroupsOfFourAndAllDifferent() {
        List<String> codes = RecoveryCode.fresh(new SecureRandom(), 10);

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){6}[A-Z2-7]{2}"));
        assertThat(codes).allMatch(code -> RecoveryCode.looksLikeOne(RecoveryCode.normalize(code)));
    }

    /** What a Japanese keyboard makes of a hyphen depends on its mode: －, ー, ‐, −. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCD-EFGH-2345-67XY",
                "abcd-efgh-2345-67xy",
                "ABCDEFGH234567XY",
                " ABCD EFGH\t2345 67XY ",
                "ＡＢＣＤ－ＥＦＧＨ－２３４５－６７ＸＹ",
                "ａｂｃｄ　ｅｆｇｈ　２３４５　６７ｘｙ",
                "ＡＢＣＤーＥＦＧＨー２３４５ー６７ＸＹ",
                "ABCDｰEFGHｰ2345ｰ67XY",
                "ABCD‐EFGH‑2345–67XY",
                "ABCD−EFGH−2345−67XY",
            })
    void howeverItIsTypedItIsTheSameCode(String typed) {
        assertThat(RecoveryCode.normalize(typed)).isEqualTo("ABCDEFGH234567XY");
    }

    @Test
    void anAuthenticatorsCodeTypedInFullWidthIsPlainDigits() {
        assertThat(RecoveryCode.normalize("１２３　４５６")).isEqualTo("123456");
        assertThat(RecoveryCode.looksLikeOne("123456")).isFalse();
    }

    @Test
    void otherCharactersAreKeptSoThatAWrongCodeStaysWrong() {
        assertThat(RecoveryCode.normalize("ABCD_EFGH.2345/67XY")).isEqualTo("ABCD_EFGH.2345/67XY");
    }

    /** The digest of "abc" is the first example of FIPS 180-4's companion vectors. */
    @Test
    void whatIsStoredIsASha256() {
        assertThat(HexFormat.of().formatHex(RecoveryCode.hash("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
