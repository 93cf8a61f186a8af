package jp.junshu.app.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF says of the PDF. */
class PdfConformanceTest {
    private static final FormRenderer RENDERER = new FormRenderer();

    @BeforeAll
    static void prepare() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<Arguments> files() {
        return Stream.of(
                        Named.of("the report", SampleReport.whole().document()),
                        Named.of("the plan of a disposal", SampleDisposal.plan()),
                        Named.of("the report of a disposal", SampleDisposal.report()),
                        Named.of("a roster", SampleDisposal.roster()),
                        Named.of("a long matter", RenderedFilesTest.longReport()),
                        Named.of("characters that are hard for files", RenderedFilesTest.hostileReport()),
                        Named.of(
                                "no rows",
                                SampleReport.whole()
                                        .withMatters()
                                        .with("extra", new FormValue.Rows(List.of()))
                                        .document()))
                .flatMap(document -> Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFA_2_B, PDFAFlavour.PDFUA_1)
                        .map(flavour -> Arguments.of(document, flavour)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("files")
    void thePdfConforms(FormDocument document, PDFAFlavour flavour) throws Exception {
        byte[] file = RENDERER.render(document, FormFormat.PDF, SampleReport.MADE_AT);

        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);

            assertThat(result.getTestAssertions().stream()
                            .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                            .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " "
                                    + assertion.getLocation())
                            .distinct()
                            .limit(20))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getTotalAssertions()).isPositive();
        }
    }
}
