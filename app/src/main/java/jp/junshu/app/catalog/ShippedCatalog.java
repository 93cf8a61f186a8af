package jp.junshu.app.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.junshu.law.DataFile;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.CompiledCatalog;
import jp.junshu.law.reading.NumberingProfile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogue that this version of the program carries on its class path. */
public final class ShippedCatalog {
    private static final String ROOT = "/regulations/";

    /** Written by the build, see the module's pom. */
    private static final String COMPILED = "shipped.catalog";

    private ShippedCatalog() {}

    static List<DataFile> files() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            List<DataFile> files = new ArrayList<>();
            for (String pattern : List.of("**/*.yaml", "schema/*.json")) {
                for (Resource resource : resolver.getResources("classpath*:regulations/" + pattern)) {
                    String url = resource.getURL().toString();
                    String path = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
                    files.add(new DataFile(path, resource.getContentAsString(StandardCharsets.UTF_8)));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder without schemas holds regulations alone: they stand beside the shipped catalogue and are checked with it. */
    public static List<DataFile> beside(List<DataFile> own) {
        return own.stream().anyMatch(file -> file.path().startsWith("schema/"))
                ? own
                : Stream.concat(files().stream(), own.stream()).toList();
    }

    /** How the documents of the shipped regulations number their places. */
    static List<NumberingProfile> profiles() {
        return load().numbering();
    }

    /** The catalogue as the build checked and compiled it. */
    public static CatalogReading.Loaded load() {
        try (InputStream compiled = ShippedCatalog.class.getResourceAsStream(COMPILED)) {
            if (compiled == null) {
                throw new IllegalStateException("the build has not compiled the catalogue");
            }
            return CompiledCatalog.read(compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
