package jp.junshu.app.evidence.web;

import java.util.Optional;
import jp.junshu.app.evidence.Target;

/**
 * What a piece of evidence is for, as a reader of the regulation knows it, in the reader's language.
 *
 * @param regulation short title of the regulation
 * @param cite as the regulation prints it
 * @param title of the clause
 * @param says our own words: of the duty if one is meant, else of the clause
 */
public record Cited(Target target, String regulation, String cite, String title, String says) {
    /** As forms and addresses write it. */
    public String written() {
        return target.written();
    }

    public Optional<String> occurrence() {
        return target.findOccurrence().map(Object::toString);
    }
}
