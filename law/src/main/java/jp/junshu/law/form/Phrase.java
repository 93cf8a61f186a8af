package jp.junshu.law.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fixed words with places for data between them, written {@code 契約締結日 {contract.concluded}}. */
public record Phrase(List<Part> parts) {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");

    /** A piece of a phrase. */
    public sealed interface Part {
        /** Words that are printed as they stand. */
        record Literal(String words) implements Part {}

        /**
         * A place for a datum.
         *
         * @param name of a datum, of a group's field as {@code group.field}, or within a repeated row of a column
         */
        record Place(String name) implements Part {}
    }

    public Phrase {
        parts = List.copyOf(parts);
    }

    /** Reads a phrase as files write it; braces stand in pairs there, which the schema sees to. */
    public static Phrase parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher places = PLACE.matcher(text);
        int end = 0;
        while (places.find()) {
            if (places.start() > end) {
                parts.add(new Part.Literal(text.substring(end, places.start())));
            }
            parts.add(new Part.Place(places.group(1)));
            end = places.end();
        }
        if (end < text.length()) {
            parts.add(new Part.Literal(text.substring(end)));
        }
        return new Phrase(parts);
    }
}
