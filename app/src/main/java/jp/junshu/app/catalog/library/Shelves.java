package jp.junshu.app.catalog.library;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.catalog.PinnableEdition;
import jp.junshu.law.catalog.Catalog;
import org.springframework.stereotype.Component;

/** The shelf of the acting organization. Editions never change, so the same editions are the same shelf. */
@Component
class Shelves {
    private static final int MOST = 32;

    private final Editions editions;
    private final Catalog catalog;
    private final ConcurrentHashMap<List<String>, Shelf> known = new ConcurrentHashMap<>();

    Shelves(Editions editions, Catalog catalog) {
        this.editions = editions;
        this.catalog = catalog;
    }

    Shelf current() {
        List<PinnableEdition> all = editions.listNewest();
        if (known.size() > MOST) {
            known.clear();
        }
        return known.computeIfAbsent(all.stream().map(PinnableEdition::digest).toList(), _ -> new Shelf(all, catalog));
    }
}
