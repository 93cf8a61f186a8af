package jp.junshu.law.catalog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import jp.junshu.law.DataFile;
import jp.junshu.law.date.Calendars;
import jp.junshu.law.reading.NumberingProfiles;
import jp.junshu.law.yaml.Schemas;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The compiled form of a catalogue: what its files say as one tree, checked once when it is compiled and not again when it is read.
 *
 * <p>JSON in UTF-8, compressed by gzip: {@code form}, {@code catalog} and {@code kept}. Calendars and numbering profiles are kept as
 * the files they are. Equal files compile to equal bytes.
 */
public final class CompiledCatalog {
    /** Counts up with every change of the form. */
    private static final int FORM = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private CompiledCatalog() {}

    /**
     * Compiles the catalogue in a folder into a file, as the build does.
     *
     * @param arguments the folder, the file
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("a folder and a file are wanted");
        }
        Path file = Path.of(arguments[1]);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, compile(CatalogFiles.in(Path.of(arguments[0]))));
    }

    /**
     * Compiles a catalogue's files, its schemas, calendars and numbering profiles among them.
     *
     * @throws IllegalArgumentException naming every fault, when it is not sound
     */
    public static byte[] compile(List<DataFile> files) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("form", FORM);
        whole.set("catalog", CatalogReader.compile(files));
        kept(files).forEach(file -> whole.withObject("kept").put(file.path(), file.text()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            JSON.writeValue(out, whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Stream<DataFile> kept(List<DataFile> files) {
        return files.stream().sorted(Comparator.comparing(DataFile::path)).filter(file -> switch (FileKind.of(file)) {
            case CALENDAR, NUMBERING, SCHEMA -> true;
            default -> false;
        });
    }

    /**
     * The catalogue again. Its warnings were said when it was compiled.
     *
     * @throws IllegalArgumentException when it is of another form than this version writes, or damaged
     */
    public static CatalogReading.Loaded read(InputStream compiled) throws IOException {
        try (InputStream in = new GZIPInputStream(compiled)) {
            JsonNode whole = JSON.readTree(in);
            if (whole.path("form").asInt() != FORM) {
                throw new IllegalArgumentException("a compiled catalogue of form " + whole.path("form"));
            }
            List<DataFile> kept = whole.path("kept").properties().stream()
                    .map(file -> new DataFile(file.getKey(), file.getValue().asString()))
                    .toList();
            Schemas schemas = Schemas.among(of(kept, FileKind.SCHEMA));
            return new CatalogReading.Loaded(
                    CatalogTree.read(whole.path("catalog")),
                    Calendars.load(schemas, of(kept, FileKind.CALENDAR)).orThrow(),
                    NumberingProfiles.load(schemas, of(kept, FileKind.NUMBERING)),
                    List.of());
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no compiled catalogue: " + e.getOriginalMessage(), e);
        }
    }

    private static List<DataFile> of(List<DataFile> files, FileKind kind) {
        return files.stream().filter(file -> FileKind.of(file) == kind).toList();
    }
}
