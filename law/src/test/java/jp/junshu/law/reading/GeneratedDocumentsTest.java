package jp.junshu.law.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random trees of every family, printed with damage, are read back as they were. */
class GeneratedDocumentsTest {
    private static final int ROUNDS = 100;

    @ParameterizedTest
    @EnumSource
    void the_tree_is_read_back(Family family) {
        RegulationReader reader = RegulationReader.of(List.of());
        for (long seed = 1; seed <= ROUNDS; seed++) {
            GeneratedDocument document = new GeneratedDocument(family, seed);
            Reading reading = reader.read(SourceText.of("own.txt", document.text()));
            List<String> outline = reading.places()
                    .map(place -> place.id().path() + " " + place.citation())
                    .toList();
            assertThat(outline)
                    .as("%s, seed %d, %s:%n%s", family, seed, document.damages(), document.text())
                    .containsExactlyElementsOf(document.outline());
            Accounts.check(reading);
        }
    }
}
