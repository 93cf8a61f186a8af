package jp.junshu.law.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents of the tests' own making, in the formats that users have. */
final class Documents {
    /** A letter to be drawn: what, where its line begins, and how large. */
    record Words(String text, float x, float y, float size) {}

    private Documents() {}

    /**
     * A PDF whose pages hold these words in the order given, in a Japanese font that is named and not embedded, as the older
     * programs of Japanese offices write it.
     */
    static byte[] pdf(boolean vertical, List<List<Words>> pages) {
        return pdf(vertical, pages, _ -> {});
    }

    /** The same with more done to it before it is saved. */
    static byte[] pdf(boolean vertical, List<List<Words>> pages, Consumer<PDDocument> more) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSDictionary font = font(vertical);
            for (List<Words> words : pages) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                PDResources resources = new PDResources();
                COSDictionary fonts = new COSDictionary();
                fonts.setItem(COSName.getPDFName("F"), font);
                resources.getCOSObject().setItem(COSName.FONT, fonts);
                page.setResources(resources);
                PDStream content = new PDStream(document);
                try (var stream = content.createOutputStream(COSName.FLATE_DECODE)) {
                    stream.write(content(words).getBytes(StandardCharsets.US_ASCII));
                }
                page.setContents(content);
            }
            more.accept(document);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary font(boolean vertical) {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Japan1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(6));
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "MS-Mincho");
        descriptor.setInt(COSName.FLAGS, 4);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, "MS-Mincho");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "MS-Mincho");
        font.setName(COSName.ENCODING, vertical ? "UniJIS-UTF16-V" : "UniJIS-UTF16-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static String content(List<Words> words) {
        StringBuilder content = new StringBuilder("BT\n");
        for (Words each : words) {
            content.append("/F %.1f Tf 1 0 0 1 %.2f %.2f Tm <%s> Tj\n"
                    .formatted(
                            each.size(),
                            each.x(),
                            each.y(),
                            HexFormat.of().formatHex(each.text().getBytes(StandardCharsets.UTF_16BE))));
        }
        return content.append("ET\n").toString();
    }

    /** A text as pages of A4, broken after so many characters of a line as a typesetter breaks it; a tab parts cells. */
    static byte[] pdf(String text) {
        List<List<Words>> pages = new ArrayList<>();
        List<Words> page = new ArrayList<>();
        float y = 780;
        for (String line : text.lines().toList()) {
            for (String part : broken(line, 42)) {
                if (y < 60) {
                    page.add(new Words("- " + (pages.size() + 1) + " -", 280, 40, 9));
                    pages.add(page);
                    page = new ArrayList<>();
                    y = 780;
                }
                float x = 70;
                for (String cell : part.split("\t", -1)) {
                    if (!cell.isBlank()) {
                        page.add(new Words(cell, x, y, 10.5f));
                    }
                    x += (cell.length() + 3) * 10.5f;
                }
                y -= 17;
            }
        }
        page.add(new Words("- " + (pages.size() + 1) + " -", 280, 40, 9));
        pages.add(page);
        return pdf(false, pages);
    }

    private static List<String> broken(String line, int length) {
        List<String> parts = new ArrayList<>();
        int at = 0;
        while (line.length() - at > length) {
            int end = at + length;
            // no line begins with these
            while (end < line.length() && "、。）」』ー・".indexOf(line.charAt(end)) >= 0) {
                end++;
            }
            parts.add(line.substring(at, end));
            at = end;
        }
        parts.add(line.substring(at));
        return parts;
    }

    /** A Word document with a paragraph for each line. */
    static byte[] docx(String text) {
        return docx(document -> text.lines()
                .forEach(line -> document.createParagraph().createRun().setText(line)));
    }

    static byte[] docx(Consumer<XWPFDocument> writing) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writing.accept(document);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
