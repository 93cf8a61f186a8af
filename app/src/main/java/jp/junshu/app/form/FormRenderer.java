package jp.junshu.app.form;

import gg.jte.Content;
import java.time.Instant;
import java.util.List;
import jp.junshu.app.form.render.DocxRenderer;
import jp.junshu.app.form.render.Markup;
import jp.junshu.app.form.render.PdfRenderer;
import jp.junshu.app.form.render.XlsxRenderer;
import org.springframework.stereotype.Component;

/** Makes files of filled forms. The same form and the same moment give the same bytes, in this process and in another. */
@Component
public class FormRenderer {
    private final PdfRenderer pdf = new PdfRenderer();

    /**
     * The form as a file.
     *
     * @param madeAt stands in the file as the moment it was made; to the second
     */
    public byte[] render(FormDocument document, FormFormat format, Instant madeAt) {
        return switch (format) {
            case PDF -> pdf.render(document, madeAt);
            case DOCX -> DocxRenderer.render(document, madeAt);
            case XLSX -> XlsxRenderer.render(document, madeAt);
        };
    }

    /**
     * The form as part of a page, looking like paper; classes and no styles.
     *
     * @param level the level of its title among the headings of the page, from 1
     */
    public Content preview(FormDocument document, int level) {
        return Markup.preview(document, level);
    }

    /**
     * The characters of the form that the fonts of the PDF do not have, each once; 〓 stands for them there, while DOCX and XLSX
     * keep them.
     */
    public List<String> uncovered(FormDocument document) {
        return pdf.uncovered(document);
    }
}
