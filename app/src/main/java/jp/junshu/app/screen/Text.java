package jp.junshu.app.screen;

import java.util.List;

/**
 * A text to be said later, in whatever language the reader has: a key and what fills its places. Arguments may be texts,
 * words of the catalogue in both languages, {@link Worded} constants, dates, numbers and strings. Keys are written as literals directly in {@code Text.of("…")}
 * or {@code m("…")}, where the test of the bundles finds them.
 */
public record Text(String key, List<Object> arguments) {

    public Text {
        if (!key.matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+(-[a-z0-9]+)*)+")) {
            throw new IllegalArgumentException("not a message key: " + key);
        }
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    public static Text of(Worded word) {
        return new Text(word.key(), List.of());
    }
}
