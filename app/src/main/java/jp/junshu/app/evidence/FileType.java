package jp.junshu.app.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.app.screen.Worded;

/**
 * The kinds of files that are taken as evidence. A kind is known by the ending of the name, and the content must agree. The
 * names are stored: never rename one.
 */
public enum FileType implements Worded {
    PDF("application/pdf", Content.MAGIC, "pdf"),
    PNG("image/png", Content.MAGIC, "png"),
    JPEG("image/jpeg", Content.MAGIC, "jpg", "jpeg"),
    TIFF("image/tiff", Content.MAGIC, "tif", "tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Content.ARCHIVE, "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Content.ARCHIVE, "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Content.ARCHIVE, "pptx"),
    ODT("application/vnd.oasis.opendocument.text", Content.ARCHIVE, "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", Content.ARCHIVE, "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", Content.ARCHIVE, "odp"),
    ZIP("application/zip", Content.ARCHIVE, "zip"),
    TEXT("text/plain", Content.TEXT, "txt", "log"),
    CSV("text/csv", Content.TEXT, "csv", "tsv"),
    JSON("application/json", Content.TEXT, "json"),
    XML("application/xml", Content.TEXT, "xml"),
    EML("message/rfc822", Content.TEXT, "eml"),
    MSG("application/vnd.ms-outlook", Content.MAGIC, "msg"),
    SIGNATURE("application/pkcs7-signature", Content.SIGNATURE, "p7s", "p7m");

    /** How the content is looked at. */
    enum Content {
        /** The first bytes say it. */
        MAGIC,
        /** A ZIP archive, told apart by what lies in it. */
        ARCHIVE,
        /** Characters, with no script among their first lines. */
        TEXT,
        /** A structure of ASN.1, or PEM. */
        SIGNATURE
    }

    private final String mediaType;
    private final Content content;

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final List<String> endings;

    FileType(String mediaType, Content content, String... endings) {
        this.mediaType = mediaType;
        this.content = content;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    Content content() {
        return content;
    }

    List<String> endings() {
        return endings;
    }

    /** The endings of all names that are taken, as a control for files lists them. */
    public static String accepted() {
        return Arrays.stream(values())
                .flatMap(type -> type.endings.stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    /** The kind a file claims by the ending of its name. */
    static Optional<FileType> ofName(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return fileName.lastIndexOf('.') < 0
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(type -> type.endings.contains(ending))
                        .findFirst();
    }
}
