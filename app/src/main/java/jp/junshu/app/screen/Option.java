package jp.junshu.app.screen;

import org.jspecify.annotations.Nullable;

/** One thing to choose: the value that is sent, the words that are read, and a line of explanation or null. */
public record Option(String value, String label, @Nullable String help) {

    public Option(String value, String label) {
        this(value, label, null);
    }
}
