package jp.junshu.law.catalog;

import java.util.regex.Pattern;

/** The spelling of the ids of the shared lists. */
final class Ids {
    private static final String WORDS = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final Pattern SLUG = Pattern.compile(WORDS);
    private static final Pattern DOTTED = Pattern.compile(WORDS + "(\\." + WORDS + ")+");

    private Ids() {}

    static void requireSlug(String value) {
        require(SLUG, value);
    }

    static void requireDotted(String value) {
        require(DOTTED, value);
    }

    private static void require(Pattern pattern, String value) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id: '" + value + "'");
        }
    }
}
