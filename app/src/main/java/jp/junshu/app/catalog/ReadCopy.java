package jp.junshu.app.catalog;

import java.time.Instant;
import java.util.List;
import jp.junshu.law.Fault;
import jp.junshu.law.RegulationId;
import jp.junshu.law.attaching.RegulationCopy;
import jp.junshu.law.source.DocumentKind;

/**
 * A user's copy of a document.
 *
 * @param parts the regulations that were found in it
 * @param faults what is damaged in it or was not understood
 */
record ReadCopy(CopyId id, String fileName, DocumentKind kind, Instant at, List<Part> parts, List<Fault> faults) {
    ReadCopy {
        parts = List.copyOf(parts);
        faults = List.copyOf(faults);
    }

    /** One regulation in the document. {@code id} is that of its numbering profile, else made of the file's name. */
    record Part(RegulationId id, RegulationCopy copy) {}
}
