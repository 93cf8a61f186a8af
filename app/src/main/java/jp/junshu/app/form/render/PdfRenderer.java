package jp.junshu.app.form.render;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import jp.junshu.app.form.FormBlock;
import jp.junshu.app.form.FormDocument;
import jp.junshu.law.form.HeadingLevel;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Forms as PDF: A4, tagged, after PDF/A-2a and PDF/UA-1, with its fonts inside. Fonts and their measures are kept in memory.
 */
public final class PdfRenderer {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Pattern XMP_DATE =
            Pattern.compile("(<(xmp:(?:CreateDate|ModifyDate|MetadataDate))>)[^<]*(</\\2>)");
    private static final String PRODUCER = "Junshu";

    private final Fonts fonts = new Fonts();
    private final String style = style();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final FSCacheEx<String, FSCacheValue> measures = new FSDefaultCacheStore();

    public PdfRenderer() {
        XRLog.setLoggingEnabled(false);
    }

    public byte[] render(FormDocument document, Instant madeAt) {
        Fonts.Pair pair = fonts.take();
        try (PDDocument pdf = new PDDocument()) {
            return render(document, madeAt, pdf, pair);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fonts.giveBack(pair);
        }
    }

    private byte[] render(FormDocument document, Instant madeAt, PDDocument pdf, Fonts.Pair pair) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(page(document), null)
                .usePDDocument(pdf)
                .useFont(font(pdf, pair.mincho()), Fonts.MINCHO, 400, FontStyle.NORMAL, true)
                .useFont(font(pdf, pair.gothic()), Fonts.GOTHIC, 400, FontStyle.NORMAL, true)
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, measures)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useColorProfile(colours)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                .usePdfUaAccessibility(true)
                .withProducer(PRODUCER);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            fix(pdf, madeAt.truncatedTo(ChronoUnit.SECONDS));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static PDFontSupplier font(PDDocument pdf, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, font, true));
    }

    /** The characters that the fonts do not have, each once and in order. */
    public List<String> uncovered(FormDocument document) {
        Markup all = new Markup(1, text -> text);
        document.blocks().forEach(all::add);
        Set<String> missing = new LinkedHashSet<>();
        all.toString().codePoints().filter(c -> !fonts.cover(c)).forEach(c -> missing.add(Character.toString(c)));
        return List.copyOf(missing);
    }

    /** Puts the moment in place of the clock wherever the libraries wrote that. */
    private static void fix(PDDocument pdf, Instant madeAt) throws IOException {
        ZonedDateTime there = madeAt.atZone(TOKYO);
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(GregorianCalendar.from(there));
        information.setModificationDate(GregorianCalendar.from(there));
        pdf.setDocumentId(madeAt.getEpochSecond());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp;
        try (InputStream stream = metadata.exportXMPMetadata()) {
            xmp = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        String moment = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(there);
        metadata.importXMPMetadata(
                XMP_DATE.matcher(xmp).replaceAll("$1" + moment + "$3").getBytes(StandardCharsets.UTF_8));
    }

    private String page(FormDocument document) {
        Markup body = new Markup(1, fonts::printable);
        List<String> bookmarks = new ArrayList<>();
        for (FormBlock block : document.blocks()) {
            body.add(block);
            if (block instanceof FormBlock.Heading(HeadingLevel _, var words)) {
                String name = fonts.printable(words.plain().replace('\n', ' '));
                bookmarks.add("<bookmark name=\"%s\" href=\"#official-%d\"/>"
                        .formatted(Markup.escape(name), bookmarks.size() + 1));
            }
        }
        String title = Markup.escape(document.title());
        return """
                <html lang="ja" xml:lang="ja" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title>
                <meta name="description" content="%s"/><style>%s</style><bookmarks>%s</bookmarks></head>
                <body>
                %s</body></html>
                """.formatted(title, title, style, String.join("", bookmarks), body);
    }

    private static String style() {
        StringBuilder rules = new StringBuilder("""
                @page { size: 210mm 297mm; margin: 25mm;
                  @bottom-center { content: counter(page) " / " counter(pages); font: 9pt 'BIZ UDMincho'; } }
                body { margin: 0; font-family: 'BIZ UDMincho'; font-size: 10.5pt; line-height: 1.6; }
                h1, h2, h3, th, .official-name { font-family: 'BIZ UDGothic'; font-weight: 400; }
                p { margin: 0; }
                .official-right { text-align: right; }
                .official-center { text-align: center; }
                p.official-center { margin: 1em 0; }
                .official-title { margin: 2em 0 1.6em 0; font-size: 14pt; line-height: 1.5; text-align: center; }
                .official-section { margin: 1.6em 0 0.5em 0; font-size: 10.5pt; page-break-after: avoid; }
                .official-subsection { margin: 1em 0 0.4em 0; font-size: 10.5pt; page-break-after: avoid; }
                .official-field { margin: 0.3em 0; }
                .official-signature { margin: 1.6em 0 0 70mm; }
                .official-table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 1em 0;
                  -fs-table-paginate: paginate; }
                .official-table th, .official-table td { padding: 1.2mm 1.8mm; border: 0.5pt solid #000000;
                  vertical-align: top; text-align: left; font-size: 10pt; line-height: 1.5; word-wrap: break-word; }
                .official-table th { font-weight: 400; }
                .official-table tbody th { font-family: 'BIZ UDMincho'; }
                .official-table thead th { text-align: center; background-color: #eeeeee; }
                .official-table td.official-center { text-align: center; padding-left: 0.5mm; padding-right: 0.5mm; }
                .official-table td.official-right { text-align: right; }
                .official-short { page-break-inside: avoid; }
                .official-break { page-break-after: always; }
                .official-missing { background-color: #fff3b0; font-family: 'BIZ UDGothic'; }
                """);
        for (int i = 1; i <= 100; i++) {
            rules.append(".official-w%d{width:%d%%}".formatted(i, i));
        }
        for (int i = 1; i <= 20; i++) {
            rules.append(".official-in-%d{margin-left:%dem}.official-first-%d{text-indent:%dem}".formatted(i, i, i, i));
            rules.append(".official-hang-%d{margin-left:%dem;text-indent:-%dem}".formatted(i, i, i));
            for (int n = 2; n < i; n++) {
                double space = (double) (i - n) / (n - 1);
                rules.append(".official-spread-%d-%d{letter-spacing:%.4fem}"
                        .formatted(n, i, space)
                        .toLowerCase(Locale.ROOT));
            }
        }
        return rules.toString();
    }
}
