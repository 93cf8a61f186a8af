package jp.junshu.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {
    private static final Totp KNOWN = Totp.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant AT = Instant.ofEpochSecond(1_234_567_890);

    /** RFC 6238, appendix B: the rows for SHA-1, of whose eight digits ours are the last six. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void theCodesAreThoseOfTheRfc(long seconds, String code) {
        assertThat(KNOWN.code(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void aCodeOfTheStepBeforeOrAfterIsAcceptedAndKnownAsThatStep(long drift) {
        String code = KNOWN.code(AT.plusSeconds(30 * drift));

        assertThat(KNOWN.matchingStep(code, AT)).hasValue(Totp.step(AT) + drift);
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void aCodeOfTwoStepsAwayIsWrong(long drift) {
        String code = KNOWN.code(AT.plusSeconds(30 * drift));

        assertThat(KNOWN.matchingStep(code, AT)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5924", "05924", "0005924", "89005924", "005925", "００５９２４", "abcdef"})
    void whatIsNotTheCodeIsWrong(String typed) {
        assertThat(KNOWN.matchingStep(typed, AT)).isEmpty();
    }

    @Test
    void aStepBeginsEveryThirtySecondsFrom1970() {
        assertThat(Totp.step(Instant.EPOCH)).isZero();
        assertThat(Totp.step(Instant.ofEpochSecond(29))).isZero();
        assertThat(Totp.step(Instant.ofEpochSecond(30))).isEqualTo(1);
    }

    @Test
    void aFreshSecretHas160BitsAndIsNeverTheSame() {
        SecureRandom random = new SecureRandom();
        Totp fresh = Totp.fresh(random);

        assertThat(fresh.secret()).hasSize(20).isNotEqualTo(Totp.fresh(random).secret());
        assertThat(fresh.key()).hasSize(32);
    }

    @Test
    void nobodyChangesTheSecretFromOutside() {
        byte[] given = KNOWN.secret();
        Totp totp = Totp.of(given);
        given[0] ^= 1;
        totp.secret()[1] ^= 1;

        assertThat(totp.secret()).isEqualTo(KNOWN.secret());
    }

    /** RFC 4648, section 10, without the padding; and the ends of the alphabet. */
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI",
    })
    void base32IsThatOfTheRfc(String text, String encoded) {
        assertThat(Totp.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }

    @Test
    void base32TakesBytesOfEitherSign() {
        assertThat(Totp.base32(new byte[] {-1, -1, -1, -1, -1, 0, 0, 0, 0, 0})).isEqualTo("77777777AAAAAAAA");
    }
}
