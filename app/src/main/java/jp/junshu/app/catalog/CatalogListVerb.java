package jp.junshu.app.catalog;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.export.ClauseLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code junshu catalog list}: every clause of the shipped regulations, a line each. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
final class CatalogListVerb implements Callable<Integer> {
    private final Say say;

    @Option(names = "--regulation", paramLabel = "ID", descriptionKey = "catalog-regulation")
    List<String> regulations = List.of();

    CatalogListVerb(Say say) {
        this.say = say;
    }

    /** Standard output: full id, citation, kind, weakest mechanism, measures and Japanese title, separated by tabs. */
    @Override
    public Integer call() {
        Optional<List<Edition>> editions =
                new ChosenRegulations(say).choose(ShippedCatalog.load().catalog(), regulations);
        editions.ifPresent(chosen -> ClauseLines.of(chosen).forEach(say::data));
        return editions.isPresent() ? ExitCode.OK : ExitCode.FAILED;
    }
}
