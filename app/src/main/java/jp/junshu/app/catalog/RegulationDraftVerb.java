package jp.junshu.app.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
        DraftFolder folder = new DraftFolder(say, out, id, revision);
        boolean typed = folder.isNamedRightly();
        boolean taken = typed && folder.isTaken();
        CatalogReading.Loaded shipped = ShippedCatalog.load();
        Optional<DocumentReading> reading = texts.read(file, shipped.numbering());
        Optional<RegulationText> regulation = reading.flatMap(this::choose);
        if (!typed) {
            return ExitCode.USAGE;
        }
        if (regulation.isEmpty() || taken) {
            return ExitCode.FAILED;
        }
        RegulationDraft draft = RegulationDraft.of(
                reading.orElseThrow().reading(),
                regulation.get(),
                new RegulationId(id),
                revision,
                Vocabulary.of(shipped.catalog()));
        if (!folder.write(draft)) {
            return ExitCode.FAILED;
        }
        texts.report(reading.get());
        folder.tell(draft);
        return ExitCode.OK;
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
}
