package jp.junshu.app.catalog;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.CatalogSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code junshu catalog}: the catalogue files, without a server. */
@Command(name = "catalog", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
public final class CatalogVerb {
    private final Say say;

    private CatalogVerb(Say say) {
        this.say = say;
    }

    public static CommandLine line(Say say) {
        return new CommandLine(new CatalogVerb(say))
                .addSubcommand(new CatalogListVerb(say))
                .addSubcommand(new CatalogExportVerb(say))
                .addSubcommand(new CatalogImportVerb(say))
                .addSubcommand(new CatalogFingerprintVerb(say));
    }

    @Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
    int check(@Parameters(paramLabel = "DIR", arity = "0..1") @Nullable Path folder) {
        if (folder != null && !Files.isDirectory(folder)) {
            say.note("catalog.no-folder", folder);
            return ExitCode.FAILED;
        }
        List<DataFile> files = folder == null ? ShippedCatalog.files() : ShippedCatalog.beside(CatalogFiles.in(folder));
        return switch (Catalog.read(files)) {
            case CatalogReading.Loaded loaded -> {
                CatalogSummary.of(loaded.catalog()).lines().forEach(say::data);
                loaded.warnings().forEach(this::show);
                say.note("catalog.good");
                yield ExitCode.OK;
            }
            case CatalogReading.Faulty faulty -> {
                faulty.faults().forEach(this::show);
                tell(faulty);
                yield ExitCode.FAILED;
            }
        };
    }

    private void tell(CatalogReading.Faulty faulty) {
        SortedMap<String, Long> open = faulty.open();
        long points = open.values().stream().mapToLong(Long::longValue).sum();
        if (faulty.faults().size() > points) {
            say.note("catalog.faults", faulty.faults().size() - points);
        }
        if (points > 0) {
            open.forEach((file, left) -> say.note("catalog.open.file", file, left));
            say.note("catalog.open", points, open.size());
        }
    }

    private void show(Fault fault) {
        say.plain(fault.line(say.locale()));
    }
}
