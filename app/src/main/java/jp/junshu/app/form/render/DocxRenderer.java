package jp.junshu.app.form.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.junshu.app.form.FormBlock;
import jp.junshu.app.form.FormDocument;
import jp.junshu.app.form.FormText;
import jp.junshu.law.form.Align;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHint;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** Forms as DOCX on A4: real headings, tables of fixed widths whose heads repeat, page numbers. Lengths are twentieths of a point. */
public final class DocxRenderer {
    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    /** 25 mm. */
    private static final int MARGIN = 1417;

    private static final int TEXT_WIDTH = PAGE_WIDTH - 2 * MARGIN;
    /** One full-width character of 10.5 points. */
    private static final int CHARACTER = 210;

    /** Where a signature begins: 70 mm. */
    private static final int SIGNATURE = 3969;

    private static final int CELL_SIDE = 100;
    private static final int CELL_TOP = 60;

    private final XWPFDocument word;
    private boolean breaking;
    private boolean afterTable;

    private DocxRenderer(XWPFDocument word) {
        this.word = word;
    }

    public static byte[] render(FormDocument document, Instant madeAt) {
        try (XWPFDocument word = new XWPFDocument()) {
            word.createStyles()
                    .setStyles(StylesDocument.Factory.parse(DocxStyles.STYLES).getStyles());
            DocxRenderer renderer = new DocxRenderer(word);
            document.blocks().forEach(renderer::add);
            renderer.setUpPage();
            return OfficeFile.write(word, document.title(), madeAt, Map.of("word/settings.xml", DocxStyles.SETTINGS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XmlException e) {
            throw new IllegalStateException("our own styles cannot be read", e);
        }
    }

    private void setUpPage() {
        if (afterTable) {
            // a document ends in a paragraph; this one must not make a page of its own
            paragraph().setSpacingBetween(1, LineSpacingRule.EXACT);
        }
        CTSectPr section = word.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        BigInteger margin = BigInteger.valueOf(MARGIN);
        margins.setTop(margin);
        margins.setBottom(margin);
        margins.setLeft(margin);
        margins.setRight(margin);
        margins.setHeader(BigInteger.valueOf(MARGIN / 2));
        margins.setFooter(BigInteger.valueOf(MARGIN / 2));
        margins.setGutter(BigInteger.ZERO);
        XWPFParagraph footer = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle("Footer");
        field(footer, "PAGE");
        footer.createRun().setText(" / ");
        field(footer, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        CTSimpleField field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private void add(FormBlock block) {
        switch (block) {
            case FormBlock.Heading(var level, var words) -> {
                XWPFParagraph paragraph = paragraph();
                paragraph.setStyle("Heading" + (level.ordinal() + 1));
                lines(paragraph, words);
            }
            case FormBlock.Paragraph(var words, var align, var indent, var firstLine) -> {
                for (FormText line : words.lines()) {
                    XWPFParagraph paragraph = paragraph();
                    paragraph.setAlignment(align == Align.LEFT ? ParagraphAlignment.BOTH : alignment(align));
                    indent(paragraph, indent * CHARACTER, firstLine * CHARACTER);
                    if (align == Align.CENTER) {
                        paragraph.setSpacingBefore(CHARACTER);
                        paragraph.setSpacingAfter(CHARACTER);
                    }
                    put(paragraph, line);
                }
            }
            case FormBlock.Field(var label, var words) -> field(label, words);
            case FormBlock.Table table -> table(table);
            case FormBlock.Checks checks -> {
                FormText line = new FormText(Stream.concat(
                                Stream.of(new FormText.Span(checks.line(), false)),
                                checks.missing().stream().flatMap(mark -> mark.spans().stream()))
                        .toList());
                checks.label().ifPresentOrElse(label -> field(label, line), () -> put(paragraph(), line));
            }
            case FormBlock.Signature signature -> signature(signature);
            case FormBlock.PageBreak _ -> breaking = true;
        }
    }

    /** The next paragraph, on a new page if one is due. */
    private XWPFParagraph paragraph() {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setPageBreak(breaking);
        breaking = false;
        afterTable = false;
        return paragraph;
    }

    private void field(String label, FormText words) {
        XWPFParagraph paragraph = paragraph();
        XWPFRun name = paragraph.createRun();
        name.setText(label + "　");
        font(name, OfficeFile.GOTHIC);
        lines(paragraph, words);
    }

    private void signature(FormBlock.Signature signature) {
        int width = signature.labelWidth();
        boolean first = true;
        for (FormBlock.Signature.Line line : signature.lines()) {
            XWPFParagraph paragraph = paragraph();
            int label = (width + 1) * CHARACTER;
            indent(paragraph, SIGNATURE + label, -label);
            if (first) {
                paragraph.setSpacingBefore(2 * CHARACTER);
            }
            first = false;
            spread(paragraph, line.label(), width);
            put(paragraph, FormText.of("　"));
            lines(paragraph, line.words());
        }
    }

    /** A label of fewer characters is spaced out to the width of the longest. */
    private static void spread(XWPFParagraph paragraph, String label, int width) {
        int[] characters = label.codePoints().toArray();
        if (characters.length < 2 || characters.length == width) {
            put(paragraph, FormText.of(label + "　".repeat(width - characters.length)));
            return;
        }
        XWPFRun head = paragraph.createRun();
        head.setText(new String(characters, 0, characters.length - 1));
        head.setCharacterSpacing((width - characters.length) * CHARACTER / (characters.length - 1));
        put(paragraph, FormText.of(Character.toString(characters[characters.length - 1])));
    }

    private void table(FormBlock.Table table) {
        if (breaking || afterTable) {
            // two tables that touch would become one
            paragraph().setSpacingBetween(1, LineSpacingRule.EXACT);
        }
        int heads = table.hasHeads() ? 1 : 0;
        int count = heads + table.rows().size();
        XWPFTable made = word.createTable(Math.max(1, count), table.columns().size());
        frame(made, table.columns());
        if (table.hasHeads()) {
            XWPFTableRow row = made.getRow(0);
            row.setRepeatHeader(true);
            row.setCantSplitRow(true);
            for (int i = 0; i < table.columns().size(); i++) {
                XWPFTableCell cell = row.getCell(i);
                cell.setColor("EEEEEE");
                FormText head = FormText.of(table.columns().get(i).head().orElse(""));
                cell(cell, head, Align.CENTER)
                        .forEach(paragraph -> paragraph.getRuns().forEach(run -> font(run, OfficeFile.GOTHIC)));
            }
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(made.getRow(i + heads), table, table.rows().get(i));
        }
        afterTable = true;
    }

    private static void frame(XWPFTable made, List<FormBlock.Column> columns) {
        CTTblLayoutType layout = made.getCTTbl().getTblPr().isSetTblLayout()
                ? made.getCTTbl().getTblPr().getTblLayout()
                : made.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        made.setWidth(Integer.toString(TEXT_WIDTH));
        made.setCellMargins(CELL_TOP, CELL_SIDE, CELL_TOP, CELL_SIDE);
        made.setTopBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        made.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        made.setLeftBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        made.setRightBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        made.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        made.setInsideVBorder(XWPFBorderType.SINGLE, 4, 0, "000000");
        CTTblGrid grid = made.getCTTbl().getTblGrid() == null
                ? made.getCTTbl().addNewTblGrid()
                : made.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        columns.forEach(column -> grid.addNewGridCol().setW(BigInteger.valueOf(width(column))));
        for (XWPFTableRow row : made.getRows()) {
            for (int i = 0; i < columns.size(); i++) {
                row.getCell(i).setWidth(Integer.toString(width(columns.get(i))));
            }
        }
    }

    private static int width(FormBlock.Column column) {
        return TEXT_WIDTH * column.width() / 100;
    }

    private static void row(XWPFTableRow row, FormBlock.Table table, FormBlock.Row content) {
        row.setCantSplitRow(Markup.size(content) < Markup.SHORT_ROW);
        switch (content) {
            case FormBlock.Row.Cells(var cells) -> {
                for (int i = 0; i < cells.size(); i++) {
                    cell(row.getCell(i), cells.get(i), table.columns().get(i).align());
                }
            }
            case FormBlock.Row.Across(var words) -> {
                for (int i = table.columns().size() - 1; i > 0; i--) {
                    row.removeCell(i);
                    if (row.getCtRow().sizeOfTcArray() > i) {
                        row.getCtRow().removeTc(i);
                    }
                }
                XWPFTableCell cell = row.getCell(0);
                cell.setWidth(Integer.toString(TEXT_WIDTH));
                cell.getCTTc()
                        .getTcPr()
                        .addNewGridSpan()
                        .setVal(BigInteger.valueOf(table.columns().size()));
                cell(cell, words, Align.LEFT);
            }
        }
    }

    /** Each line is a paragraph of the cell. */
    private static List<XWPFParagraph> cell(XWPFTableCell cell, FormText words, Align align) {
        List<FormText> lines = words.lines();
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph();
            paragraph.setStyle("TableText");
            paragraph.setAlignment(alignment(align));
            put(paragraph, lines.get(i));
        }
        return cell.getParagraphs();
    }

    private static void lines(XWPFParagraph paragraph, FormText words) {
        List<FormText> lines = words.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                paragraph.createRun().addBreak();
            }
            put(paragraph, lines.get(i));
        }
    }

    private static void put(XWPFParagraph paragraph, FormText line) {
        for (FormText.Span span : line.spans()) {
            XWPFRun run = paragraph.createRun();
            run.setText(span.words());
            // marks such as ① and “ are written full-width
            CTFonts fonts = fonts(run);
            fonts.setHint(STHint.EAST_ASIA);
            if (span.missing()) {
                run.setTextHighlightColor("yellow");
            }
        }
    }

    private static void font(XWPFRun run, String name) {
        CTFonts fonts = fonts(run);
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        fonts.setEastAsia(name);
        fonts.setCs(name);
    }

    private static CTFonts fonts(XWPFRun run) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        return properties.sizeOfRFontsArray() > 0 ? properties.getRFontsArray(0) : properties.addNewRFonts();
    }

    private static void indent(XWPFParagraph paragraph, int left, int firstLine) {
        if (left > 0) {
            paragraph.setIndentationLeft(left);
        }
        if (firstLine > 0) {
            paragraph.setIndentationFirstLine(firstLine);
        } else if (firstLine < 0) {
            paragraph.setIndentationHanging(-firstLine);
        }
    }

    private static ParagraphAlignment alignment(Align align) {
        return switch (align) {
            case LEFT -> ParagraphAlignment.LEFT;
            case CENTER -> ParagraphAlignment.CENTER;
            case RIGHT -> ParagraphAlignment.RIGHT;
        };
    }
}
