package jp.junshu.law.attaching;

/** Undoes the breaking of lines: a sheet breaks them anywhere, a text after a full stop. */
final class Lines {
    /** A line end that is one in any case. */
    static final char END = '\u2028';

    private Lines() {}

    /** The text with its lines as they were meant, without blanks around them. */
    static String joined(String text) {
        StringBuilder joined = new StringBuilder();
        for (String kept : text.split(String.valueOf(END), -1)) {
            String lines = ofSheet(kept);
            if (!lines.isEmpty()) {
                joined.append(joined.isEmpty() ? "" : "\n").append(lines);
            }
        }
        return joined.toString();
    }

    private static String ofSheet(String text) {
        StringBuilder joined = new StringBuilder();
        for (String raw : text.split("[\\n\\r\\f\\u000B]+", -1)) {
            String line = strip(raw);
            if (line.isEmpty()) {
                continue;
            }
            if (!joined.isEmpty()) {
                joined.append(between(joined.charAt(joined.length() - 1), line.charAt(0)));
            }
            joined.append(line);
        }
        return joined.toString();
    }

    private static String strip(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && isBlank(line.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String between(char before, char after) {
        if (before == '。') {
            return "\n";
        }
        boolean words = before < 0x250
                && after < 0x250
                && Character.isLetterOrDigit(before)
                && Character.isLetterOrDigit(after);
        return words ? " " : "";
    }
}
