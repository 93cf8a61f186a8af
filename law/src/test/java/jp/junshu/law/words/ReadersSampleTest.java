package jp.junshu.law.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;
import org.junit.jupiter.api.Test;

/**
 * Draws {@code docs/readers-sample.md}: places drawn by a seed, each with the line of the source where it begins, our statement and
 * its duties side by side, for somebody who opens the source and checks. The official sentence itself is no part of the project.
 */
class ReadersSampleTest {
    private static final Path PAGE = Path.of("..", "docs", "readers-sample.md");
    private static final Path SOURCES = Path.of("..", "..", "shared", "regulations", "source");
    private static final long SEED = 20261128;
    private static final int PLACES = 60;

    /** Where a place begins in a source. */
    private record Source(String file, int line) {}

    @Test
    void theSampleShowsTheCatalogueAsItIs() throws IOException {
        assumeTrue(Files.isDirectory(SOURCES), "the source documents are not here");
        CatalogReading.Loaded loaded = (CatalogReading.Loaded) Catalog.read(CatalogFiles.in(Path.of("../regulations")));
        SortedMap<String, Source> sources = sources(loaded);
        List<Clause> all = loaded.catalog().regulations().values().stream()
                .flatMap(regulation -> regulation.editions().getLast().clauses().stream())
                .toList();
        List<Clause> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        List<Clause> drawn =
                all.stream().filter(shuffled.subList(0, PLACES)::contains).toList();
        CatalogWords words = CatalogWords.of(loaded.catalog());

        StringBuilder page = new StringBuilder("""
                # A reader’s sample

                %d of the %,d places, drawn by the seed %d: where each begins in its source, what we say it asks, and the duties we make of
                it. To be read beside the source by somebody who did not write the catalogue. Drawn by `ReadersSampleTest`; what a reader
                finds is mended in the catalogue, and the next drawing shows it.

                | place | source | statement | duties |
                |---|---|---|---|
                """.formatted(drawn.size(), all.size(), SEED));
        for (Clause clause : drawn) {
            Source source = Objects.requireNonNull(
                    sources.get(clause.id().toString()), clause.id().toString());
            page.append("| `%s`<br>%s | %s:%d | **%s** %s | %s |\n"
                    .formatted(
                            clause.id(),
                            clause.cite(),
                            source.file(),
                            source.line(),
                            clause.title().ja(),
                            clause.says().ja(),
                            duties(clause, words, loaded.catalog())));
        }
        String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (!page.toString().equals(committed)) {
            Files.writeString(PAGE, page);
        }
        assertThat(committed)
                .as(PAGE + " was drawn anew: look at the change and commit it")
                .isEqualTo(page.toString());
    }

    private static String duties(Clause clause, CatalogWords words, Catalog catalog) {
        Stream<String> duties = clause.duties().stream()
                .map(words::wording)
                .map(duty -> "・"
                        + duty.sentence().ja()
                        + String.join(
                                "",
                                duty.further().stream().map(text -> text.ja()).toList()));
        Stream<String> figures = clause.sets().stream().map(set -> "※" + figure(set, catalog));
        List<String> lines = Stream.concat(duties, figures).toList();
        return lines.isEmpty() ? Terms.of(clause.kind()).ja() : String.join("<br>", lines);
    }

    private static String figure(Contribution set, Catalog catalog) {
        var parameter = catalog.getParameter(set.parameter());
        return parameter.title().ja() + "："
                + Figures.demand(set.demand(), parameter).ja();
    }

    private static SortedMap<String, Source> sources(CatalogReading.Loaded loaded) throws IOException {
        SortedMap<String, Source> found = new TreeMap<>();
        RegulationReader reader = RegulationReader.of(loaded.numbering());
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                reader.read(SourceText.of(name, Files.readAllBytes(file)))
                        .places()
                        .forEach(place -> found.put(
                                place.id().toString(),
                                new Source(name, place.at().line())));
            }
        }
        return found;
    }
}
