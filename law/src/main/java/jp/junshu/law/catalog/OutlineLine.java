package jp.junshu.law.catalog;

import java.util.List;

/** One place of a document as its outline prints it: the path of the id, a tab, the citation. */
public record OutlineLine(String path, String cite) {

    /**
     * Reads an outline, one place a line; blank lines are skipped.
     *
     * @throws IllegalArgumentException when a line has no tab
     */
    public static List<OutlineLine> parse(String outline) {
        return outline.lines()
                .filter(line -> !line.isBlank())
                .map(OutlineLine::ofLine)
                .toList();
    }

    private static OutlineLine ofLine(String line) {
        int tab = line.indexOf('\t');
        if (tab < 0) {
            throw new IllegalArgumentException("no tab in '" + line + "'");
        }
        return new OutlineLine(line.substring(0, tab), line.substring(tab + 1));
    }
}
