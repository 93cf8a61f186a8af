package jp.junshu.app.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LibreOffice opens what we make and shows every word of it. */
class LibreOfficeTest {
    private static final FormRenderer RENDERER = new FormRenderer();

    @TempDir
    Path folder;

    private static Optional<Path> findOffice() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "DOCX, report",
        "XLSX, report",
        "DOCX, long",
        "XLSX, long",
        "DOCX, disposal-plan",
        "XLSX, disposal-plan",
        "DOCX, disposal-report",
        "XLSX, disposal-report"
    })
    void everyWordIsInWhatLibreOfficePrints(FormFormat format, String name) throws Exception {
        Optional<Path> office = findOffice();
        assumeTrue(office.isPresent(), "there is no LibreOffice (soffice) on the PATH");
        FormDocument document = document(name);
        Path file = folder.resolve(name + "." + format.extension());
        Files.write(file, RENDERER.render(document, format, SampleReport.MADE_AT));

        Path converted = convert(office.get(), file);

        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(converted))) {
            Path kept = Files.createDirectories(Path.of("target", "forms"));
            Files.write(
                    kept.resolve(name + "-" + format.extension() + "-by-libreoffice.pdf"),
                    Files.readAllBytes(converted));
            String printed = printed(pdf);
            assertThat(RenderedFilesTest.sorted(printed))
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

    private Path convert(Path office, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        office.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--norestore",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        Path converted = folder.resolve(file.getFileName().toString().replaceAll("\\.[a-z]+$", ".pdf"));
        assertThat(converted)
                .as(Files.readString(folder.resolve("said"), StandardCharsets.UTF_8))
                .exists();
        return converted;
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
