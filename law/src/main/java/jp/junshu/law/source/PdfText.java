package jp.junshu.law.source;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.junshu.law.Fault;
import jp.junshu.law.Fault.Severity;
import jp.junshu.law.Text;
import jp.junshu.law.reading.FaultyFileException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Takes the text out of a PDF, page by page and line by line. */
final class PdfText {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int MOST_PAGES = 5000;
    /** More letters than one in so many that say not what they are, and the text is worth nothing. */
    private static final int FEW = 20;

    private PdfText() {}

    /** The text of a PDF, each page ended by a form feed. */
    static Extract extract(String name, byte[] content) {
        if (PdfWeight.isTooMuch(content)) {
            throw Refused.UNPACKS_TOO_LARGE.of(name);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw Refused.NO_EXTRACTION.of(name);
            }
            return extract(name, document);
        } catch (InvalidPasswordException _) {
            throw Refused.LOCKED.of(name);
        } catch (PdfGlyphs.TooMuch _) {
            throw Refused.TAKES_TOO_LONG.of(name);
        } catch (FaultyFileException told) {
            throw told;
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // what PDFBox throws at a damaged file is of many kinds
            throw Refused.BROKEN.of(name, "PDF");
        }
    }

    private static Extract extract(String name, PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > MOST_PAGES) {
            throw new PdfGlyphs.TooMuch();
        }
        PdfGlyphs glyphs = new PdfGlyphs(System.nanoTime() + PATIENCE.toNanos());
        Extract.Builder text = new Extract.Builder();
        List<Integer> empty = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            List<String> lines = glyphs.read(document, page).lines();
            if (lines.isEmpty()) {
                empty.add(page);
                continue;
            }
            for (int i = 0; i < lines.size(); i++) {
                text.line(lines.get(i), Whereabouts.ofPage(page, i + 1));
            }
            text.endPage();
        }
        if (text.isBlank()) {
            throw glyphs.letters() > 0
                    ? Refused.UNREADABLE_LETTERS.of(name, glyphs.letters(), glyphs.unreadable())
                    : pages == 0 ? Refused.NO_TEXT.of(name) : Refused.SCAN.of(name);
        }
        if (glyphs.unreadable() > glyphs.letters() / FEW) {
            throw Refused.UNREADABLE_LETTERS.of(name, glyphs.letters(), glyphs.unreadable());
        }
        return text.build(name, warnings(name, empty, glyphs));
    }

    private static List<Fault> warnings(String name, List<Integer> empty, PdfGlyphs glyphs) {
        List<Fault> warnings = new ArrayList<>();
        if (!empty.isEmpty()) {
            String pages = empty.stream().map(String::valueOf).collect(Collectors.joining(", "));
            warnings.add(warning(
                    name + "#page=" + empty.getFirst(),
                    "page-without-text",
                    new Text(
                            "文字のないページがあります(" + pages + ")。画像であれば、そこは読めていません。",
                            "There are pages without text (" + pages + "). What is a picture there was not read.")));
        }
        if (glyphs.unreadable() > 0) {
            warnings.add(warning(
                    name,
                    "unreadable-letters",
                    new Text(
                            "どの文字か分からない文字が%d字あり、抜けています。".formatted(glyphs.unreadable()),
                            "%d letters do not say which characters they are, and are missing."
                                    .formatted(glyphs.unreadable()))));
        }
        return warnings;
    }

    static Fault warning(String file, String code, Text message) {
        return new Fault(file, 1, 1, "", Severity.WARNING, code, message);
    }
}
