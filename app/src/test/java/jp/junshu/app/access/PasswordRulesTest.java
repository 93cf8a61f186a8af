package jp.junshu.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.screen.Text;
import jp.junshu.law.coverage.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final Text GUESSABLE = Text.of("access.password.guessable");

    private final PasswordRules rules = new PasswordRules(new AtLeast(14));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "exactly-14-abc",
                "夜明けの港で三人が静かに茶を飲む",
                "spaces are quite all right",
            })
    void whatIsLongAndOnesOwnMayBeUsed(String password) {
        assertThat(rules.check(password, "hanako")).isEmpty();
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(rules.check("hanako1", "hanako"))
                .containsExactly(Text.of("access.password.too-short", 14, 7), GUESSABLE);
        assertThat(rules.check("a".repeat(129), "hanako"))
                .containsExactly(Text.of("access.password.too-long", 128), GUESSABLE);
    }

    @Test
    @Clause("mod-system-security:6.1.3.エ.ア")
    void theLengthIsThatOfThePolicy() {
        assertThat(rules.minLength()).isEqualTo(14);
        assertThat(new PasswordRules(new AtLeast(22)).check("correct horse battery", "hanako"))
                .containsExactly(Text.of("access.password.too-short", 22, 21));
    }

    @Test
    void charactersAreCountedAsAPersonCountsThem() {
        String thirteen = "𠮷野家𩸽定食一二三四五六七";

        assertThat(thirteen).hasSize(15);
        assertThat(rules.check(thirteen, "hanako")).containsExactly(Text.of("access.password.too-short", 14, 13));
        assertThat(rules.check("𠮷野家𩸽定食".repeat(21) + "一二", "hanako")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my name is hanako!",
                "MY NAME IS HANAKO!",
                "ｍｙ　ｎａｍｅ　ｉｓ　ｈａｎａｋｏ",
                "abcdabcdabcdabcd",
                "１１１１１１１１１１１１１１",
                "Password2026-11-22",
                "the junshu of today",
            })
    @Clause({"mod-system-security:6.1.3.エ.ア", "mod-secrecy-guideline:12.5.ウ"})
    void whatOthersWouldTryFirstIsRefused(String password) {
        assertThat(rules.check(password, "hanako")).isEqualTo(List.of(GUESSABLE));
    }

    @Test
    void aLoginOfTwoLettersMayStandInAPassword() {
        assertThat(rules.check("a horse in a boat", "in")).isEmpty();
    }

    /** A policy that knows this one length. */
    private record AtLeast(int length) implements PolicyInForce {
        @Override
        public int count(String parameter) {
            assertThat(parameter).isEqualTo("password.length");
            return length;
        }

        @Override
        public Duration duration(String parameter) {
            throw new AssertionError("no duration matters here: " + parameter);
        }
    }
}
