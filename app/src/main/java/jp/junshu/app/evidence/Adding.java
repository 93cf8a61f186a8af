package jp.junshu.app.evidence;

import java.util.List;
import jp.junshu.app.screen.Form;

/** What came of adding a piece of evidence. */
public sealed interface Adding {
    record Added(EvidenceId id) implements Adding {}

    /** Nothing was added: the organization has this very file already. */
    record SameFile(EvidenceItem existing) implements Adding {}

    /** Nothing was added. A fault's name is a field of {@link NewEvidence} as the form calls it. */
    record Refused(List<Form.Fault> faults) implements Adding {
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
