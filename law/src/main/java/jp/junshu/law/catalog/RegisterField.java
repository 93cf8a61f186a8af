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
public record RegisterField(String id, Text label, Content type, boolean required, Optional<Text> help) {
    /** What can stand in a field. */
    public sealed interface Content {
        /** Words on one line. */
        record Words() implements Content {}

        /** Words on several lines. */
        record Lines() implements Content {}

        /** A day; {@code past}: one that has come. */
        record Day(boolean past) implements Content {}

        /** A number, perhaps with a fraction. */
        record Figure() implements Content {}

        record Choice(List<Option> options) implements Content {
            public Choice {
                options = List.copyOf(options);
            }
        }

        record YesNo() implements Content {}

        /**
         * Somebody by name, of the organization or not.
         *
         * @param outside the field that is filled in for people who are not of the organization, where there is one
         */
        record Person(Optional<String> outside) implements Content {}
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
