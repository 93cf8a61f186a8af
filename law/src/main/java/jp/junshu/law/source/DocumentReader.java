package jp.junshu.law.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jp.junshu.law.reading.FaultyFileException;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.reading.RegulationReader;
import jp.junshu.law.reading.SourceText;

/**
 * Reads regulations from the files that users have: text in UTF-8, UTF-16 or windows-31j, PDF, DOCX, and law XML of e-Gov. What a
 * file is, its content says. A file that somebody made to do harm (a bomb, external entities) is refused like any other that cannot
 * be read.
 */
public final class DocumentReader {
    /** The most bytes a file may have. The longest rules run to a few megabytes; what is larger is mostly pictures. */
    public static final long LIMIT = 48L * 1024 * 1024;

    /** The most bytes a text, or the text taken out of a file, may have: some ten thousand pages. */
    static final int TEXT_LIMIT = 16 * 1024 * 1024;

    private final RegulationReader reader;

    private DocumentReader(RegulationReader reader) {
        this.reader = reader;
    }

    /** A reader that knows these documents. */
    public static DocumentReader of(List<NumberingProfile> profiles) {
        return new DocumentReader(RegulationReader.of(profiles));
    }

    /**
     * Reads a file; one that is too large is not opened.
     *
     * @throws FaultyFileException when it cannot be used, with everything that is wrong
     * @throws IOException when it cannot be read
     */
    public DocumentReading read(Path file) throws IOException {
        long size = Files.size(file);
        if (size > LIMIT) {
            throw tooLarge(file.toString(), size, LIMIT);
        }
        return read(file.toString(), Files.readAllBytes(file));
    }

    /**
     * Reads the content of a file.
     *
     * @param name as the user gave it; faults name it, and a document nobody knows goes by its stem
     * @throws FaultyFileException when it cannot be used, with everything that is wrong
     */
    public DocumentReading read(String name, byte[] content) {
        if (content.length > LIMIT) {
            throw tooLarge(name, content.length, LIMIT);
        }
        DocumentKind kind = Sniffed.of(name, content);
        if (kind == DocumentKind.LAW_XML && content.length > TEXT_LIMIT) {
            throw tooLarge(name, content.length, TEXT_LIMIT);
        }
        return switch (kind) {
            case TEXT ->
                new DocumentReading(DocumentKind.TEXT, reader.read(SourceText.of(name, content)), List.of(), List.of());
            case PDF -> read(DocumentKind.PDF, PdfText.extract(name, content));
            case DOCX -> read(DocumentKind.DOCX, WordText.extract(name, content));
            case LAW_XML -> LawXml.read(name, content);
        };
    }

    private DocumentReading read(DocumentKind kind, Extract extract) {
        return new DocumentReading(kind, reader.read(extract.text()), extract.lines(), extract.warnings());
    }

    private static FaultyFileException tooLarge(String name, long size, long limit) {
        return Refused.TOO_LARGE.of(name, Math.ceilDiv(size, 1024 * 1024), limit / 1024 / 1024);
    }
}
