package jp.junshu.app.exchange;

import java.util.List;
import jp.junshu.app.screen.Form;

/** What came of recording something of a submission. */
public sealed interface Recording {
    record Recorded(SubmissionId id) implements Recording {}

    /** Somebody recorded something of it meanwhile; nothing was changed. */
    record Overtaken() implements Recording {}

    /** Nothing was changed, for all of these reasons. A fault's name is the field that it is about. */
    record Rejected(List<Form.Fault> faults) implements Recording {
        public Rejected {
            faults = List.copyOf(faults);
        }
    }
}
