package jp.junshu.law.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.junshu.law.Fault;
import org.junit.jupiter.api.Test;

/** What a file marks as open keeps it from being an edition, and is told of as such. */
class OpenPointsTest {
    private static final String TITLE = "title: { ja: お茶, en: Tea }";

    private static List<String> codes(ExampleCatalog example) {
        return example.faults().stream().map(Fault::code).toList();
    }

    @Test
    void what_is_open_and_not_written_is_told_once_with_its_line() {
        ExampleCatalog example = ExampleCatalog.whole()
                .replacing(ExampleCatalog.CLAUSES, TITLE, "open: [title]\n  title: { ja: \"\", en: \"\" }");

        assertThat(example.read()).isInstanceOf(CatalogReading.Faulty.class);
        assertThat(example.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("open");
            assertThat(fault.line()).isEqualTo(example.line(ExampleCatalog.CLAUSES, "open: [title]"));
            assertThat(fault.message().en()).contains("\"title\"");
        });
    }

    @Test
    void what_is_open_may_be_left_out_altogether() {
        assertThat(codes(ExampleCatalog.whole().replacing(ExampleCatalog.CLAUSES, TITLE, "open: [title]")))
                .containsExactly("open");
        assertThat(codes(ExampleCatalog.whole().replacing(ExampleCatalog.CLAUSES, TITLE, "")))
                .containsExactly("missing-key");
    }

    @Test
    void what_is_written_and_still_open_waits_to_be_confirmed() {
        assertThat(codes(ExampleCatalog.whole()
                        .replacing(ExampleCatalog.CLAUSES, TITLE, "open: [title, kind]\n  " + TITLE)))
                .containsExactly("unconfirmed", "unconfirmed");
    }

    @Test
    void a_value_half_written_is_no_other_fault_as_long_as_it_is_open() {
        ExampleCatalog half = ExampleCatalog.whole()
                .replacing(
                        ExampleCatalog.CLAUSES, "when: { before: boil }", "open: [when]\n      when: { before: null }");

        assertThat(codes(half)).containsExactly("open");
        assertThat(codes(half.replacing(ExampleCatalog.CLAUSES, "open: [when]", "until: while-held")))
                .doesNotContain("open")
                .isNotEmpty();
    }

    @Test
    void an_act_whose_receiver_is_open_needs_none_yet() {
        assertThat(codes(ExampleCatalog.whole().replacing(ExampleCatalog.CLAUSES, "to: guild-officer", "open: [to]")))
                .containsExactly("open");
    }

    @Test
    void a_clause_whose_duties_are_open_may_have_none_yet() {
        ExampleCatalog example = ExampleCatalog.whole()
                .replacing(ExampleCatalog.CLAUSES, "kind: group", "open: [duties]\n  kind: perform");

        assertThat(codes(example)).containsExactly("open");
    }

    @Test
    void the_rest_of_a_draft_is_checked_all_the_same() {
        assertThat(codes(ExampleCatalog.whole()
                        .replacing(ExampleCatalog.CLAUSES, TITLE, "open: [title, heading]")
                        .replacing(ExampleCatalog.CLAUSES, "see: [\"1.2\"", "see: [\"9.9\"")))
                .contains("open", "not-listed", "dangling-reference");
    }

    @Test
    void the_open_points_are_counted_by_file() {
        ExampleCatalog example = ExampleCatalog.whole()
                .replacing(ExampleCatalog.CLAUSES, TITLE, "open: [title, says]\n  " + TITLE)
                .replacing(ExampleCatalog.HEAD, "short:", "open: [issuer]\nshort:");

        assertThat(example.read())
                .isInstanceOfSatisfying(
                        CatalogReading.Faulty.class,
                        faulty -> assertThat(faulty.open())
                                .containsEntry(ExampleCatalog.CLAUSES, 2L)
                                .containsEntry(ExampleCatalog.HEAD, 1L)
                                .hasSize(2));
    }
}
