package jp.junshu.app.register;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.junshu.app.screen.Text;
import jp.junshu.law.date.DateStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;

/** A cell of a spreadsheet as the text that somebody would type. */
final class SheetCell {
    /** What is said rather than counted in a format: words in quotes, one letter after a backslash, and what is in brackets. */
    private static final Pattern SAID = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^]]*]");

    private static final Pattern EXPONENT = Pattern.compile("[eE][+-]");
    private static final Pattern DAY = Pattern.compile("[gGeEyYdDaA]|[mM](?![mM]*:)");

    private SheetCell() {}

    /** What came of reading a cell. */
    sealed interface Reading {
        record Read(String text) implements Reading {}

        record Refused(Text sentence) implements Reading {}
    }

    /**
     * Reads a cell; a formula by its result.
     *
     * @param day whether a day is expected
     * @param since1904 whether the workbook counts days from 1904
     */
    static Reading read(Cell cell, boolean day, boolean since1904) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> new Reading.Read(cell.getRichStringCellValue().getString());
            case BOOLEAN -> new Reading.Read(Boolean.toString(cell.getBooleanCellValue()));
            case NUMERIC -> number(cell, day, since1904);
            case ERROR -> new Reading.Refused(Text.of("register.sheet.formula-error"));
            case BLANK, FORMULA, _NONE -> new Reading.Read("");
        };
    }

    private static Reading number(Cell cell, boolean day, boolean since1904) {
        double value = cell.getNumericCellValue();
        String format = cell.getCellStyle().getDataFormatString();
        if (isDay(format == null ? "" : format)) {
            LocalDateTime moment =
                    DateUtil.isValidExcelDate(value) ? DateUtil.getLocalDateTime(value, since1904) : null;
            return moment == null
                    ? new Reading.Refused(Text.of("register.sheet.no-day", plain(value)))
                    : new Reading.Read(DateStyle.ISO.print(moment.toLocalDate()));
        }
        return day
                ? new Reading.Refused(Text.of("register.sheet.bare-number", plain(value)))
                : new Reading.Read(plain(value));
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Whether a number format shows a day: by era ({@code [$-411]ggge"年"m"月"d"日"}) or by year. */
    static boolean isDay(String format) {
        String first = format.split(";", -1)[0];
        if (first.isEmpty() || first.toLowerCase(Locale.ROOT).equals("general") || first.equals("@")) {
            return false;
        }
        String counted = EXPONENT.matcher(SAID.matcher(first).replaceAll("")).replaceAll("");
        return DAY.matcher(counted.replaceAll("(?i)general|am/pm", "")).find();
    }
}
