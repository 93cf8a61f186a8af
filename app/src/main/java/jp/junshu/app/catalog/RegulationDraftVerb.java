package jp.junshu.app.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.drafting.RegulationDraft;
import jp.junshu.law.drafting.Vocabulary;
import jp.junshu.law.reading.RegulationText;
import jp.junshu.law.source.DocumentReading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code junshu regulation draft}: starts the catalogue of a regulation from its text. */
@Command(name = "draft", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class RegulationDraftVerb implements Callable<Integer> {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern REVISION = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|" + ID);

    private final Say say;
    private final RegulationFiles texts;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--id", paramLabel = "ID", required = true, descriptionKey = "draft-id")
    String id = "";

    @Option(names = "--revision", paramLabel = "REVISION", descriptionKey = "draft-revision")
    String revision = "undated";

    @Option(names = "--of", paramLabel = "ID", descriptionKey = "draft-of")
    @Nullable
    String of;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "draft-out")
    Path out = Path.of("drafts");

    RegulationDraftVerb(Say say) {
        this.say = say;
        this.texts = new RegulationFiles(say);
    }

    /** Standard output: each file written, its clauses, its duties and its open points, separated by tabs. */
    @Override
    public Integer call() {
        boolean typed = typedRightly();
        Path folder = typed ? out.resolve(id).resolve(revision) : out;
        if (typed && Files.exists(folder)) {
            say.note("draft.exists", folder);
        }
        CatalogReading.Loaded shipped = ShippedCatalog.load();
        Optional<DocumentReading> reading = texts.read(file, shipped.numbering());
        Optional<RegulationText> regulation = reading.flatMap(this::choose);
        if (!typed) {
            return ExitCode.USAGE;
        }
        if (regulation.isEmpty() || Files.exists(folder)) {
            return ExitCode.FAILED;
        }
        RegulationDraft draft = RegulationDraft.of(
                reading.orElseThrow().reading(),
                regulation.get(),
                new RegulationId(id),
                revision,
                Vocabulary.of(shipped.catalog()));
        if (!draft.fits()) {
            say.note("draft.too-long", RegulationDraft.MOST_FILES);
            return ExitCode.FAILED;
        }
        if (!write(draft, folder)) {
            return ExitCode.FAILED;
        }
        texts.report(reading.get());
        for (RegulationDraft.Part part : draft.parts()) {
            say.data(String.join(
                    "\t",
                    folder.resolve(part.file().name()).toString(),
                    Integer.toString(part.clauses()),
                    Integer.toString(part.duties()),
                    Long.toString(part.open())));
        }
        long open = draft.parts().stream().mapToLong(RegulationDraft.Part::open).sum();
        say.note("draft.done", open, out);
        return ExitCode.OK;
    }

    /** Every fault of what was typed at once. */
    private boolean typedRightly() {
        boolean right = true;
        if (!ID.matcher(id).matches()) {
            say.note("draft.id", id);
            right = false;
        }
        if (!REVISION.matcher(revision).matches()) {
            say.note("draft.revision", revision);
            right = false;
        }
        return right;
    }

    /** The regulation to draft: the one named, the one with the id, or the only one. */
    private Optional<RegulationText> choose(DocumentReading document) {
        List<RegulationText> found = document.reading().regulations().stream()
                .filter(regulation -> !regulation.roots().isEmpty())
                .toList();
        if (found.isEmpty()) {
            texts.report(document);
            say.note("draft.nothing", file);
            return Optional.empty();
        }
        String wanted = of == null ? id : of;
        Optional<RegulationText> named = found.stream()
                .filter(regulation -> regulation.id().value().equals(wanted))
                .findFirst();
        if (named.isPresent() || (of == null && found.size() == 1)) {
            return named.or(() -> Optional.of(found.getFirst()));
        }
        if (of == null) {
            say.note("draft.several", file, found.size());
        } else {
            say.note("draft.not-there", file, of);
        }
        found.forEach(regulation -> say.plain("  " + regulation.id()
                + regulation.title().map(title -> "\t" + title.strip()).orElse("")));
        return Optional.empty();
    }

    /** All files or none: they are written beside, and then moved to their place as a whole. */
    private boolean write(RegulationDraft draft, Path folder) {
        List<Path> made = new ArrayList<>();
        try {
            makeFolders(folder.toAbsolutePath().getParent(), made);
            Path beside = out.resolve(".draft-" + id + "-" + revision + "-"
                    + ProcessHandle.current().pid());
            Files.createDirectory(beside);
            made.add(beside);
            for (RegulationDraft.Part part : draft.parts()) {
                Path written = beside.resolve(part.file().name());
                made.add(written);
                Files.writeString(written, part.file().text());
            }
            Files.move(beside, folder);
            return true;
        } catch (IOException e) {
            say.note("draft.unwritable", folder, e.getClass().getSimpleName());
            made.reversed().forEach(RegulationDraftVerb::remove);
            return false;
        }
    }

    /** Makes the folder and those above it, and remembers which were not there. */
    private static void makeFolders(@Nullable Path folder, List<Path> made) throws IOException {
        if (folder == null || Files.isDirectory(folder)) {
            return;
        }
        makeFolders(folder.getParent(), made);
        Files.createDirectory(folder);
        made.add(folder);
    }

    private static void remove(Path path) {
        try (Stream<Path> inside = Files.isDirectory(path) ? Files.list(path) : Stream.empty()) {
            if (inside.findAny().isEmpty()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException _) {
            // what cannot be removed stays, empty, and is hidden
        }
    }
}
