package jp.junshu.bench.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import jp.junshu.app.form.FormRenderer;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The same report written straight at the libraries, as somebody would who needs this one and nothing else. */
final class Bare {
    private static final String FONT = "ＭＳ 明朝";
    private static final List<String> HEADS = List.of("項目", "確認事項", "実施状況");
    private static final List<String> ANNEX_HEADS = List.of("項目", "実施状況", "実施内容又は理由");

    private Bare() {}

    // ---- POI, Word

    static byte[] docx() throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            paragraph(word, Sample.MADE_ON, ParagraphAlignment.RIGHT);
            paragraph(word, Sample.ADDRESSEE + "　殿", ParagraphAlignment.LEFT);
            paragraph(word, "住　　　所　" + Sample.ADDRESS, ParagraphAlignment.LEFT);
            paragraph(word, "名　　　称　" + Sample.NAME, ParagraphAlignment.LEFT);
            paragraph(word, "代表者氏名　" + Sample.REPRESENTATIVE, ParagraphAlignment.LEFT);
            paragraph(word, Sample.HEADING, ParagraphAlignment.CENTER);
            paragraph(word, Sample.BODY, ParagraphAlignment.LEFT);
            paragraph(word, "記", ParagraphAlignment.CENTER);
            paragraph(word, "1. 契約件名等", ParagraphAlignment.LEFT);
            table(
                    word,
                    List.of(List.of("契約締結日", Sample.CONCLUDED), List.of("契約件名", Sample.TITLE)),
                    List.of(2177, 6895));
            paragraph(word, "2. 報告事項", ParagraphAlignment.LEFT);
            table(word, Bare.rows(HEADS, Bare::matter), List.of(2177, 5625, 1270));
            paragraph(word, "別葉", ParagraphAlignment.LEFT).setPageBreak(true);
            table(word, Bare.rows(ANNEX_HEADS, Bare::annex), List.of(2177, 1270, 5625));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static XWPFParagraph paragraph(XWPFDocument word, String text, ParagraphAlignment alignment) {
        XWPFParagraph paragraph = word.createParagraph();
        paragraph.setAlignment(alignment);
        put(paragraph, text);
        return paragraph;
    }

