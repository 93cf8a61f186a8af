package jp.junshu.law.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.junshu.law.DataFile;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.OutlineDifference;
import jp.junshu.law.catalog.OutlineLine;
import jp.junshu.law.reading.Outline;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From a text to a catalogue: draft, fill in, check. The rules of the tea house are ours. */
class RegulationDraftTest {
    private static final String TEA_HOUSE = """
            茶室の運営に関する規程
            第1章 総則
            (目的)
            第1条 この規程は、茶室の運営に必要な事項を定めることを目的とする。
            (用語)
            第2条 この規程で「茶器」とは、茶碗、茶筅及び茶杓をいう。
            第2章 茶会
            第3条 受注者は、次の各号に掲げる事項を守らなければならない。
            一 湯を沸かすこと。
            二 茶葉の名を書くこと。
            2 受注者は、前項の状況を年1回以上担当職員に報告しなければならない。
            第4条 受注者は、茶器を室外で使う計画について、あらかじめ担当職員の承認を得た上で、速やかに茶器を運び出すこと。
            2 業務従事者は、第3条第1項第一号及び第二号の事項を記した茶会台帳を作成し、毎月確認すること。
            3 茶室衛生責任者は、茶器を他人に貸してはならない。
            附 則
            この規程は、令和6年4月1日から施行する。
            """;

    private static final List<DataFile> SHIPPED = CatalogFiles.in(Path.of("../regulations"));
    private static final RegulationId ID = new RegulationId("tea-house");

    private static Reading reading(String text) {
        return RegulationReader.of(List.of()).read(SourceText.of("tea.txt", text));
    }

    private static RegulationDraft draft(String text, String revision) {
        Reading reading = reading(text);
        return RegulationDraft.of(reading, reading.regulations().getFirst(), ID, revision, DraftRulesTest.SHIPPED);
    }

    private static List<DataFile> files(RegulationDraft draft) {
        return draft.parts().stream().map(RegulationDraft.Part::file).toList();
    }

    private static CatalogReading check(List<DataFile> files) {
        List<DataFile> all = new ArrayList<>(SHIPPED);
        all.addAll(files);
        return Catalog.read(all);
    }

    @Test
    void a_draft_is_no_edition_and_its_open_points_are_its_only_faults() {
        RegulationDraft draft = draft(TEA_HOUSE, "2024-04-01");

        assertThat(check(files(draft))).isInstanceOfSatisfying(CatalogReading.Faulty.class, faulty -> {
            assertThat(faulty.faults()).extracting(fault -> fault.code()).containsOnly("open", "unconfirmed");
            assertThat(faulty.faults()).allMatch(fault -> fault.line() > 1);
            draft.parts()
                    .forEach(part -> assertThat(
                                    faulty.open().getOrDefault(part.file().path(), 0L))
                            .as(part.file().path())
                            .isEqualTo(part.open()));
        });
    }

    @Test
    void filled_in_it_is_a_catalogue_with_every_place_of_the_text() {
        RegulationDraft draft = draft(TEA_HOUSE, "2024-04-01");

        List<DataFile> filled =
                files(draft).stream().map(RegulationDraftTest::fill).toList();

        assertThat(check(filled)).isInstanceOfSatisfying(CatalogReading.Loaded.class, loaded -> {
            Edition edition = loaded.catalog().getRegulation(ID).newest();
            String outline =
                    String.join("\n", Outline.lines(reading(TEA_HOUSE))).replace("tea\t", "");
            assertThat(OutlineDifference.between(edition, OutlineLine.parse(outline)))
                    .isEmpty();
            assertThat(edition.supplementary()).hasToString("[2024-04-01]");
            assertThat(edition.inForce()).hasToString("Optional[2024-04-01]");
            assertThat(edition.clauses())
                    .allMatch(clause -> clause.fingerprint().isPresent());
            Clause report = edition.clauses().stream()
                    .filter(clause -> clause.id().path().toString().equals("3.2"))
                    .findFirst()
                    .orElseThrow();
            assertThat(report.see()).hasToString("[tea-house:3.1]");
            assertThat(report.duties().getFirst().dealing().orElseThrow().to()).hasToString("officer");
        });
    }

    @Test
    void no_sentence_of_the_text_is_in_it() {
        String all = String.join(
                "\n",
                files(draft(TEA_HOUSE, "undated")).stream().map(DataFile::text).toList());

        assertThat(all).doesNotContain("茶器", "湯", "茶葉", "目的", "総則", "茶会");
        assertThat(all).contains("# who: 茶室衛生責任者");
    }

    @Test
    void a_chapter_is_a_file_and_no_file_is_long() {
        StringBuilder text = new StringBuilder("第1章 総則\n");
        for (int article = 1; article <= 400; article++) {
            if (article == 10) {
                text.append("第2章 茶会\n");
            }
            text.append("第").append(article).append("条 受注者は、釜を毎日磨くこと。\n");
        }

        RegulationDraft draft = draft(text.toString(), "undated");

        assertThat(draft.parts())
                .extracting(part -> part.file().name())
                .startsWith("regulation.yaml", "01-chapter-1-places-1-9.yaml")
                .anyMatch(name -> name.startsWith("02-chapter-2-places-10-"));
        assertThat(draft.parts()).allMatch(part -> part.file().text().lines().count() < 900);
        assertThat(draft.fits()).isTrue();
    }

    @Test
    void what_cannot_be_named_as_files_of_a_revision_does_not_fit() {
        StringBuilder text = new StringBuilder();
        for (int article = 1; article <= 7000; article++) {
            text.append("第").append(article).append("条 受注者は、釜を毎日磨くこと。\n");
        }

        assertThat(draft(text.toString(), "undated").fits()).isFalse();
    }

    @Test
    void a_text_without_places_cannot_be_drafted() {
        assertThatIllegalArgumentException().isThrownBy(() -> draft("茶の話。\n", "undated"));
    }

    /** What an author does: words for what is empty, yes to what was read, and nothing open any more. */
    private static DataFile fill(DataFile file) {
        ObjectNode root =
                YamlReader.read(file, new Faults()).orElseThrow().root().asObject();
        fillWords(root);
        if (root.has("parties")) {
            root.putNull("remark").remove("remark");
        }
        for (JsonNode clause : root.path("clauses")) {
            ObjectNode node = clause.asObject();
            fillWords(node);
            if (!node.has("kind")) {
                node.put("kind", "define");
            }
            for (JsonNode duty : node.path("duties")) {
                fillDuty(duty.asObject());
            }
        }
        return new DataFile(file.path(), root.toString());
    }

    private static void fillDuty(ObjectNode duty) {
        fillWords(duty);
        duty.put("mechanism", "attested");
        if (!duty.has("who")) {
            duty.putArray("who").add("staff");
        }
        if (duty.has("act") && !duty.has("to")) {
            duty.put("to", "officer");
        }
        if (!duty.has("when") || duty.path("when").toString().contains("null")) {
            duty.putObject("when").put("standing", true);
        }
    }

    private static void fillWords(ObjectNode node) {
        node.remove("open");
        for (JsonNode child : node.values()) {
            if (child.isObject()) {
                ObjectNode inner = child.asObject();
                if (inner.has("ja")) {
                    inner.put("ja", "言葉").put("en", "Words");
                }
                fillWords(inner);
            }
        }
    }
}
