package jp.junshu.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.attaching.RegulationCopy;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Regulation;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;

/** What is searched: every clause that is shipped, and the official wording of all of them as an organization would attach it. */
record Shelf(List<Edition> editions, Map<ClauseId, String> wording) {
    /** Names the folder of the official texts; from where the benchmarks run. */
    static final String FOLDER = System.getProperty("junshu.texts", "../shared/regulations/source");

    static Shelf read() throws IOException {
        CatalogReading.Loaded loaded = switch (Catalog.read(CatalogFiles.in(Path.of("regulations")))) {
            case CatalogReading.Loaded good -> good;
            case CatalogReading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().toString());
        };
        RegulationReader reader = RegulationReader.of(loaded.numbering());
        Map<ClauseId, String> wording = new HashMap<>();
        try (Stream<Path> files = Files.list(Path.of(FOLDER))) {
            for (Path file : files.sorted().toList()) {
                Reading reading = reader.read(SourceText.of(file.getFileName().toString(), Files.readAllBytes(file)));
                reading.regulations()
                        .forEach(found -> RegulationCopy.of(reading, found)
                                .places()
                                .forEach(place ->
                                        wording.putIfAbsent(new ClauseId(found.id(), place.path()), place.wording())));
            }
        }
        return new Shelf(
                loaded.catalog().regulations().values().stream()
                        .map(Regulation::newest)
                        .toList(),
                wording);
    }

    /** Everything that is searched of a clause, as a row of a table would hold it. */
    String row(Clause clause) {
        StringBuilder row = new StringBuilder();
        Stream.of(
                        clause.id().toString(),
                        clause.cite(),
                        clause.title().ja(),
                        clause.title().en(),
                        clause.says().ja(),
                        clause.says().en())
                .forEach(text -> row.append(text).append('\n'));
        for (Duty duty : clause.duties()) {
            row.append(duty.does().ja()).append('\n').append(duty.does().en()).append('\n');
        }
        return row.append(wording.getOrDefault(clause.id(), "")).toString();
    }
}
