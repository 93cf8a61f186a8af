package jp.junshu.law.catalog;

import java.util.Optional;
import jp.junshu.law.Text;

/**
 * What a clause sets for a parameter.
 *
 * @param when where it applies; always, when empty
 * @param subject the kind of thing it binds, where narrower than the parameter's own
 */
public record Contribution(
        ParameterId parameter,
        Demand demand,
        Optional<Condition> when,
        Optional<Subject> subject,
        Optional<Text> note) {

    /** How the clause binds. */
    public sealed interface Demand {
        record Set(Value value) implements Demand {}

        /** The contractor must state a figure; an open duty until it does. */
        record Stated() implements Demand {}

        /** Binds as the recorded decision says. */
        record Considered() implements Demand {}
    }
}
