package jp.junshu.app.catalog;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.attaching.RegulationCopy;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.source.DocumentReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code junshu catalog export}: the shipped regulations in the formats of the field. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class CatalogExportVerb implements Callable<Integer> {
    private final Say say;
    private final RegulationFiles texts;

    @Option(names = "--format", paramLabel = "FORMAT", required = true, descriptionKey = "export-format")
    String format = "";

    @Option(names = "--regulation", paramLabel = "ID", descriptionKey = "catalog-regulation")
    List<String> regulations = List.of();

    @Option(names = "--wording", paramLabel = "FILE", descriptionKey = "export-wording")
    @Nullable
    Path wording;

    @Option(names = "--out", paramLabel = "FILE", required = true, descriptionKey = "export-out")
    Path out = Path.of("");

    CatalogExportVerb(Say say) {
        this.say = say;
        this.texts = new RegulationFiles(say);
    }

    /** Standard output: each file written, how many regulations and clauses it holds, separated by tabs. */
    @Override
    public Integer call() {
        CatalogReading.Loaded shipped = ShippedCatalog.load();
        Optional<CatalogFormat> as = CatalogFormat.find(format);
        if (as.isEmpty()) {
            say.note("export.format", format, CatalogFormat.spellings());
        }
        boolean needless =
                wording != null && as.filter(CatalogFormat.EGOV_XML::equals).isEmpty();
        if (needless) {
            say.note("export.wording-needless");
        }
        if (Files.exists(out)) {
            say.note("export.exists", out);
        }
        Optional<List<Edition>> editions = new ChosenRegulations(say).choose(shipped.catalog(), regulations);
        Optional<DocumentReading> copy = wording == null ? Optional.empty() : texts.read(wording, shipped.numbering());
        if (as.isEmpty() || needless) {
            return ExitCode.USAGE;
        }
        if (editions.isEmpty() || Files.exists(out) || (wording != null && copy.isEmpty())) {
            return ExitCode.FAILED;
        }
        Map<ClauseId, String> official =
                copy.map(read -> official(read, editions.get())).orElse(Map.of());
        if (copy.isPresent() && knowsNone(official, editions.get())) {
            return ExitCode.FAILED;
        }
        SequencedMap<Path, byte[]> files = new TreeMap<>();
        List<List<Edition>> parts = as.get().isTogether()
                ? List.of(editions.get())
                : editions.get().stream().map(List::of).toList();
        for (List<Edition> part : parts) {
            files.put(
                    parts.size() == 1
                            ? out
                            : out.resolve(as.get().fileName(part.getFirst().regulation())),
                    as.get()
                            .write(
                                    shipped.catalog(),
                                    part,
                                    say.locale(),
                                    clause -> Optional.ofNullable(official.get(clause.id())),
                                    Clock.systemUTC().instant()));
        }
        if (!write(files, parts.size() > 1)) {
            return ExitCode.FAILED;
        }
        for (List<Edition> part : parts) {
            Path file = parts.size() == 1
                    ? out
                    : out.resolve(as.get().fileName(part.getFirst().regulation()));
            int clauses =
                    part.stream().mapToInt(edition -> edition.clauses().size()).sum();
            say.data(String.join("\t", file.toString(), Integer.toString(part.size()), Integer.toString(clauses)));
        }
        return ExitCode.OK;
    }

    /** A copy that holds none of the regulations that are written is a mistake, which is said. */
    private boolean knowsNone(Map<ClauseId, String> official, List<Edition> editions) {
        boolean none = editions.stream()
                .flatMap(edition -> edition.clauses().stream())
                .noneMatch(clause -> official.containsKey(clause.id()));
        if (none) {
            say.note("export.wording-nothing", String.valueOf(wording));
        }
        return none;
    }

    /** The words of every place of a copy that has some; where one regulation is wanted, a copy of one is that. */
    private static Map<ClauseId, String> official(DocumentReading copy, List<Edition> editions) {
        List<RegulationText> found = copy.reading().regulations();
        boolean alone = found.size() == 1
                && editions.size() == 1
                && found.getFirst().profile().isEmpty();
        Map<ClauseId, String> words = new HashMap<>();
        for (RegulationText regulation : found) {
            RegulationId id = alone ? editions.getFirst().regulation() : regulation.id();
            RegulationCopy.of(copy.reading(), regulation).places().stream()
                    .filter(place -> !place.wording().isBlank())
                    .forEach(place -> words.putIfAbsent(new ClauseId(id, place.path()), place.wording()));
        }
        return words;
    }

    /** All files or none: they are written beside, and then moved to their place as a whole. */
    private boolean write(SequencedMap<Path, byte[]> files, boolean folder) {
        Path whole = out.toAbsolutePath();
        Path beside = whole.resolveSibling(
                "." + whole.getFileName() + "." + ProcessHandle.current().pid());
        try {
            if (folder) {
                Files.createDirectory(beside);
                for (var file : files.entrySet()) {
                    Files.write(beside.resolve(file.getKey().getFileName()), file.getValue());
                }
            } else {
                Files.write(beside, files.firstEntry().getValue());
            }
            move(beside, whole);
            return true;
        } catch (IOException e) {
            say.note("export.unwritable", out, e.getClass().getSimpleName());
            remove(beside, files);
            return false;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to);
        }
    }

    private static void remove(Path beside, SequencedMap<Path, byte[]> files) {
        try {
            for (Path file : files.keySet()) {
                Files.deleteIfExists(beside.resolve(file.getFileName()));
            }
            Files.deleteIfExists(beside);
        } catch (IOException _) {
            // what cannot be removed stays, and is hidden
        }
    }
}
