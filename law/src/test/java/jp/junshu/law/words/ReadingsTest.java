package jp.junshu.law.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.ClauseKind;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    @Test
    void theLongestWordThatIsKnownIsReadAndKanaAsTheyAre() {
        assertThat(Readings.of("情報セキュリティの責任者")).contains("じょうほうせきゅりてぃのせきにんしゃ");
        assertThat(Readings.of("同行して監視する者")).contains("どうこうしてかんしするもの");
        assertThat(Readings.of("モバイルＰＣ")).contains("もばいるpc");
    }

    @Test
    void aWordWithAKanjiThatIsNotKnownHasNoReading() {
        assertThat(Readings.of("麒麟の管理")).isEmpty();
    }

    @Test
    void everyNameThatTheShippedCatalogueListsCanBeRead() {
        Catalog catalog = ((CatalogReading.Loaded) Catalog.read(CatalogFiles.in(Path.of("../regulations")))).catalog();
        Stream<String> terms = catalog.regulations().values().stream()
                .flatMap(regulation -> regulation.newest().clauses().stream())
                .filter(clause -> clause.kind() == ClauseKind.DEFINE)
                .map(clause -> clause.title().ja());
        SoftAssertions.assertSoftly(all -> Stream.of(
                        terms,
                        catalog.roles().values().stream()
                                .map(role -> role.title().ja()),
                        catalog.registers().values().stream()
                                .map(register -> register.title().ja()),
                        catalog.forms().values().stream()
                                .map(form -> form.title().ja()))
                .flatMap(names -> names)
                .forEach(name -> all.assertThat(Readings.of(name)).as(name).isPresent()));
    }
}
