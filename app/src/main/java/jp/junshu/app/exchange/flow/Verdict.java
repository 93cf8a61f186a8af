package jp.junshu.app.exchange.flow;

import java.util.List;
import jp.junshu.app.screen.Form;

/** Whether a step may be recorded. */
public sealed interface Verdict {
    /** It may, and this is how the submission stands then. */
    record Allowed(Flow then) implements Verdict {}

    /** It may not, for all of these reasons. A fault's name is the field of the form that it is about. */
    record Rejected(List<Form.Fault> because) implements Verdict {
        public Rejected {
            because = List.copyOf(because);
        }
    }
}
