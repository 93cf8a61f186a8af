package jp.junshu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JunshuVerbsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "demo code --help",
                "serve --help",
                "aot --help",
                "contract --help",
                "contract list --help",
                "form --help",
                "form render --help",
                "regulation --help",
                "regulation outline --help",
                "regulation draft --help",
                "policy --help",
                "policy show --help",
                "catalog --help",
                "catalog check --help",
                "catalog list --help",
                "catalog export --help",
                "catalog import --help",
                "catalog fingerprint --help"
            })
    void everyVerbExplainsItselfInBothLanguages(String call) {
        assertThat(run(Locale.JAPANESE, call)).isEqualTo(ExitCode.OK);
        assertThat(out()).containsPattern("[ぁ-ん]");
        out.reset();
        assertThat(run(Locale.ENGLISH, call)).isEqualTo(ExitCode.OK);
        assertThat(out()).isNotBlank().doesNotContainPattern("[ぁ-ん]");
        assertThat(err()).isEmpty();
    }

    @Test
    void whatIsCalledWronglyIsSaidAsideAndRefused() {
        assertThat(run(Locale.ENGLISH, "no-such-verb")).isEqualTo(ExitCode.USAGE);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("no-such-verb");
    }

    @Test
    void aMissingFileIsNamedAndTheOthersAreStillRead() {
        assertThat(run(Locale.ENGLISH, "regulation outline no-such-file.txt")).isEqualTo(ExitCode.FAILED);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("no-such-file.txt");
    }

    @Test
    void thePolicyOfRegulationsIsPrintedWithTheClauseThatDecidesEachFigure() {
        assertThat(run(Locale.ENGLISH, "policy show --regulation mod-system-security --regulation mhlw-requirements"))
                .as(err())
                .isEqualTo(ExitCode.OK);
        assertThat(out().lines())
                .contains(
                        "password.length\t14\tmod-system-security:6.1.3.エ.ア\tmod-system-security:6.1.3.エ.ア\tprotected-systems")
                .anyMatch(line -> line.startsWith("log.retention\tP1Y, stated\tmhlw-requirements:6.1.1.5\t"))
                .anyMatch(line -> line.startsWith("session.concurrent\tconsidered\t\t"))
                .anyMatch(line -> line.startsWith("logon.max-failures\t5, stated\tdefault\t"));
        assertThat(err()).isEmpty();
    }

    @Test
    void everyRegulationThatNobodyKnowsIsNamedAtOnce() {
        assertThat(run(
                        Locale.ENGLISH,
                        "policy show --regulation tea --regulation mhlw-requirements --regulation coffee"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("tea is no regulation", "coffee is no regulation", "mod-system-security");
    }

    private int run(Locale locale, String call) {
        return Junshu.run(new Say(locale, stream(out), stream(err)), call.split(" ", -1));
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream into) {
        return new PrintStream(into, true, StandardCharsets.UTF_8);
    }
}
