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
import jp.junshu.law.source.DocumentReader;
import jp.junshu.law.source.DocumentReading;
import jp.junshu.law.source.Whereabouts;

/** Reads files with regulations for the verbs, and tells what was not understood. */
record RegulationFiles(Say say) {

    /** What the file was read as; empty when it cannot be read, which has then been said. */
    Optional<DocumentReading> read(Path file, List<NumberingProfile> profiles) {
        try {
            return Optional.of(DocumentReader.of(profiles).read(file));
        } catch (FaultyFileException e) {
            e.faults().forEach(this::show);
        } catch (IOException e) {
            say.note("outline.unreadable", file, reason(e));
        }
        return Optional.empty();
    }

    /** Tells what is damaged or was left over. */
    void report(DocumentReading document) {
        document.faults().forEach(this::show);
        for (Piece piece : document.reading().remainder()) {
            Whereabouts from = document.at(piece.span().from());
            Whereabouts to = document.at(piece.span().to());
            say.note(
                    "outline.remainder",
                    document.reading().source().name() + DocumentReading.page(from),
                    Integer.toString(from.line()),
                    Integer.toString(to.line()));
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
