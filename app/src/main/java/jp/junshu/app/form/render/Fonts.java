package jp.junshu.app.form.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts the program brings for its PDFs, read once: BIZ UDMincho for the text, BIZ UDGothic for headings. */
final class Fonts {
    static final String MINCHO = "BIZ UDMincho";
    static final String GOTHIC = "BIZ UDGothic";
    private static final String SUBSTITUTE = "〓";

    private final byte[] mincho = read("BIZUDMincho-Regular.ttf");
    private final byte[] gothic = read("BIZUDGothic-Regular.ttf");
    private final CmapLookup minchoGlyphs = glyphs(mincho);
    private final CmapLookup gothicGlyphs = glyphs(gothic);

    InputStream mincho() {
        return new ByteArrayInputStream(mincho);
    }

    InputStream gothic() {
        return new ByteArrayInputStream(gothic);
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

    private static CmapLookup glyphs(byte[] font) {
        try (TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return read.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