    private static void table(XWPFDocument word, List<List<String>> rows, List<Integer> widths) {
        XWPFTable table = word.createTable(rows.size(), widths.size());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < widths.size(); j++) {
                XWPFTableCell cell = table.getRow(i).getCell(j);
                cell.setWidth(widths.get(j).toString());
                List<String> lines = rows.get(i).get(j).lines().toList();
                for (int k = 0; k < lines.size(); k++) {
                    put(k == 0 ? cell.getParagraphs().getFirst() : cell.addParagraph(), lines.get(k));
                }
            }
        }
    }

    private static void put(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT, XWPFRun.FontCharRange.ascii);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(10.5);
        run.setText(text);
    }

    // ---- POI, Excel

    static byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle style = book.createCellStyle();
            style.setWrapText(true);
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setBorderTop(BorderStyle.THIN);
            style.setBorderBottom(BorderStyle.THIN);
            style.setBorderLeft(BorderStyle.THIN);
            style.setBorderRight(BorderStyle.THIN);
            Sheet report = book.createSheet("報告書");
            report.setColumnWidth(0, 22 * 256);
            report.setColumnWidth(1, 56 * 256);
            report.setColumnWidth(2, 12 * 256);
            List.of(
                            Sample.MADE_ON,
                            Sample.ADDRESSEE + "　殿",
                            Sample.ADDRESS,
                            Sample.NAME,
                            Sample.REPRESENTATIVE,
                            Sample.HEADING,
                            Sample.BODY,
                            "記",
                            "1. 契約件名等",
                            Sample.CONCLUDED,
                            Sample.TITLE,
                            "2. 報告事項")
                    .forEach(line -> next(report).createCell(0).setCellValue(line));
            cells(report, Bare.rows(HEADS, Bare::matter), style);
            Sheet annex = book.createSheet("別葉");
            annex.setColumnWidth(0, 22 * 256);
            annex.setColumnWidth(1, 12 * 256);
            annex.setColumnWidth(2, 56 * 256);
            cells(annex, Bare.rows(ANNEX_HEADS, Bare::annex), style);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static Row next(Sheet sheet) {
        return sheet.createRow(sheet.getLastRowNum() + 1);
    }

    private static void cells(Sheet sheet, List<List<String>> rows, CellStyle style) {
        for (List<String> texts : rows) {
            Row row = next(sheet);
            for (int i = 0; i < texts.size(); i++) {
                row.createCell(i).setCellValue(texts.get(i));
                row.getCell(i).setCellStyle(style);
            }
        }
    }

    // ---- openhtmltopdf

    /**
     * The report as PDF with the fonts that the program brings.
     *
     * @param tagged after PDF/A-2a and PDF/UA-1, else plain
     */
    static byte[] pdf(boolean tagged) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withHtmlContent(page(), null)
                .useFont(() -> font("BIZUDMincho-Regular.ttf"), "BIZ UDMincho", 400, FontStyle.NORMAL, true)
                .useFont(() -> font("BIZUDGothic-Regular.ttf"), "BIZ UDGothic", 400, FontStyle.NORMAL, true);
        if (tagged) {
            builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_A)
                    .usePdfUaAccessibility(true)
                    .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        builder.toStream(bytes).run();
        return bytes.toByteArray();
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(
                FormRenderer.class.getResourceAsStream("/jp/junshu/app/form/fonts/" + name), name);
    }

    private static String page() {
        return """
                <html lang="ja" xml:lang="ja" xmlns="http://www.w3.org/1999/xhtml"><head><title>%s</title>
                <meta name="description" content="%s"/><style>
                @page { size: 210mm 297mm; margin: 25mm;
                  @bottom-center { content: counter(page) " / " counter(pages); font-family: 'BIZ UDMincho'; } }
                body { font-family: 'BIZ UDMincho'; font-size: 10.5pt; line-height: 1.6; }
                h1, h2 { font-family: 'BIZ UDGothic'; font-weight: 400; }
                h1 { font-size: 14pt; text-align: center; }
                h2 { font-size: 10.5pt; }
                table { width: 100%%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate; }
                th, td { padding: 1.2mm; border: 0.5pt solid #000000; vertical-align: top; font-weight: 400; font-size: 10pt;
                  word-wrap: break-word; }
                tr { page-break-inside: avoid; }
                </style></head><body>
                <p style="text-align: right">%s</p><p>%s　殿</p><p>住所　%s</p><p>名称　%s</p><p>代表者氏名　%s</p>
                <h1>%s</h1><p>%s</p><p style="text-align: center">記</p>
                <h2>1. 契約件名等</h2>
                <table><tr><th style="width: 24%%">契約締結日</th><td>%s</td></tr><tr><th>契約件名</th><td>%s</td></tr></table>
                <h2>2. 報告事項</h2>%s<div style="page-break-after: always"></div><h2>別葉</h2>%s
                </body></html>
                """.formatted(
                        Sample.HEADING,
                        Sample.HEADING,
                        Sample.MADE_ON,
                        Sample.ADDRESSEE,
                        Sample.ADDRESS,
                        Sample.NAME,
                        Sample.REPRESENTATIVE,
                        Sample.HEADING,
                        Sample.BODY,
                        Sample.CONCLUDED,
                        Sample.TITLE,
                        markup(HEADS, Bare::matter, List.of(24, 62, 14)),
                        markup(ANNEX_HEADS, Bare::annex, List.of(24, 14, 62)));
    }

    private static String markup(
            List<String> heads, Function<Sample.Matter, List<String>> cells, List<Integer> widths) {
        StringBuilder table = new StringBuilder("<table><thead><tr>");
        for (int i = 0; i < heads.size(); i++) {
            table.append("<th style=\"width: ").append(widths.get(i)).append("%\">");
            table.append(heads.get(i)).append("</th>");
        }
        table.append("</tr></thead><tbody>");
        for (Sample.Matter matter : Sample.MATTERS) {
            table.append("<tr>");
            for (String text : cells.apply(matter)) {
                table.append("<td>").append(text.replace("\n", "<br/>")).append("</td>");
            }
            table.append("</tr>");
        }
        return table.append("</tbody></table>").toString();
    }

    // ---- the table in all of them

    private static List<List<String>> rows(List<String> heads, Function<Sample.Matter, List<String>> cells) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(heads),
                        Sample.MATTERS.stream().map(cells))
                .toList();
    }

    private static List<String> matter(Sample.Matter matter) {
        return List.of(matter.cite(), matter.confirm(), matter.status());
    }

    private static List<String> annex(Sample.Matter matter) {
        return List.of(matter.cite(), matter.status(), matter.annex());
    }
}
