package jp.junshu.app.screen;

import java.util.Locale;

/** How a duty stands, told by word, shape and colour at once. */
public enum Mark implements Worded {
    DONE("●"),
    NOT_DONE("▲"),
    NOT_APPLICABLE("－"),
    OVERDUE("■");

    private final String shape;

    Mark(String shape) {
        this.shape = shape;
    }

    public String shape() {
        return shape;
    }

    /** The word in class names. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
