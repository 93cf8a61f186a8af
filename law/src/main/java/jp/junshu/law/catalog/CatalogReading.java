package jp.junshu.law.catalog;

import java.util.List;

/** What came of reading a catalogue. */
public sealed interface CatalogReading {
    /**
     * Nothing keeps the catalogue from working.
     *
     * @param warnings what is worth a look and keeps nothing from working
     */
    record Loaded(Catalog catalog, List<Fault> warnings) implements CatalogReading {
        public Loaded {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Something must be put right first.
     *
     * @param faults every fault, warnings among them, by file and line
     */
    record Faulty(List<Fault> faults) implements CatalogReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
