package jp.junshu.law.form;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.EventId;

/**
 * Where a form's data come from: the matters of a regulation, each with one of the three words of its status.
 *
 * @param matters the places that each take one line, with all that lies below them
 * @param told those of which it is always told what was done, or why not
 * @param drafted the event that making the form is, if duties wait for one
 */
public record FormFill(List<ClauseId> matters, List<ClauseId> told, Optional<EventId> drafted) {
    /** @throws IllegalArgumentException when there is no matter, or one is told of that is none */
    public FormFill {
        matters = List.copyOf(matters);
        told = List.copyOf(told);
        if (matters.isEmpty() || !matters.containsAll(told)) {
            throw new IllegalArgumentException("matters that are told of are matters");
        }
    }
}
