package jp.junshu.law.reading;

/**
 * Something wrong with a file, and where.
 *
 * @param file the file's name, as the user gave it
 * @param at line and column
 * @param ja what is wrong, in Japanese
 * @param en the same in English
 */
public record Fault(String file, Position at, String ja, String en) {
    /** {@code file:line:column: English text}. */
    @Override
    public String toString() {
        return file + ":" + at + ": " + en;
    }
}
