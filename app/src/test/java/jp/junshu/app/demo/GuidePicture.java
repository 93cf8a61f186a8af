package jp.junshu.app.demo;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A picture of a page for print in a document: as wide as the window, down to where its content ends, in 256 colours. */
final class GuidePicture {
    static final int WIDTH = 1280;
    private static final int TALLEST = 1000;
    private static final int COLOURS = 256;
    private static final String END = """
            () => Math.max(...[...document.querySelectorAll('body *')]
                .filter(each => each.childElementCount === 0 && each.getClientRects().length > 0)
                .map(each => each.getBoundingClientRect().bottom + scrollY)) + 32""";

    private GuidePicture() {}

    static void take(Page page, Path file) throws IOException {
        int height = Math.min(((Number) page.evaluate(END)).intValue(), TALLEST);
        byte[] png =
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setClip(0, 0, WIDTH, height));
        Files.createDirectories(file.resolveSibling("."));
        ImageIO.write(inFewColours(ImageIO.read(new ByteArrayInputStream(png))), "png", file.toFile());
    }

    /** The same in the colours it has most of; each other becomes the nearest of them. */
    private static BufferedImage inFewColours(BufferedImage full) {
        int width = full.getWidth();
        int height = full.getHeight();
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                counts.merge(full.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
            }
        }
        List<Integer> kept = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        int[] palette = kept.stream().mapToInt(Integer::intValue).toArray();
        BufferedImage few = new BufferedImage(
                width,
                height,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int index = nearest.computeIfAbsent(full.getRGB(x, y) & 0xFFFFFF, colour -> nearest(kept, colour));
                few.getRaster().setSample(x, y, 0, index);
            }
        }
        return few;
    }

    private static int nearest(List<Integer> kept, int colour) {
        return kept.indexOf(kept.stream()
                .min(Comparator.comparingInt(each -> distance(each, colour)))
                .orElseThrow());
    }

    private static int distance(int one, int other) {
        int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
        int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
        int blue = (one & 0xFF) - (other & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
