package jp.junshu.app.form.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.export.StableArchive;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;

/** What DOCX and XLSX have in common: properties, and an archive that tells no other time than the given one. */
final class OfficeFile {
    static final String MINCHO = "ＭＳ 明朝";
    static final String GOTHIC = "ＭＳ ゴシック";

    private OfficeFile() {}

    /**
     * The document as bytes.
     *
     * @param parts that take the place of those the library wrote, by their name in the archive
     */
    static byte[] write(POIXMLDocument document, String title, Instant madeAt, Map<String, String> parts)
            throws IOException {
        CoreProperties properties = document.getProperties().getCoreProperties();
        Optional<Date> moment = Optional.of(Date.from(madeAt.truncatedTo(ChronoUnit.SECONDS)));
        properties.setTitle(title);
        properties.setCreator("Junshu");
        properties.setLastModifiedByUser("Junshu");
        properties.getUnderlyingProperties().setLanguageProperty("ja-JP");
        properties.getUnderlyingProperties().setCreatedProperty(moment);
        properties.getUnderlyingProperties().setModifiedProperty(moment);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.write(bytes);
        return StableArchive.of(bytes.toByteArray(), madeAt, parts);
    }
}
