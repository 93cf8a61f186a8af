package jp.junshu.law.policy;

import java.util.Optional;
import jp.junshu.law.catalog.Value;

/** How a clause binds, with what has become of it. */
public sealed interface Binding {
    /** A figure that the clause, or our own default, sets itself. */
    record Fixed(Value value) implements Binding {}

    /** A figure that the contractor must state; open until it is stated and approved. */
    record Stated(Optional<Value> figure) implements Binding {}

    /** Binds as the recorded decision says; open until there is one. */
    record Considered(Optional<Decision> decision) implements Binding {}

    /** What is demanded now; empty where nothing is, or not yet. */
    default Optional<Value> demanded() {
        return switch (this) {
            case Fixed(Value value) -> Optional.of(value);
            case Stated(Optional<Value> figure) -> figure;
            case Considered(Optional<Decision> decision) -> decision.flatMap(Decision::demanded);
        };
    }

    /** Whether a figure or a decision is still missing. */
    default boolean isOpen() {
        return switch (this) {
            case Fixed _ -> false;
            case Stated(Optional<Value> figure) -> figure.isEmpty();
            case Considered(Optional<Decision> decision) -> decision.isEmpty();
        };
    }

    /** Whether exactly this value is demanded, not one at least as strict. */
    default boolean isPrescribed() {
        return this instanceof Considered(Optional<Decision> decision)
                && decision.filter(Decision.Prescribed.class::isInstance).isPresent();
    }
}
