package jp.junshu.app.catalog;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.RegulationId;
import jp.junshu.law.drafting.RegulationDraft;
import jp.junshu.law.oscal.OscalSource;
import jp.junshu.law.reading.FaultyFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code junshu catalog import}: starts the catalogue of a regulation from an OSCAL catalogue. */
@Command(name = "import", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class CatalogImportVerb implements Callable<Integer> {
    private final Say say;

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--id", paramLabel = "ID", required = true, descriptionKey = "draft-id")
    String id = "";

    @Option(names = "--revision", paramLabel = "REVISION", descriptionKey = "import-revision")
    @Nullable
    String revision;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "draft-out")
    Path out = Path.of("drafts");

    CatalogImportVerb(Say say) {
        this.say = say;
    }

    /** Standard output: each file written, its clauses, its duties and its open points, separated by tabs. */
    @Override
    public Integer call() {
        Optional<OscalSource> source = read();
        String named =
                revision == null ? source.flatMap(OscalSource::findRevision).orElse("undated") : revision;
        DraftFolder folder = new DraftFolder(say, out, id, named);
        if (!folder.isNamedRightly()) {
            return ExitCode.USAGE;
        }
        if (source.isEmpty() || folder.isTaken()) {
            return ExitCode.FAILED;
        }
        RegulationDraft draft = source.get()
                .draft(new RegulationId(id), named, ShippedCatalog.load().catalog());
        if (!folder.write(draft)) {
            return ExitCode.FAILED;
        }
        if (source.get().withdrawn() > 0) {
            say.note("import.withdrawn", source.get().withdrawn());
        }
        folder.tell(draft);
        return ExitCode.OK;
    }

    private Optional<OscalSource> read() {
        try {
            return Optional.of(OscalSource.read(file));
        } catch (FaultyFileException e) {
            e.faults().forEach(fault -> say.plain(fault.line(say.locale())));
        } catch (NoSuchFileException _) {
            say.note("outline.unreadable", file, say.text("outline.no-such-file"));
        } catch (IOException e) {
            say.note("outline.unreadable", file, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }
}
