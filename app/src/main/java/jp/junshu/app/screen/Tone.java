package jp.junshu.app.screen;

import java.util.Locale;

/** What kind of news a notice brings; its word stands before the notice's title. */
public enum Tone implements Worded {
    INFORMATION,
    SUCCESS,
    CAUTION,
    ERROR;

    /** The word in class names. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
