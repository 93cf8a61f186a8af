package jp.junshu.app.catalog.own;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.DataFile;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;

/**
 * A regulation in the making.
 *
 * @param fileName of the document it is made from
 * @param parts the regulations that were found in the document, each with its draft
 * @param checked the files that came back last, with what was found wrong in them
 * @param registered whether these have become an edition
 */
record Work(
        WorkId id,
        RegulationId regulation,
        String revision,
        String fileName,
        Instant at,
        List<Part> parts,
        List<Fault> faults,
        Optional<Checked> checked,
        boolean registered) {
    Work {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /**
     * One regulation of the document.
     *
     * @param title the line that heads it; empty where there is none
     * @param outline every place on a line: path, tab, citation
     * @param open how many points the draft leaves open
     */
    record Part(String title, List<String> outline, List<DataFile> files, int duties, long open) {
        Part {
            outline = List.copyOf(outline);
            files = List.copyOf(files);
        }
    }

    /** Files that came back. */
    record Checked(int number, Instant at, List<DataFile> files, List<Fault> faults) {
        Checked {
            files = List.copyOf(files);
            faults = List.copyOf(faults);
        }

        /** Whether nothing keeps them from being an edition. */
        boolean isGood() {
            return faults.stream().noneMatch(fault -> fault.severity() == Fault.Severity.ERROR);
        }
    }
}
