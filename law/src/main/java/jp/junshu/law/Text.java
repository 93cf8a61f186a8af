package jp.junshu.law;

import java.util.Locale;

/** Words for people in both languages. */
public record Text(String ja, String en) {
    /** @throws IllegalArgumentException when a language is missing */
    public Text {
        if (ja.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("both languages are needed: '" + ja + "', '" + en + "'");
        }
    }

    /** The Japanese words for a Japanese locale, else the English ones. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? ja : en;
    }
}
