package jp.junshu.app.screen;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Light or dark; {@link #AUTO} leaves it to the reader's device. */
public enum Theme implements Worded {
    AUTO,
    LIGHT,
    DARK;

    /** The word in the cookie and in {@code <html data-theme>}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Theme> find(@Nullable String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }
}
