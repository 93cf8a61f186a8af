package jp.junshu.law.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Mechanism;
import org.junit.jupiter.api.Test;

/** Over the shipped catalogue: nothing is called served that is not. */
class CoverageTest {
    private static final Catalog CATALOG =
            ((CatalogReading.Loaded) Catalog.read(CatalogFiles.in(Path.of("..", "regulations")))).catalog();

    @Test
    void everyDutyOfEveryRegulationIsThere() {
        long duties = CATALOG.regulations().values().stream()
                .mapToLong(
                        regulation -> regulation.editions().getLast().duties().count())
                .sum();

        assertThat(Coverage.of(CATALOG, Map.of()).lines()).hasSize((int) duties);
    }

    @Test
    void aRecordedDutyWithNothingThatRecordsItIsNotServed() {
        Coverage coverage = Coverage.of(CATALOG, Map.of());

        assertThat(line(coverage, "labour-confidentiality:3.2#plan").isServed()).isTrue();
        assertThat(line(coverage, "labour-confidentiality:3.2#plan").by())
                .extracting(Servant::kind)
                .contains(Servant.Kind.FORM, Servant.Kind.FLOW);
        assertThat(coverage.lines())
                .filteredOn(line -> line.duty().mechanism() == Mechanism.RECORDED && !line.isServed())
                .allSatisfy(
                        line -> assertThat(line.by()).extracting(Servant::kind).containsOnly(Servant.Kind.SCHEDULE))
                .isNotEmpty();
    }

    @Test
    void whatATestNamesIsServedByIt() {
        Servant test = new Servant(Servant.Kind.TEST, "SignInTest.locks");

        Coverage coverage = Coverage.of(
                CATALOG,
                Map.of("mod-system-security:5.2.2.ア", List.of(test), "labour-confidentiality:3.2#do", List.of(test)));

        assertThat(coverage.lines().stream()
                        .filter(line -> line.by().contains(test))
                        .map(line -> line.duty().id().toString()))
                .contains("labour-confidentiality:3.2#do")
                .anySatisfy(id -> assertThat(id).startsWith("mod-system-security:5.2.2.ア#"))
                .doesNotContain("labour-confidentiality:3.2#plan");
    }

    private static Coverage.Line line(Coverage coverage, String duty) {
        return coverage.lines().stream()
                .filter(line -> line.duty().id().toString().equals(duty))
                .findFirst()
                .orElseThrow();
    }
}
