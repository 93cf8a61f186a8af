package jp.junshu.app.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.junshu.law.DataFile;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogReading;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The catalogue that this version of the program carries on its class path. */
final class ShippedCatalog {
    private static final String ROOT = "/regulations/";

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

    /** Throws {@link IllegalStateException} with every fault when it is not sound, which the build has ruled out. */
    static CatalogReading.Loaded load() {
        return switch (Catalog.read(files())) {
            case CatalogReading.Loaded loaded -> loaded;
            case CatalogReading.Faulty faulty ->
                throw new IllegalStateException(faulty.faults().stream()
                        .map(fault -> fault.line(Locale.ENGLISH))
                        .collect(Collectors.joining("\n", "the shipped catalogue is not sound:\n", "")));
        };
    }
}
