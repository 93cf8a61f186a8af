package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import jp.junshu.law.Text;

/** What a place of a form is filled with. Nothing of it ever changes. */
public sealed interface FormValue {

    /**
     * Words, of one line or several; a choice is the chosen word.
     *
     * @param text not blank; lines end in {@code \n}, and there is nothing in it that XML cannot hold
     */
    record Words(String text) implements FormValue {
        private static final Pattern LINE_END = Pattern.compile("\\r\\n|[\\r\\u000B\\u000C\\u0085\\u2028\\u2029]");

        /** @throws IllegalArgumentException when the words are blank, or hold what no document can */
        public Words {
            if (text.isBlank()) {
                throw new IllegalArgumentException("blank words: say Missing instead");
            }
            if (!text.codePoints().allMatch(Words::isHoldable)) {
                throw new IllegalArgumentException("a control character, or half of a character");
            }
        }

        /**
         * The words as somebody typed them: every kind of line end becomes {@code \n}, a tab a blank, and what no document can hold
         * becomes a visible U+FFFD.
         *
         * @throws IllegalArgumentException when they are blank
         */
        public static Words of(String typed) {
            StringBuilder text = new StringBuilder(typed.length());
            LINE_END.matcher(typed)
                    .replaceAll("\n")
                    .replace('\t', ' ')
                    .codePoints()
                    .forEach(c -> text.appendCodePoint(isHoldable(c) ? c : 0xFFFD));
            return new Words(text.toString());
        }

        /** The words, or that they are missing where they are blank. */
        public static FormValue orMissing(String typed) {
            return typed.isBlank() ? Missing.unnamed() : of(typed);
        }

        private static boolean isHoldable(int c) {
            boolean control = c < 0x20 && c != '\n' || c >= 0x7F && c < 0xA0;
            boolean none = c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
            return !control && !none;
        }
    }

    /** A day; how it is printed is the layout's. */
    record Day(LocalDate date) implements FormValue {}

    /** Something that has not been given yet; by default the layout's label names it. */
    record Missing(Optional<Text> label) implements FormValue {
        /** Named by the layout's label. */
        public static Missing unnamed() {
            return new Missing(Optional.empty());
        }

        public static Missing named(Text label) {
            return new Missing(Optional.of(label));
        }
    }

    /** Values by the ids of the layout. */
    record Group(SortedMap<String, FormValue> values) implements FormValue {
        private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

        /** @throws IllegalArgumentException when an id is not lower-case words joined by hyphens */
        public Group {
            values.keySet().stream()
                    .filter(id -> !ID.matcher(id).matches())
                    .findFirst()
                    .ifPresent(id -> {
                        throw new IllegalArgumentException("no id: " + id);
                    });
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        public static Group of(Map<String, ? extends FormValue> values) {
            return new Group(new TreeMap<>(values));
        }

        public Optional<FormValue> find(String id) {
            return Optional.ofNullable(values.get(id));
        }
    }

    /** Lines with the same columns, in their order. */
    record Rows(List<Group> rows) implements FormValue {
        public Rows {
            rows = List.copyOf(rows);
        }
    }
}
