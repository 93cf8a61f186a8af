package jp.junshu.app.catalog;

import jp.junshu.law.catalog.CatalogReading;

/** The catalogue that the program carries, for tests that need no server. */
public final class Catalogs {
    private static final CatalogReading.Loaded SHIPPED = ShippedCatalog.load();

    private Catalogs() {}

    public static CatalogReading.Loaded shipped() {
        return SHIPPED;
    }
}
