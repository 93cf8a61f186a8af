package jp.junshu.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.junshu.law.Text;
import jp.junshu.law.form.FormLayout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormDataTest {
    private static final FormLayout LAYOUT = SampleReport.form().layout().orElseThrow();

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void dataComeBackFromTheirCanonicalForm() {
        FormData data = SampleReport.whole()
                .with("addressee", FormValue.Missing.unnamed())
                .with("made-on", FormValue.Missing.named(new Text("日付", "Date")))
                .data();

        FormData read = FormData.parse(data.canonical());

        assertThat(read).isEqualTo(data);
        assertThat(read.digest()).isEqualTo(data.digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void theCanonicalFormIsSortedAndBareAndDoesNotDependOnTheOrderOfPutting() {
        Map<String, FormValue> values = new TreeMap<>((a, b) -> b.compareTo(a));
        values.put("a", new FormValue.Day(LocalDate.of(2026, 11, 22)));
        values.put("c", new FormValue.Rows(List.of(FormValue.Group.of(Map.of("x", SampleReport.words("〒𠮷"))))));
        values.put("b", FormValue.Missing.unnamed());

        FormData data = new FormData(SampleReport.ID, FormValue.Group.of(values));

        assertThat(new String(data.canonical(), StandardCharsets.UTF_8))
                .isEqualTo("{\"form\":\"jpo-status-report\",\"values\":{\"a\":{\"$day\":\"2026-11-22\"},"
                        + "\"b\":{\"$missing\":null},\"c\":[{\"x\":\"〒𠮷\"}]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"form\":\"a\",\"values\":{}} ",
                "{\"form\":\"a\", \"values\":{}}",
                "{\"values\":{},\"form\":\"a\"}",
                "{\"form\":\"a\",\"more\":1,\"values\":{}}",
                "{\"form\":\"a\",\"values\":{\"b\":\"c\",\"b\":\"c\"}}",
                "{\"form\":\"a\",\"values\":{\"b\":1}}",
                "{\"form\":\"a\",\"values\":{\"b\":\" \"}}",
                "{\"form\":\"a\",\"values\":{\"B\":\"c\"}}",
                "{\"form\":\"a\",\"values\":{\"b\":{\"$day\":\"2026-02-30\"}}}",
                "{\"form\":\"a\",\"values\":{\"b\":{\"$day\":\"2026-02-28\",\"c\":\"d\"}}}",
                "{\"form\":\"a\",\"values\":{\"b\":[\"c\"]}}",
                "{\"form\":\"a\",\"values\":{}}{}"
            })
    void whatIsNotCanonicalIsRefused(String json) {
        assertThatThrownBy(() -> FormData.parse(utf8(json))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyWayInWhichDataDoNotFitIsSaidAtOnce() {
        FormData data = SampleReport.whole()
                .without("addressee")
                .with("made-on", SampleReport.words("令和8年"))
                .with(
                        "contract",
                        SampleReport.group(Map.of(
                                "concluded", new FormValue.Day(LocalDate.of(1600, 1, 1)),
                                "title", new FormValue.Day(LocalDate.of(2026, 1, 1)))))
                .with("sender", SampleReport.words("私"))
                .withMatters(SampleReport.matter("2)", "確認", "実施"), SampleReport.matter("3)", "確認", "実施済"))
                .with("extra", SampleReport.group(Map.of("heading", SampleReport.words("項目"))))
                .with("remark", SampleReport.words("備考"))
                .data();

        assertThat(data.faults(LAYOUT))
                .extracting(FormDataFault::path)
                .containsExactly(
                        "made-on",
                        "addressee",
                        "sender",
                        "contract.concluded",
                        "contract.title",
                        "matters[1].status",
                        "extra",
                        "remark");
        assertThat(data.faults(LAYOUT).get(5).message())
                .isEqualTo(new Text("「実施状況」は「実施、未実施、該当なし」のいずれかでなければなりません。", "\"Status\" must be one of 実施、未実施、該当なし."));
        assertThatThrownBy(() -> FormDocument.compose(SampleReport.form(), data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("matters[1].status");
    }

    @Test
    void whatIsMissingIsNoFault() {
        SampleReport empty = SampleReport.whole();
        for (String id : empty.values().keySet()) {
            empty = empty.with(id, FormValue.Missing.unnamed());
        }

        assertThat(empty.data().faults(LAYOUT)).isEmpty();
    }

    @Test
    void wordsAreTakenAsTypedButForWhatNoDocumentCanHold() {
        assertThat(FormValue.Words.of("一\r\n二\r三\u2028四\t五\u0000六\uD800七\uFFFE"))
                .isEqualTo(new FormValue.Words("一\n二\n三\n四 五\uFFFD六\uFFFD七\uFFFD"));
        assertThat(FormValue.Words.orMissing("　\n")).isEqualTo(FormValue.Missing.unnamed());
        assertThatThrownBy(() -> new FormValue.Words("\u0007")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FormValue.Words.of(" ")).isInstanceOf(IllegalArgumentException.class);
    }
}
