package jp.junshu.app.form.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts the program brings for its PDFs, read once: BIZ UDMincho for the text, BIZ UDGothic for headings. */
final class Fonts {
    static final String MINCHO = "BIZ UDMincho";
    static final String GOTHIC = "BIZ UDGothic";
    private static final String SUBSTITUTE = "〓";

    /** Parsed fonts that lie ready; more than these only while as many PDFs are being made at once. */
    private static final int KEPT = 2;

    private final byte[] mincho = read("BIZUDMincho-Regular.ttf");
    private final byte[] gothic = read("BIZUDGothic-Regular.ttf");
    private final CmapLookup minchoGlyphs;
    private final CmapLookup gothicGlyphs;
    private final BlockingQueue<Pair> ready = new ArrayBlockingQueue<>(KEPT);

    /** Both fonts, parsed; for one PDF at a time, since a parsed font reads on from where it is. */
    record Pair(TrueTypeFont mincho, TrueTypeFont gothic) {}

    Fonts() {
        Pair first = parsed();
        minchoGlyphs = glyphs(first.mincho());
        gothicGlyphs = glyphs(first.gothic());
        giveBack(first);
    }

    /** The fonts for one PDF; give them back afterwards. */
    Pair take() {
        Pair pair = ready.poll();
        return pair == null ? parsed() : pair;
    }

    void giveBack(Pair pair) {
        ready.offer(pair);
    }

    private Pair parsed() {
        return new Pair(parse(mincho), parse(gothic));
    }

    /** Whether both fonts have the character; a line end counts as had. */
    boolean cover(int c) {
        return c == '\n' || minchoGlyphs.getGlyphId(c) != 0 && gothicGlyphs.getGlyphId(c) != 0;
    }

    /** Characters that only choose a shape of the one before them; without them that one is still there. */
    static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D;
    }

    /** The words with 〓 for what a font does not have. */
    String printable(String words) {
        StringBuilder text = new StringBuilder(words.length());
        words.codePoints().filter(c -> !isSelector(c)).forEach(c -> {
            if (cover(c)) {
                text.appendCodePoint(c);
            } else {
                text.append(SUBSTITUTE);
            }
        });
        return text.toString();
    }

    private static byte[] read(String name) {
        try (InputStream file = Fonts.class.getResourceAsStream("/jp/junshu/app/form/fonts/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the font " + name + " is not on the class path");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrueTypeFont parse(byte[] font) {
        try {
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(font));
            // no rule of it changes a character of ours, and trying them all is a sixth of the work
            parsed.setEnableGsub(false);
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CmapLookup glyphs(TrueTypeFont font) {
        try {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
