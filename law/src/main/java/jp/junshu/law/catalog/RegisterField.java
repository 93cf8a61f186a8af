package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.Spelled;
import jp.junshu.law.Text;

/**
 * A field of a register.
 *
 * @param required whether an entry must have it
 * @param help how to fill it in
 */
public record RegisterField(String id, Text label, Type type, boolean required, Optional<Text> help) {
    /** What can stand in a field. */
    public sealed interface Type {
        /** Words on one line. */
        record Words() implements Type {}

        /** Words on several lines. */
        record Lines() implements Type {}

        /** A day; {@code past}: one that has come. */
        record Day(boolean past) implements Type {}

        /** A number, perhaps with a fraction. */
        record Figure() implements Type {}

        record Choice(List<Option> options) implements Type {
            public Choice {
                options = List.copyOf(options);
            }
        }

        record YesNo() implements Type {}

        /**
         * Somebody by name, of the organization or not.
         *
         * @param outside the field that is filled in for people who are not of the organization, where there is one
         */
        record Person(Optional<String> outside) implements Type {}
    }

    /** The types as files spell them. */
    enum Kind implements Spelled {
        WORDS,
        TEXT,
        DAY,
        NUMBER,
        CHOICE,
        YES_NO,
        PERSON
    }
}
