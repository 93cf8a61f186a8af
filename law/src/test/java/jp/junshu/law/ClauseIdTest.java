package jp.junshu.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClauseIdTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "labour-confidentiality:1.2.1.ア",
                "nite-standard:44-2.3",
                "mod-security-standard:2.0.41",
                "mod-system-security:5.2.1.オ.ア",
                "mhlw-requirements:6.5.2.電子メール.2.1",
                "jpo-security-matters:記載要領.2",
                "情報管理規程:1.1"
            })
    void an_id_is_printed_as_it_was_written(String text) {
        assertThat(ClauseId.parse(text)).hasToString(text);
        assertThat(DutyId.parse(text + "#on-change")).hasToString(text + "#on-change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"15.10", "a:", ":1", "a:1..2", "a:01", "a:1 2", "a:１", "a:1#x", "a b:1", "a:44-0", "a:(1)"})
    void what_is_no_full_id_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ClauseId.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:1", "a:1#", "a:1#Key", "a:1#on change", "a:1#-x", "1#x"})
    void what_is_no_duty_id_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> DutyId.parse(text));
    }

    @Test
    void a_place_covers_itself_and_what_lies_below_it_but_no_longer_number() {
        ClauseId article = ClauseId.of("nite-standard", "16");
        assertThat(article.covers(article)).isTrue();
        assertThat(article.covers(ClauseId.of("nite-standard", "16.4.1"))).isTrue();
        assertThat(article.covers(ClauseId.of("nite-standard", "160"))).isFalse();
        assertThat(article.covers(ClauseId.of("other", "16.4.1"))).isFalse();
        assertThat(ClauseId.of("nite-standard", "16.4").findParent()).contains(article);
        assertThat(article.findParent()).isEmpty();
    }

    @Test
    void a_reference_without_regulation_means_the_own_one() {
        RegulationId own = new RegulationId("pref-cloud-service");
        assertThat(ClauseId.resolve("3.1", own)).hasToString("pref-cloud-service:3.1");
        assertThat(ClauseId.resolve("nite-standard:34.3", own)).hasToString("nite-standard:34.3");
    }

    @Test
    void an_unknown_document_goes_by_its_file_stem() {
        assertThat(RegulationId.ofFile("/tmp/情報 管理.規程.txt")).hasToString("情報-管理.規程");
        assertThat(RegulationId.ofFile("C:\\x\\rules.txt")).hasToString("rules");
        assertThat(RegulationId.ofFile(".txt")).hasToString(".txt");
        assertThat(RegulationId.ofFile("")).hasToString("document");
    }
}
