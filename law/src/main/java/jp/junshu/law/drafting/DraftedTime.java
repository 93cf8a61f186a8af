package jp.junshu.law.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.ParameterId;

/**
 * When a deed is to be done, as far as the words say.
 *
 * @param trigger empty where nothing is said about it
 * @param within empty where there is no deadline
 */
record DraftedTime(Optional<Cue<Trigger>> trigger, Optional<Cue<String>> within) {

    /** What makes it due. */
    sealed interface Trigger {
        record Standing() implements Trigger {}

        record Once() implements Trigger {}

        /** @param period as {@code P1Y} */
        record Every(String period) implements Trigger {}

        /** At an interval to be stated; without a parameter where the list has none for it. */
        record Stated(Optional<ParameterId> parameter) implements Trigger {}

        /** When something comes about; without an event where the list has none for it. */
        record On(List<EventId> events) implements Trigger {
            public On {
                events = List.copyOf(events);
            }
        }

        /** @param anchor the key of a deed or an event, empty where it cannot be told */
        record Before(Optional<String> anchor) implements Trigger {}

        /** @param anchor the key of a deed or an event, empty where it cannot be told */
        record After(Optional<String> anchor) implements Trigger {}
    }

    /** Whether all of it was read without doubt. */
    boolean sure() {
        return trigger.filter(Cue::sure).isPresent()
                && within.stream().allMatch(Cue::sure)
                && trigger.get().value() instanceof Trigger.Every;
    }

    /** The words it was read from, by the names of the rules; none for what is only taken to be so. */
    List<String> rules() {
        List<String> rules = new ArrayList<>();
        trigger.ifPresent(cue -> rules.add(cue.rule()));
        within.ifPresent(cue -> rules.add(cue.rule()));
        rules.removeIf(String::isEmpty);
        return rules;
    }
}
