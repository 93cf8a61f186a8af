package jp.junshu.law.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.source.DocumentReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The regulations that are shipped. */
class ShippedCatalogTest {
    private static final Path OUTLINES = Path.of("../../shared/regulations/outline");
    private static final Path SOURCES = Path.of("../../shared/regulations/source");
    private static final CatalogReading READING = Catalog.read(CatalogFiles.in(ExampleCatalog.REGULATIONS));

    private static List<Fault> faults() {
        return switch (READING) {
            case CatalogReading.Loaded loaded -> loaded.warnings();
            case CatalogReading.Faulty faulty -> faulty.faults();
        };
    }

    private static Catalog catalog() {
        assertThat(READING).isInstanceOf(CatalogReading.Loaded.class);
        return ((CatalogReading.Loaded) READING).catalog();
    }

    @Test
    void theyHaveNoFaultAndNothingToWarnOf() {
        assertThat(faults()).extracting(fault -> fault.line(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theirCalendarsAndNumberingProfilesAreReadWithThem() {
        assertThat(READING).isInstanceOfSatisfying(CatalogReading.Loaded.class, loaded -> {
            assertThat(loaded.calendars().findClosedDays("national-bodies")).isPresent();
            assertThat(loaded.numbering())
                    .extracting(NumberingProfile::regulation)
                    .containsAll(loaded.catalog().regulations().keySet());
        });
    }

    @Test
    void everyEditionComesBackFromItsCanonicalForm() {
        assertThat(catalog().regulations()).isNotEmpty();
        catalog().regulations().values().stream()
                .flatMap(regulation -> regulation.editions().stream())
                .forEach(edition -> assertThat(
                                Edition.ofCanonical(edition.canonical().bytes()))
                        .isEqualTo(edition));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpo-security-matters", "labour-confidentiality"})
    void theyHoldEveryPlaceOfTheirDocumentInOrderWithItsCitation(String regulation) throws IOException {
        Path outline = OUTLINES.resolve(regulation + ".tsv");
        assumeTrue(Files.exists(outline), "the outlines are not here");

        Edition edition = catalog().getRegulation(new RegulationId(regulation)).newest();

        assertThat(OutlineDifference.between(edition, OutlineLine.parse(Files.readString(outline))))
                .extracting(difference -> difference.message().en())
                .isEmpty();
    }

    @Test
    void everyFingerprintIsThatOfThePlaceInTheOfficialText() throws IOException {
        assumeTrue(Files.isDirectory(SOURCES), "the official texts are not here");
        assertThat(READING).isInstanceOf(CatalogReading.Loaded.class);
        DocumentReader reader = DocumentReader.of(((CatalogReading.Loaded) READING).numbering());
        Map<String, String> official = new TreeMap<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file :
                    files.filter(any -> any.toString().endsWith(".txt")).toList()) {
                Reading text = reader.read(file).reading();
                text.places()
                        .forEach(place -> official.put(
                                place.id().toString(),
                                place.fingerprint(text.source()).value()));
            }
        }

        Map<String, String> shipped = new TreeMap<>();
        catalog().regulations().values().stream()
                .flatMap(regulation -> regulation.newest().clauses().stream())
                .forEach(clause ->
                        shipped.put(clause.id().toString(), clause.fingerprint().orElse("none")));

        assertThat(shipped).hasSize(1_634).containsExactlyEntriesOf(official);
    }

    /** The checks of order, parents and citations find nothing wrong in real documents, those without a catalogue included. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jpo-security-matters",
                "labour-confidentiality",
                "mhlw-requirements",
                "mod-secrecy-guideline",
                "mod-security-standard",
                "mod-special-clauses",
                "mod-system-security",
                "nite-standard",
                "pref-cloud-service"
            })
    void thePlacesOfRealDocumentsPassTheChecks(String regulation) throws IOException {
        Path outline = OUTLINES.resolve(regulation + ".tsv");
        assumeTrue(Files.exists(outline), "the outlines are not here");
        StringBuilder clauses = new StringBuilder("clauses:\n");
        OutlineLine.parse(Files.readString(outline))
                .forEach(line -> clauses.append("""
                - id: "%s"
                  cite: "%s"
                  title: { ja: 題, en: Title }
                  says: { ja: 文。, en: Words. }
                  kind: define
                """.formatted(line.path(), line.cite())));

        List<Fault> faults = ExampleCatalog.whole()
                .with("outline/undated/01-all.yaml", clauses.toString())
                .with(
                        "outline/undated/regulation.yaml",
                        ExampleCatalog.whole()
                                .texts()
                                .getOrDefault(ExampleCatalog.HEAD, "")
                                .replace("id: tea-house", "id: outline")
                                .replace("revision: \"2024-04-01\"", "revision: undated")
                                .replace("in-force: \"2024-04-01\"", "in-force: null")
                                .replace("01-tea.yaml, 02-more.yaml", "01-all.yaml"))
                .faults();

        assertThat(faults).extracting(fault -> fault.line(Locale.ENGLISH)).isEmpty();
    }
}
