package jp.junshu.law.export;

import java.nio.file.Path;
import java.util.List;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogFiles;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Regulation;

/** The catalogue that is shipped. */
public final class Shipped {
    public static final Path FOLDER = Path.of("../regulations");
    public static final Catalog CATALOG = ((CatalogReading.Loaded) Catalog.read(CatalogFiles.in(FOLDER))).catalog();

    private Shipped() {}

    public static List<Edition> editions() {
        return CATALOG.regulations().values().stream().map(Regulation::newest).toList();
    }
}
