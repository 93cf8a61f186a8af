package jp.junshu.app.form.render;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import jp.junshu.law.form.Align;
import org.apache.poi.common.usermodel.fonts.FontCharset;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The looks of cells in one workbook, each made once. */
final class SheetStyles {
    /** What readers take for a character by its number, as {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private static final byte[] GREY = {(byte) 0xEE, (byte) 0xEE, (byte) 0xEE};
    private static final byte[] YELLOW = {(byte) 0xFF, (byte) 0xF3, (byte) 0xB0};

    /**
     * How a cell looks.
     *
     * @param size of the letters, in points
     * @param indent steps from the left
     * @param ruled whether it has lines around it; {@code top} and {@code bottom} say whether above and below, too
     */
    record Look(
            Align align,
            double size,
            boolean gothic,
            int indent,
            boolean ruled,
            boolean grey,
            boolean top,
            boolean bottom,
            boolean missing) {

        static Look title() {
            return new Look(Align.CENTER, 14, true, 0, false, false, false, false, false);
        }

        static Look heading() {
            return new Look(Align.LEFT, 10.5, true, 0, false, false, false, false, false);
        }

        static Look text(Align align) {
            return new Look(align, 10.5, false, 0, false, false, false, false, false);
        }

        static Look indented(int steps) {
            return new Look(Align.LEFT, 10.5, false, Math.min(steps, 15), false, false, false, false, false);
        }

        static Look head() {
            return new Look(Align.CENTER, 10.5, true, 0, true, true, true, true, false);
        }

        static Look cell(Align align) {
            return new Look(align, 10.5, false, 0, true, false, true, true, false);
        }

        /** The same for a piece of a row that is cut. */
        Look part(boolean first, boolean last, boolean marked) {
            return new Look(align, size, gothic, indent, ruled, grey, first, last, marked);
        }

        /** The height of a line, in points. */
        float line() {
            return (float) (size * 1.4);
        }
    }

    private final XSSFWorkbook book;
    private final Map<Look, XSSFCellStyle> made = new HashMap<>();
    private final Map<String, XSSFFont> fonts = new HashMap<>();

    SheetStyles(XSSFWorkbook book) {
        this.book = book;
        XSSFFont standard = book.getFontAt(0);
        standard.setFontName(OfficeFile.MINCHO);
        standard.setFontHeight(10.5);
        standard.setCharSet(FontCharset.SHIFTJIS);
    }

    XSSFCellStyle of(Look look) {
        return made.computeIfAbsent(look, this::make);
    }

    private XSSFCellStyle make(Look look) {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(fonts.computeIfAbsent(look.gothic() + " " + look.size(), _ -> font(look)));
        style.setWrapText(true);
        style.setVerticalAlignment(look.grey() ? VerticalAlignment.CENTER : VerticalAlignment.TOP);
        style.setAlignment(
                switch (look.align()) {
                    case LEFT -> HorizontalAlignment.LEFT;
                    case CENTER -> HorizontalAlignment.CENTER;
                    case RIGHT -> HorizontalAlignment.RIGHT;
                });
        style.setIndention((short) look.indent());
        if (look.ruled()) {
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            style.setBorderTop(look.top() ? BorderStyle.THIN : BorderStyle.NONE);
            style.setBorderBottom(look.bottom() ? BorderStyle.THIN : BorderStyle.NONE);
        }
        if (look.grey() || look.missing()) {
            style.setFillForegroundColor(new XSSFColor(look.missing() ? YELLOW : GREY));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = book.createFont();
        font.setFontName(look.gothic() ? OfficeFile.GOTHIC : OfficeFile.MINCHO);
        font.setFontHeight(look.size());
        font.setCharSet(FontCharset.SHIFTJIS);
        return font;
    }

    /** Words that readers show as they stand. */
    static String literal(String words) {
        return ESCAPED.matcher(words).replaceAll("_x005F_");
    }
}
