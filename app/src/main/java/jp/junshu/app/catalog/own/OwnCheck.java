package jp.junshu.app.catalog.own;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import jp.junshu.app.catalog.ShippedCatalog;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.catalog.Edition;
import org.springframework.stereotype.Component;

/** Checks files of a regulation as {@code catalog check} does: beside the shipped catalogue, every fault at once. */
@Component
class OwnCheck {
    /** The whole catalogue is read each time, which takes seconds and memory: one after another. */
    private final Semaphore checking = new Semaphore(1, true);

    /** What came of it; there is an edition only where no fault is an error. */
    record Outcome(List<Fault> faults, Optional<Edition> edition) {}

    Outcome check(List<DataFile> files, RegulationId regulation, String revision) {
        checking.acquireUninterruptibly();
        try {
            return switch (Catalog.read(ShippedCatalog.beside(files))) {
                case CatalogReading.Loaded loaded ->
                    new Outcome(
                            loaded.warnings(),
                            loaded.catalog().findRegulation(regulation).flatMap(found -> found.find(revision)));
                case CatalogReading.Faulty faulty -> new Outcome(faulty.faults(), Optional.empty());
            };
        } finally {
            checking.release();
        }
    }
}
