package jp.junshu.law.policy;

import java.util.Optional;
import jp.junshu.law.catalog.Value;

/** What was decided where a clause says that something is considered. */
public sealed interface Decision {
    /** It is needed, as strict as this. */
    record Needed(Value value) implements Decision {}

    /** It was weighed and is not needed. */
    record NotNeeded() implements Decision {}

    /** The other side prescribed exactly this: nothing else will do under that contract, be it stricter. */
    record Prescribed(Value value) implements Decision {}

    /** What is demanded now; empty where nothing is. */
    default Optional<Value> demanded() {
        return switch (this) {
            case Needed(Value value) -> Optional.of(value);
            case Prescribed(Value value) -> Optional.of(value);
            case NotNeeded _ -> Optional.empty();
        };
    }
}
