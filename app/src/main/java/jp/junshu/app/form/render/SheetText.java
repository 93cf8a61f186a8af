package jp.junshu.app.form.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Words as they fall into lines in a cell, by a guess: a half-width character takes one unit, any other two. A sheet cannot let a row
 * pass from one page to the next and holds no row higher than 409 points, so long words are cut into pieces for rows of their own.
 */
final class SheetText {
    /** So many lines make one piece. */
    static final int PIECE = 14;

    private SheetText() {}

    /** The lines, each at most so many units wide; an empty line counts. */
    static List<String> lines(String words, int width) {
        List<String> lines = new ArrayList<>();
        for (String given : words.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            int taken = 0;
            for (int c : given.codePoints().toArray()) {
                int units = units(c);
                if (taken + units > width && taken > 0) {
                    lines.add(line.toString());
                    line.setLength(0);
                    taken = 0;
                }
                line.appendCodePoint(c);
                taken += units;
            }
            lines.add(line.append('\n').toString());
        }
        return lines;
    }

    /** The words in pieces that each fit a row, in their order; a line end where they are cut falls away. */
    static List<String> pieces(String words, int width) {
        List<String> lines = lines(words, width);
        if (lines.size() <= PIECE * 3 / 2) {
            return List.of(words);
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += PIECE) {
            String piece = String.join("", lines.subList(from, Math.min(from + PIECE, lines.size())));
            pieces.add(piece.endsWith("\n") ? piece.substring(0, piece.length() - 1) : piece);
        }
        return pieces;
    }

    private static int units(int c) {
        boolean halfWidth = c < 0x250 || c >= 0xFF61 && c <= 0xFF9F;
        return halfWidth ? 1 : 2;
    }
}
