package jp.junshu.app.screen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that every text exists in; the first is the one that is right when nobody chose. */
public enum Language {
    JA(Locale.JAPANESE, "日本語"),
    EN(Locale.ENGLISH, "English");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    public Locale locale() {
        return locale;
    }

    /** The BCP 47 tag, as in {@code <html lang>}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    /** The language with exactly this tag. */
    public static Optional<Language> find(@Nullable String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    /** The best of ours for an {@code Accept-Language} header (RFC 9110, 12.5.4); Japanese for a missing or broken one. */
    static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return JA;
        }
        try {
            List<Locale> ours = Arrays.stream(values()).map(Language::locale).toList();
            Locale best = Locale.lookup(Locale.LanguageRange.parse(header), ours);
            return best == null ? JA : of(best);
        } catch (IllegalArgumentException malformed) {
            return JA;
        }
    }

    /** The language of a locale; Japanese for one we do not speak. */
    static Language of(Locale locale) {
        return find(locale.getLanguage()).orElse(JA);
    }
}
