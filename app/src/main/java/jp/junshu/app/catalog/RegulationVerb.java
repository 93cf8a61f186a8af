package jp.junshu.app.catalog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.reading.Outline;
import jp.junshu.law.source.DocumentReading;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code junshu regulation}: reads texts of regulations, without a server. */
@Command(name = "regulation", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
public final class RegulationVerb {
    private final Say say;
    private final RegulationFiles texts;

    private RegulationVerb(Say say) {
        this.say = say;
        this.texts = new RegulationFiles(say);
    }

    public static CommandLine line(Say say) {
        return new CommandLine(new RegulationVerb(say)).addSubcommand(new RegulationDraftVerb(say));
    }

    @Command(name = "outline", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
    int outline(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
        List<NumberingProfile> profiles = ShippedCatalog.profiles();
        int exit = ExitCode.OK;
        for (Path file : files) {
            Optional<DocumentReading> reading = texts.read(file, profiles);
            reading.ifPresent(document -> Outline.lines(document.reading()).forEach(say::data));
            reading.ifPresent(texts::report);
            boolean found = reading.filter(
                            any -> any.reading().places().findAny().isPresent())
                    .isPresent();
            exit = found ? exit : ExitCode.FAILED;
        }
        return exit;
    }
}
