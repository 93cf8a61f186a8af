package jp.junshu.law.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents of our own in the styles of many houses, read without a profile. Below each document, after {@code ----}, stand its places
 * ({@code path citation}), then the faults ({@code ! line:column code}), then what is left over behind the provisions
 * ({@code - reason line}).
 */
class HouseStylesTest {
    private static final Path DOCUMENTS = Path.of("src/test/resources/jp/junshu/law/reading/documents");
    private static final String RULE = "----\n";

    static Stream<String> documents() throws IOException {
        try (Stream<Path> files = Files.list(DOCUMENTS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_read_as_its_house_numbers_it(String name) throws IOException {
        String file = Files.readString(DOCUMENTS.resolve(name));
        int rule = file.indexOf("\n" + RULE) + 1;
        Reading reading = RegulationReader.of(List.of()).read(SourceText.of("own.txt", file.substring(0, rule)));
        Accounts.check(reading);
        assertThat(found(reading))
                .containsExactlyElementsOf(
                        file.substring(rule + RULE.length()).lines().toList());
    }

    private static List<String> found(Reading reading) {
        List<String> lines = new ArrayList<>();
        reading.places().forEach(place -> lines.add(place.id().path() + " " + place.citation()));
        reading.faults().forEach(fault -> lines.add("! " + fault.at() + " " + fault.code()));
        for (Piece piece : reading.remainder()) {
            if (piece.owner() instanceof Piece.Remainder(Piece.Reason reason) && reason != Piece.Reason.PREAMBLE) {
                int line = reading.source().position(piece.span().from()).line();
                lines.add("- " + reason.name().toLowerCase(Locale.ROOT) + " " + line);
            }
        }
        return lines;
    }
}
