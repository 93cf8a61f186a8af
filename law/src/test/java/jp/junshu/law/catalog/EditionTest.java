package jp.junshu.law.catalog;

import static jp.junshu.law.catalog.ExampleCatalog.CLAUSES;
import static jp.junshu.law.catalog.ExampleCatalog.HEAD;
import static jp.junshu.law.catalog.ExampleCatalog.MORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import jp.junshu.law.RegulationId;
import org.junit.jupiter.api.Test;

class EditionTest {
    private static Edition edition(ExampleCatalog example) {
        return example.load().getRegulation(new RegulationId("tea-house")).newest();
    }

    private static String canonical(ExampleCatalog example) {
        return new String(edition(example).canonical().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void anEditionComesBackFromItsCanonicalFormUnchanged() {
        Edition edition = edition(ExampleCatalog.whole());

        Edition back = Edition.ofCanonical(edition.canonical().bytes());

        assertThat(back).isEqualTo(edition);
        assertThat(back.canonical().digest())
                .isEqualTo(edition.canonical().digest())
                .matches("[0-9a-f]{64}");
    }

    @Test
    void theCanonicalFormHasSortedKeysAndNoBlanks() {
        assertThat(canonical(ExampleCatalog.whole()))
                .startsWith(
                        "{\"clauses\":[{\"cite\":\"第1条\",\"id\":\"1\",\"kind\":\"group\",\"says\":{\"en\":\"About tea.\","
                                + "\"ja\":\"お茶の心得。\"},\"title\":{\"en\":\"Tea\",\"ja\":\"お茶\"}},")
                .contains("{\"parameter\":\"water.heat\",\"value\":80}")
                .contains("{\"parameter\":\"water.share\",\"value\":99.5,")
                .endsWith("\"title\":{\"en\":\"Rules of the tea house\",\"ja\":\"茶室の規程\"}}");
    }

    @Test
    void layoutOrderOfKeysAndWrittenOutDefaultsDoNotChangeTheDigest() {
        ExampleCatalog other = ExampleCatalog.whole()
                .replacing(CLAUSES, "title: { ja: お茶, en: Tea }", "title:\n    en: \"Tea\"\n    ja: 'お茶'")
                .replacing(CLAUSES, "register: kettles", "register: [kettles]")
                .replacing(CLAUSES, "every: P1W", "every: P7D")
                .replacing(CLAUSES, "[sweet, bitter]", "[bitter, sweet]")
                .replacing(MORE, "mechanism: information", "mechanism: information\n      scope: engagement")
                .replacing(MORE, "{ standing: true }", "{ standing: true, closed-days: next-open }");

        assertThat(canonical(other)).isEqualTo(canonical(ExampleCatalog.whole()));
    }

    @Test
    void oneOtherWordChangesTheDigest() {
        ExampleCatalog other = ExampleCatalog.whole().replacing(CLAUSES, "お茶の心得。", "お茶の心構え。");

        assertThat(edition(other).canonical().digest())
                .isNotEqualTo(edition(ExampleCatalog.whole()).canonical().digest());
    }

    @Test
    void wordsStandAsTheyWereWrittenWhateverTheirCodePoints() {
        String odd = "か\u3099（１）⑴ \uD842\uDFB7";
        ExampleCatalog example = ExampleCatalog.whole().replacing(CLAUSES, "お茶の心得。", odd);

        assertThat(canonical(example)).contains(odd);
    }

    @Test
    void whatThisVersionDoesNotKnowIsRefusedAndNotLost() {
        String canonical = canonical(ExampleCatalog.whole());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(canonical.replace("{\"clauses\"", "{\"about\":1,\"clauses\"")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(canonical.replace("\"kind\":\"group\"", "\"kind\":\"heap\"")));
        assertThatIllegalArgumentException().isThrownBy(() -> read("{}"));
        assertThatIllegalArgumentException().isThrownBy(() -> read("tea"));
    }

    private static Edition read(String canonical) {
        return Edition.ofCanonical(canonical.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theHeadMayLeaveOutWhatTheDocumentLacks() {
        Edition edition = edition(ExampleCatalog.whole()
                .replacing(HEAD, ", contractor: { ja: 亭主, en: Host }", "")
                .replacing(HEAD, "supplementary: [\"2024-04-01\"]\n", ""));

        assertThat(edition.contractor()).isEmpty();
        assertThat(edition.supplementary()).isEmpty();
        assertThat(Edition.ofCanonical(edition.canonical().bytes())).isEqualTo(edition);
    }
}
