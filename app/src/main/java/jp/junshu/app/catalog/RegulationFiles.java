package jp.junshu.app.catalog;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.Fault;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.reading.Piece;
import jp.junshu.law.reading.Reading;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;

/** Reads files with regulations for the verbs, and tells what was not understood. */
record RegulationFiles(Say say) {

    /** What the file was read as; empty when it cannot be read, which has then been said. */
    Optional<Reading> read(Path file, List<NumberingProfile> profiles) {
        try {
            return Optional.of(RegulationReader.of(profiles).read(SourceText.read(file.toString(), file)));
        } catch (FaultyFileException e) {
            e.faults().forEach(this::show);
        } catch (IOException e) {
            say.note("outline.unreadable", file, reason(e));
        }
        return Optional.empty();
    }

    /** Tells what is damaged or was left over. */
    void report(Reading reading) {
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

    private String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return say.text("outline.no-such-file");
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
