package jp.junshu.law;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A word of a closed list, with the spelling that catalogue files use: the constant's name in lower case with hyphens. */
public interface Spelled {
    /** The name of the enum constant. */
    String name();

    default String spelling() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant spelled like this, if there is one. */
    static <E extends Enum<E> & Spelled> Optional<E> find(Class<E> type, String spelling) {
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> word.spelling().equals(spelling))
                .findFirst();
    }

    /**
     * The constant spelled like this.
     *
     * @throws IllegalArgumentException when there is none
     */
    static <E extends Enum<E> & Spelled> E get(Class<E> type, String spelling) {
        return find(type, spelling)
                .orElseThrow(() -> new IllegalArgumentException("'" + spelling + "' is none of " + spellings(type)));
    }

    /** Every spelling, in the order of the constants. */
    static <E extends Enum<E> & Spelled> List<String> spellings(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Spelled::spelling).toList();
    }
}
