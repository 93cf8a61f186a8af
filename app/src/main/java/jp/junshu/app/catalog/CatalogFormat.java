package jp.junshu.app.catalog;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.export.CatalogSheets;
import jp.junshu.law.export.CatalogWorkbook;
import jp.junshu.law.export.LawXmlDocument;
import jp.junshu.law.oscal.OscalCatalog;
import jp.junshu.law.oscal.OscalProfile;
import jp.junshu.law.oscal.PolicyFigures;

/** The formats of the field in which regulations leave. */
enum CatalogFormat {
    XLSX("xlsx", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
    OSCAL("oscal", ".catalog.json", "application/json", false),
    OSCAL_PROFILE("oscal-profile", ".profile.json", "application/json", true),
    EGOV_XML("egov-xml", ".xml", "application/xml", false);

    private static final Text ALL = new Text("規程のカタログ", "Catalogue of regulations");

    private final String spelling;
    private final String ending;
    private final String mediaType;
    private final boolean together;

    CatalogFormat(String spelling, String ending, String mediaType, boolean together) {
        this.spelling = spelling;
        this.ending = ending;
        this.mediaType = mediaType;
        this.together = together;
    }

    static Optional<CatalogFormat> find(String spelling) {
        return Arrays.stream(values())
                .filter(format -> format.spelling.equals(spelling))
                .findFirst();
    }

    static String spellings() {
        return Arrays.stream(values()).map(CatalogFormat::spelling).collect(Collectors.joining(", "));
    }

    String spelling() {
        return spelling;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether one file holds several regulations; else each has a file of its own. */
    boolean isTogether() {
        return together;
    }

    /** What the file of a regulation is called; a profile looks for catalogues of these names beside it. */
    String fileName(RegulationId regulation) {
        return regulation + ending;
    }

    /** What a file of several regulations is called. */
    String fileName() {
        return "junshu-regulations" + ending;
    }

    /**
     * Writes editions, one alone unless the format holds several.
     *
     * @param locale of what the format has in one language only, and chooses
     * @param wording the official wording of a clause, where the user has it
     */
    byte[] write(
            Catalog catalog,
            List<Edition> editions,
            Locale locale,
            Function<Clause, Optional<String>> wording,
            Instant madeAt) {
        Text title = editions.size() == 1 ? editions.getFirst().title() : ALL;
        return switch (this) {
            case XLSX -> CatalogWorkbook.write(title.in(locale), CatalogSheets.of(catalog, editions, locale), madeAt);
            case OSCAL -> OscalCatalog.write(catalog, only(editions));
            case OSCAL_PROFILE -> OscalProfile.write(title, editions, PolicyFigures.of(catalog, editions));
            case EGOV_XML -> LawXmlDocument.write(only(editions), wording);
        };
    }

    private static Edition only(List<Edition> editions) {
        if (editions.size() != 1) {
            throw new IllegalArgumentException("one edition to a file, not " + editions.size());
        }
        return editions.getFirst();
    }
}
