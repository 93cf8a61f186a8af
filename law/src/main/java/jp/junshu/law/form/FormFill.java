package jp.junshu.law.form;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Spelled;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.RegisterId;

/** Where a form's data come from. */
public sealed interface FormFill {

    /**
     * The matters of a regulation, each with one of the three words of its status.
     *
     * @param matters the places that each take one line, with all that lies below them
     * @param told those of which it is always told what was done, or why not
     * @param drafted the event that making the form is, if duties wait for one
     */
    record Matters(List<ClauseId> matters, List<ClauseId> told, Optional<EventId> drafted) implements FormFill {
        /** @throws IllegalArgumentException when there is no matter, or one is told of that is none */
        public Matters {
            matters = List.copyOf(matters);
            told = List.copyOf(told);
            if (matters.isEmpty() || !matters.containsAll(told)) {
                throw new IllegalArgumentException("matters that are told of are matters");
            }
        }
    }

    /** The entries of a register, one line each. */
    record Entries(RegisterId register) implements FormFill {}

    /** One entry of the register of disposals. */
    record Disposal(Paper paper) implements FormFill {
        /** Which of its papers the form is. */
        public enum Paper implements Spelled {
            /** what is to be done with which medium */
            PLAN,
            /** what was done */
            REPORT
        }
    }

    /** The event that making the form is, if duties wait for one. */
    default Optional<EventId> drafted() {
        return switch (this) {
            case Matters matters -> matters.drafted();
            case Entries _, Disposal _ -> Optional.empty();
        };
    }
}
