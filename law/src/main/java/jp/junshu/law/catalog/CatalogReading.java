package jp.junshu.law.catalog;

import java.util.List;
import jp.junshu.law.Fault;
import jp.junshu.law.date.Calendars;
import jp.junshu.law.reading.NumberingProfile;

/** What came of reading a catalogue. */
public sealed interface CatalogReading {
    /**
     * Nothing keeps the catalogue from working.
     *
     * @param calendars those among the files
     * @param numbering the numbering profiles among the files, by path
     * @param warnings what is worth a look and keeps nothing from working
     */
    record Loaded(Catalog catalog, Calendars calendars, List<NumberingProfile> numbering, List<Fault> warnings)
            implements CatalogReading {
        public Loaded {
            numbering = List.copyOf(numbering);
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
