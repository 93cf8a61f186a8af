package jp.junshu.app.form;

import java.util.UUID;
import jp.junshu.app.kernel.Trail.Subject;

/**
 * What a form was made of, where that is not its engagement alone: a disposal, a change of a register.
 *
 * @param revision of it, which the form's data are
 */
public record FormSubject(String kind, UUID id, int revision) {
    /** As the trail, and whoever waits for an answer, name it. */
    public Subject named() {
        return Subject.of(kind, id);
    }
}
