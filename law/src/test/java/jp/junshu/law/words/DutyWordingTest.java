package jp.junshu.law.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.law.ClausePath;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Regulation;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Duties of the shipped regulations as sentences. */
class DutyWordingTest {
    private static final Catalog CATALOG =
            ((CatalogReading.Loaded) Catalog.read(CatalogFiles.in(Path.of("../regulations")))).catalog();
    private static final CatalogWords WORDS = CatalogWords.of(CATALOG);

    private static Stream<Duty> duties() {
        return CATALOG.regulations().values().stream().map(Regulation::newest).flatMap(Edition::duties);
    }

    private static DutyWording wording(String id) {
        return WORDS.wording(duties().filter(duty -> duty.id().equals(DutyId.parse(id)))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void aDutySaysWhoDoesWhatWhenForWhomAndWhereItIsRecorded() {
        DutyWording plan = wording("labour-confidentiality:3.2#plan");
        assertThat(plan.sentence().ja())
                .isEqualTo("情報管理責任者は、復元が難しい方法で情報を処分する前に、情報の処分の方法などについて、作業実施計画書で承認を得る（労働局の承認）。"
                        + "「返却・廃棄・抹消」に記録する。様式は「情報の返却又は廃棄若しくは抹消に係る作業実施計画書」。");
        assertThat(plan.sentence().en()).startsWith("Before the step “").contains(", the information manager must ");
    }

    @Test
    void aRoleGoesByWhatItsRegulationCallsIt() {
        assertThat(wording("jpo-security-matters:9#weigh").who().ja()).isEqualTo("受注者");
    }

    @Test
    void everyDutyIsAWholeSentenceInBothLanguagesWithoutIds() {
        SoftAssertions.assertSoftly(all -> duties().forEach(duty -> {
            DutyWording wording = WORDS.wording(duty);
            all.assertThat(wording.sentence().ja())
                    .as(duty.id().toString())
                    .startsWith(wording.who().ja() + "は、")
                    .endsWith("。")
                    .doesNotContain("。。", "、、", duty.id().toString());
            all.assertThat(wording.sentence().en())
                    .as(duty.id().toString())
                    .endsWith(".")
                    .matches("[A-Z].*")
                    .contains(" must ")
                    .doesNotContain("must do not", "must The", "..", "the the", " ,");
        }));
    }

    @Test
    void whatIsDemandedOfAParameterSaysWhatItBounds() {
        assertThat(demands("mod-system-security", "6.1.3.エ.ア")).contains("14以上 / at least 14");
        assertThat(demands("mhlw-requirements", "6.1.1.5")).contains("1年以上 / at least 1 year");
        assertThat(demands("pref-cloud-service", "3.1.1")).contains("99.8 %以上 / at least 99.8 %");
    }

    private static List<String> demands(String regulation, String path) {
        return CATALOG
                .getRegulation(new RegulationId(regulation))
                .newest()
                .findClause(ClausePath.parse(path))
                .orElseThrow()
                .sets()
                .stream()
                .map((Contribution set) -> Figures.demand(set.demand(), CATALOG.getParameter(set.parameter())))
                .map(text -> text.ja() + " / " + text.en())
                .toList();
    }
}
