package jp.junshu.law.flow;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.FormId;

/**
 * One step of a flow.
 *
 * @param duties the duties that are done when the step is
 */
public record FlowStep(String key, Text title, Kind kind, List<DutyId> duties) {
    public FlowStep {
        duties = List.copyOf(duties);
    }

    /** What is done in a step. */
    public sealed interface Kind {
        /** It is settled what is to be done, on a form. Only a flow's first step is one. */
        record Plan(FormId form) implements Kind {}

        /**
         * The other side is asked for its word, and what follows waits for it.
         *
         * @param instead what may stand in for the paper it is asked with
         */
        record Ask(Act act, Optional<Text> instead) implements Kind {}

        /** Somebody does the work, item by item. */
        record Do() implements Kind {}

        /**
         * Another person looks whether the work was done, item by item.
         *
         * @param of the key of the step that is looked at
         * @param demandedBy the clause that says it must be another person; without one an organization may settle otherwise
         */
        record Check(String of, Optional<ClauseId> demandedBy) implements Kind {}

        /** A paper is handed in, and nothing waits. */
        record HandIn(Act act, FormId form) implements Kind {}

        /** The other side takes in (受理) what was handed in. */
        record Receipt() implements Kind {}

        /** What was done is closed as a record: who, of where, at what place, when, and the proof. */
        record Closing() implements Kind {}
    }

    /** Whether the word of the other side ends the step. */
    public boolean isTheirs() {
        return switch (kind) {
            case Kind.Ask _, Kind.Receipt _ -> true;
            case Kind.Plan _, Kind.Do _, Kind.Check _, Kind.HandIn _, Kind.Closing _ -> false;
        };
    }
}
