package jp.junshu.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.screen.Text;
import jp.junshu.law.coverage.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final Text GUESSABLE = Text.of("access.password.guessable");

    private final PasswordRules rules = new PasswordRules(atLeast(14));

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
        assertThat(new PasswordRules(atLeast(22)).check("correct horse battery", "hanako"))
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

    @Test
    void everyKindOfCharacterThatThePolicyAsksForIsAskedForWithItsClause() {
        Demanding policy = new Demanding(
                14, Set.of("upper", "lower", "digit", "special", "not-guessable"), Optional.of("rule:6.1"));

        assertThat(new PasswordRules(policy).check("夜明けの港で三人が静かに茶を飲む", "hanako"))
                .containsExactly(
                        by(Text.of("access.password.no-upper")),
                        by(Text.of("access.password.no-lower")),
                        by(Text.of("access.password.no-digit")),
                        by(Text.of("access.password.no-special")));
        assertThat(new PasswordRules(policy).check("Correct horse-7 battery", "hanako"))
                .isEmpty();
        assertThat(new PasswordRules(policy).check("Correct-7 hor", "hanako"))
                .containsExactly(by(Text.of("access.password.too-short", 14, 13)));
    }

    private static Text by(Text sentence) {
        return Text.of("access.password.by", sentence, "rule:6.1");
    }

    /** A policy that knows this one length. */
    private static PolicyInForce atLeast(int length) {
        return new Demanding(length, Set.of(), Optional.empty());
    }

    /** A policy that knows what passwords must be, and the clause that says so. */
    private record Demanding(int length, Set<String> kinds, Optional<String> clause) implements PolicyInForce {
        @Override
        public int count(String parameter) {
            assertThat(parameter).isEqualTo("password.length");
            return length;
        }

        @Override
        public Duration duration(String parameter) {
            throw new AssertionError("no duration matters here: " + parameter);
        }

        @Override
        public List<Period> periods(String parameter) {
            throw new AssertionError("no period matters here: " + parameter);
        }

        @Override
        public Set<String> demands(String parameter) {
            assertThat(parameter).isEqualTo("password.composition");
            return kinds;
        }

        @Override
        public boolean binds(String parameter) {
            throw new AssertionError("no state matters here: " + parameter);
        }

        @Override
        public Optional<String> findClause(String parameter) {
            return clause;
        }

        @Override
        public PolicyInForce under(EngagementId engagement) {
            throw new AssertionError("passwords belong to no engagement");
        }
    }
}
