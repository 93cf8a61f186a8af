package jp.junshu.app.catalog;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.junshu.app.kernel.ExitCode;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.reading.NumberingProfiles;
import jp.junshu.law.reading.Outline;
import jp.junshu.law.reading.Piece;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;
import jp.junshu.law.yaml.Schemas;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code junshu regulation}: reads texts of regulations, without a server. */
@Command(name = "regulation", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
public final class RegulationVerb {
    private final Say say;

    private RegulationVerb(Say say) {
        this.say = say;
    }

    public static CommandLine line(Say say) {
        return new CommandLine(new RegulationVerb(say));
    }

    @Command(name = "outline", mixinStandardHelpOptions = true, resourceBundle = Say.BUNDLE)
    int outline(@Parameters(paramLabel = "FILE", arity = "1..*") List<Path> files) {
        RegulationReader reader = RegulationReader.of(shippedProfiles());
        int exit = ExitCode.OK;
        for (Path file : files) {
            try {
                Reading reading = reader.read(SourceText.read(file.toString(), file));
                report(reading);
                exit = reading.places().findAny().isPresent() ? exit : ExitCode.FAILED;
            } catch (FaultyFileException e) {
                e.faults().forEach(this::show);
                exit = ExitCode.FAILED;
            } catch (IOException e) {
                say.note("outline.unreadable", file, e.getMessage() == null ? e.toString() : e.getMessage());
                exit = ExitCode.FAILED;
            }
        }
        return exit;
    }

    private void report(Reading reading) {
        Outline.lines(reading).forEach(say::data);
        reading.faults().forEach(this::show);
        SourceText source = reading.source();
        for (Piece piece : reading.remainder()) {
            say.note(
                    "outline.remainder",
                    source.name(),
                    Integer.toString(source.position(piece.span().from()).line()),
                    Integer.toString(source.position(piece.span().to()).line()));
        }
    }

    private void show(Fault fault) {
        say.plain(fault.line(say.locale()));
    }

    private static List<NumberingProfile> shippedProfiles() {
        List<DataFile> files = ShippedCatalog.files();
        return NumberingProfiles.load(
                Schemas.among(files),
                files.stream()
                        .filter(file -> file.path().endsWith("/numbering.yaml"))
                        .toList());
    }
}
