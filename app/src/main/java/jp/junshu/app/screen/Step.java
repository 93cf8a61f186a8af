package jp.junshu.app.screen;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One step of a flow.
 *
 * @param label what is done in it
 * @param note who and when, or why it matters; null for none
 */
public record Step(State state, Text label, @Nullable Text note) {

    /** Where a step stands in its flow. */
    public enum State implements Worded {
        DONE,
        CURRENT,
        AHEAD;

        /** The word in class names. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
