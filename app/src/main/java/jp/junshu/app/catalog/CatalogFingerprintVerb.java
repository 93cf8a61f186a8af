package jp.junshu.app.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.ClausePath;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.drafting.Fingerprinting;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.source.DocumentReading;
import jp.junshu.law.wording.Fingerprint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code junshu catalog fingerprint}: writes the fingerprints of official texts into the catalogue files. */
@Command(name = "fingerprint", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class CatalogFingerprintVerb implements Callable<Integer> {
    private final Say say;
    private final RegulationFiles texts;

    @Parameters(index = "0", paramLabel = "DIR")
    Path folder = Path.of("");

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE")
    List<Path> files = List.of();

    CatalogFingerprintVerb(Say say) {
        this.say = say;
        this.texts = new RegulationFiles(say);
    }

    /** A regulation as one of the texts has it. */
    private record Found(Path file, Map<ClausePath, Fingerprint> places) {}

    /** Standard output: a regulation, its revision, and how many clauses had no fingerprint, another, this one, or no place. */
    @Override
    public Integer call() {
        List<DataFile> own = Files.isDirectory(folder) ? CatalogFiles.in(folder) : List.of();
        Optional<CatalogReading.Loaded> loaded = catalog(own);
        List<NumberingProfile> profiles =
                loaded.map(CatalogReading.Loaded::numbering).orElseGet(ShippedCatalog::profiles);
        List<DocumentReading> documents = new ArrayList<>();
        SequencedMap<RegulationId, Found> found = new LinkedHashMap<>();
        boolean good = loaded.isPresent();
        for (Path file : files) {
            Optional<DocumentReading> document = texts.read(file, profiles);
            document.ifPresent(documents::add);
            good &= document.isPresent()
                    && (loaded.isEmpty()
                            || collect(file, document.get(), loaded.get().catalog(), own, found));
        }
        return good && write(own, loaded.orElseThrow().catalog(), found, documents) ? ExitCode.OK : refused();
    }

    private int refused() {
        say.note("fingerprint.refused");
        return ExitCode.FAILED;
    }

    private Optional<CatalogReading.Loaded> catalog(List<DataFile> own) {
        if (!Files.isDirectory(folder)) {
            say.note("catalog.no-folder", folder);
            return Optional.empty();
        }
        return switch (Catalog.read(ShippedCatalog.beside(own))) {
            case CatalogReading.Loaded loaded -> Optional.of(loaded);
            case CatalogReading.Faulty faulty -> {
                show(faulty.faults());
                say.note("catalog.faults", faulty.faults().size());
                yield Optional.empty();
            }
        };
    }

    /** Adds the folder's regulations that a text has; false where it has none, or one that another text had, which is said. */
    private boolean collect(
            Path file,
            DocumentReading document,
            Catalog catalog,
            List<DataFile> own,
            SequencedMap<RegulationId, Found> found) {
        List<RegulationText> wanted = document.reading().regulations().stream()
                .filter(text -> !text.roots().isEmpty())
                .filter(text -> edition(catalog, text.id(), own).isPresent())
                .toList();
        if (wanted.isEmpty()) {
            say.note("fingerprint.nothing", file, folder);
            return false;
        }
        boolean once = true;
        for (RegulationText text : wanted) {
            Map<ClausePath, Fingerprint> places = new HashMap<>();
            text.places()
                    .forEach(place -> places.putIfAbsent(
                            place.id().path(),
                            place.fingerprint(document.reading().source())));
            Found before = found.putIfAbsent(text.id(), new Found(file, places));
            if (before != null) {
                say.note("fingerprint.twice", text.id(), before.file(), file);
                once = false;
            }
        }
        return once;
    }

    /** The newest revision of a regulation that the folder itself holds. */
    private static Optional<Edition> edition(Catalog catalog, RegulationId id, List<DataFile> own) {
        return catalog.findRegulation(id).stream()
                .flatMap(regulation -> regulation.editions().reversed().stream())
                .filter(edition -> filesOf(edition, own).findAny().isPresent())
                .findFirst();
    }

    private static Stream<DataFile> filesOf(Edition edition, List<DataFile> own) {
        String revision = edition.regulation() + "/" + edition.revision() + "/";
        return own.stream().filter(file -> file.path().startsWith(revision));
    }

    private boolean write(
            List<DataFile> own,
            Catalog catalog,
            SequencedMap<RegulationId, Found> found,
            List<DocumentReading> documents) {
        List<Fault> faults = new ArrayList<>();
        SequencedMap<Edition, Fingerprinting> done = new LinkedHashMap<>();
        found.forEach((id, text) -> {
            Edition edition = edition(catalog, id, own).orElseThrow();
            try {
                done.put(edition, Fingerprinting.of(filesOf(edition, own).toList(), text.places()));
            } catch (FaultyFileException e) {
                faults.addAll(e.faults());
            }
        });
        List<DataFile> changed = done.values().stream()
                .flatMap(each -> each.files().stream())
                .filter(file -> !own.contains(file))
                .toList();
        if (faults.isEmpty() && Catalog.read(later(own, changed)) instanceof CatalogReading.Faulty(var after)) {
            faults.addAll(after);
        }
        if (!faults.isEmpty()) {
            show(faults);
            return false;
        }
        if (!write(own, changed)) {
            return false;
        }
        documents.forEach(texts::report);
        done.forEach(this::tell);
        long written = done.values().stream()
                .mapToLong(each -> each.set() + each.changed())
                .sum();
        say.note("fingerprint.done", written, changed.size());
        return true;
    }

    /** The whole catalogue as it is to be. */
    private static List<DataFile> later(List<DataFile> own, List<DataFile> changed) {
        return Stream.concat(ShippedCatalog.beside(own).stream(), changed.stream())
                .toList();
    }

    private void tell(Edition edition, Fingerprinting done) {
        say.data(String.join(
                "\t",
                edition.regulation().value(),
                edition.revision(),
                Integer.toString(done.set()),
                Integer.toString(done.changed()),
                Integer.toString(done.same()),
                Integer.toString(done.missing().size())));
        done.missing().forEach(path -> say.note("fingerprint.missing", edition.regulation(), path));
    }

    /** All files or none: they are written beside, and then put in the place of the old ones, which come back if one cannot be. */
    private boolean write(List<DataFile> own, List<DataFile> changed) {
        List<Path> beside = new ArrayList<>();
        List<DataFile> replaced = new ArrayList<>();
        Path at = folder;
        try {
            for (DataFile file : changed) {
                at = folder.resolve(file.path());
                beside.add(beside(at));
                Files.writeString(beside(at), file.text());
            }
            for (DataFile file : changed) {
                at = folder.resolve(file.path());
                Files.move(beside(at), at, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                replaced.add(file);
            }
            return true;
        } catch (IOException e) {
            say.note("fingerprint.unwritable", at, e.getClass().getSimpleName());
            beside.forEach(CatalogFingerprintVerb::remove);
            own.stream()
                    .filter(file ->
                            replaced.stream().anyMatch(each -> each.path().equals(file.path())))
                    .forEach(this::putBack);
            return false;
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling("." + file.getFileName() + ".new");
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException _) {
            // what cannot be removed stays, and is hidden
        }
    }

    private void putBack(DataFile file) {
        try {
            Files.writeString(folder.resolve(file.path()), file.text());
        } catch (IOException e) {
            say.note(
                    "fingerprint.unwritable",
                    folder.resolve(file.path()),
                    e.getClass().getSimpleName());
        }
    }

    private void show(List<Fault> faults) {
        faults.forEach(fault -> say.plain(fault.line(say.locale())));
    }
}
