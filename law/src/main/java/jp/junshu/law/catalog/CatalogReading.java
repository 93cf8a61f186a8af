package jp.junshu.law.catalog;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.junshu.law.Fault;
import jp.junshu.law.date.Calendars;
import jp.junshu.law.reading.NumberingProfile;
import jp.junshu.law.yaml.FaultCode;

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

        /** How many points each file leaves open, by file; these are among the faults. */
        public SortedMap<String, Long> open() {
            return faults.stream()
                    .filter(Faulty::isOpenPoint)
                    .collect(Collectors.groupingBy(Fault::file, TreeMap::new, Collectors.counting()));
        }

        private static boolean isOpenPoint(Fault fault) {
            return fault.code().equals(FaultCode.OPEN.spelling())
                    || fault.code().equals(FaultCode.UNCONFIRMED.spelling());
        }
    }
}
