package jp.junshu.law.source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/** Collects the letters of one page after another, in the order in which the file draws them. */
final class PdfGlyphs extends PDFTextStripper {
    /** Thrown when a file asks for more than any document does. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch() {
            super("too much", null);
        }
    }

    /** A letter as it was drawn, before it is known which way the page is written. */
    private record Drawn(String text, float x, float y, float width, float size, float direction, boolean vertical) {}

    private static final int MOST_OPERATORS = 20_000_000;
    private static final int MOST_LETTERS = DocumentReader.TEXT_LIMIT / 2;
    private static final int CLOCK_EVERY = 4096;
    /** Letters of the same place within so much of their size are drawn twice to look bold. */
    private static final float SAME_PLACE = 0.25f;

    private final long deadline;
    private final List<Drawn> page = new ArrayList<>();
    private final Map<String, Drawn> last = new HashMap<>();
    private int operators;
    private int letters;
    private int unreadable;

    /** @param deadline the {@link System#nanoTime} at which it gives up */
    PdfGlyphs(long deadline) {
        this.deadline = deadline;
    }

    /** The letters of a page, from 1, by the main direction of its writing. */
    PageLines read(PDDocument document, int number) throws IOException {
        page.clear();
        last.clear();
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        boolean vertical = isVertical();
        return new PageLines(page.stream().map(drawn -> glyph(drawn, vertical)).toList());
    }

    /** How many letters there were so far, those that say not what they are among them. */
    int letters() {
        return letters;
    }

    int unreadable() {
        return unreadable;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > MOST_OPERATORS || (operators % CLOCK_EVERY == 0 && System.nanoTime() > deadline)) {
            throw new TooMuch();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        letters++;
        String unicode = font.toUnicode(code);
        if (unicode == null || unicode.isEmpty() || unicode.charAt(0) == '\uFFFD' || isPrivate(unicode.charAt(0))) {
            unreadable++;
        }
        if (letters > MOST_LETTERS) {
            throw new TooMuch();
        }
        super.showGlyph(matrix, font, code, displacement);
    }

    private static boolean isPrivate(char c) {
        return c >= '\uE000' && c <= '\uF8FF';
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String unicode = position.getUnicode();
        if (unicode == null || unicode.isEmpty()) {
            return;
        }
        float size = Math.max(1, position.getFontSizeInPt());
        Drawn drawn = new Drawn(
                unicode,
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                size,
                position.getDir(),
                position.getFont().isVertical());
        Drawn before = unicode.isBlank() ? null : last.put(unicode, drawn);
        boolean twice = before != null
                && Math.abs(before.x - drawn.x) < size * SAME_PLACE
                && Math.abs(before.y - drawn.y) < size * SAME_PLACE;
        if (!twice) {
            page.add(drawn);
        }
    }

    /** The letters are given to {@link PageLines}, not to the writer. */
    @Override
    protected void writePage() {
        // nothing of it is written here
    }

    /** Whether most letters stand below the one drawn before them. */
    private boolean isVertical() {
        int down = 0;
        int along = 0;
        for (int i = 0; i < page.size(); i++) {
            Drawn here = page.get(i);
            if (here.vertical) {
                down++;
            } else if (i > 0) {
                Drawn before = page.get(i - 1);
                float size = here.size;
                float dx = here.x - before.x;
                float dy = here.y - before.y;
                down += Math.abs(dx) < 0.4f * size && dy > 0.6f * size && dy < 1.6f * size ? 1 : 0;
                along += Math.abs(dy) < 0.2f * size && dx > 0.2f * size ? 1 : 0;
            }
        }
        return down > along;
    }

    private static Glyph glyph(Drawn drawn, boolean vertical) {
        float ascent = 0.88f * drawn.size;
        String text = Typeset.plain(drawn.text, vertical);
        return vertical
                ? new Glyph(
                        text,
                        drawn.y - ascent,
                        drawn.y - ascent + drawn.size,
                        -drawn.x - drawn.size,
                        -drawn.x,
                        drawn.size)
                : new Glyph(
                        text,
                        drawn.x,
                        drawn.x + drawn.width,
                        drawn.y - ascent,
                        drawn.y - ascent + drawn.size,
                        drawn.size);
    }
}
