package jp.junshu.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.junshu.app.LibreOffice;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** LibreOffice opens what we make and shows every word of it. */
class LibreOfficeTest {
    private static final FormRenderer RENDERER = new FormRenderer();

    private static final List<String> NAMES = List.of("report", "long", "disposal-plan", "disposal-report");
    private static final List<FormFormat> FORMATS = List.of(FormFormat.DOCX, FormFormat.XLSX);

    @TempDir
    static Path folder = Path.of("");

    static Stream<Arguments> files() {
        return NAMES.stream().flatMap(name -> FORMATS.stream().map(format -> Arguments.of(format, name)));
    }

    @BeforeAll
    static void convert() throws IOException, InterruptedException {
        List<Path> made = new ArrayList<>();
        for (String name : NAMES) {
            for (FormFormat format : FORMATS) {
                Path file = folder.resolve(called(name, format) + "." + format.extension());
                made.add(Files.write(file, RENDERER.render(document(name), format, SampleReport.MADE_AT)));
            }
        }
        LibreOffice.convert("pdf", folder, made);
    }

    private static String called(String name, FormFormat format) {
        return name + "-" + format.extension() + "-by-libreoffice";
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyWordIsInWhatLibreOfficePrints(FormFormat format, String name) throws IOException {
        FormDocument document = document(name);
        byte[] converted = Files.readAllBytes(folder.resolve(called(name, format) + ".pdf"));
        Files.write(
                Files.createDirectories(Path.of("target", "forms")).resolve(called(name, format) + ".pdf"), converted);
        try (PDDocument pdf = Loader.loadPDF(converted)) {
            assertThat(RenderedFilesTest.sorted(printed(pdf)))
                    .isEqualTo(RenderedFilesTest.sorted(expected(document, pdf, format)));
        }
    }

    private static FormDocument document(String name) {
        return switch (name) {
            case "long" -> RenderedFilesTest.longReport();
            case "disposal-plan" -> SampleDisposal.plan();
            case "disposal-report" -> SampleDisposal.report();
            default -> SampleReport.whole().document();
        };
    }

    private static String printed(PDDocument pdf) throws IOException {
        return RenderedFilesTest.bare(new PDFTextStripper().getText(pdf));
    }

    /** The form's words, and on each page its number and the heads that repeat. */
    private static String expected(FormDocument document, PDDocument pdf, FormFormat format) throws IOException {
        StringBuilder words = new StringBuilder(RenderedFilesTest.everyWord(document));
        int pages = pdf.getNumberOfPages();
        int repeats = Math.max(0, count(printed(pdf), "項目確認事項実施状況") - 1);
        words.append("項目確認事項実施状況".repeat(repeats));
        int annex = Math.max(0, count(printed(pdf), "項目実施状況実施内容又は理由") - 1);
        words.append("項目実施状況実施内容又は理由".repeat(annex));
        for (int page = 1; page <= pages; page++) {
            words.append(page).append('/').append(pages);
        }
        assertThat(repeats > 0).as(format + " repeats its heads").isEqualTo(pages > 1);
        return words.toString();
    }

    private static int count(String text, String words) {
        return text.split(Pattern.quote(words), -1).length - 1;
    }
}
