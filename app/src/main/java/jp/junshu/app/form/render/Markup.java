package jp.junshu.app.form.render;

import gg.jte.Content;
import java.util.List;
import java.util.function.UnaryOperator;
import jp.junshu.app.form.FormBlock;
import jp.junshu.app.form.FormDocument;
import jp.junshu.app.form.FormText;
import jp.junshu.law.form.Align;
import jp.junshu.law.form.HeadingLevel;

/**
 * Blocks as markup that is HTML and XML at once, with classes that begin with {@code official-} and no styles: the preview in our
 * pages, and what the PDF is set from.
 */
public final class Markup {
    /** A row with less than this many characters is kept on one page. */
    static final int SHORT_ROW = 400;

    /** A table with at least this many columns scrolls by itself on a narrow screen. */
    private static final int WIDE_TABLE = 5;

    private final StringBuilder text = new StringBuilder();
    private final int level;
    private final UnaryOperator<String> words;
    private final boolean onScreen;
    private int headings;

    /**
     * Markup with its own way with words.
     *
     * @param level of the title, from 1
     * @param words changes what is printed before it is escaped
     */
    Markup(int level, UnaryOperator<String> words) {
        this(level, words, false);
    }

    private Markup(int level, UnaryOperator<String> words, boolean onScreen) {
        this.level = level;
        this.words = words;
        this.onScreen = onScreen;
    }

    /** The document as part of a page of ours. */
    public static Content preview(FormDocument document, int level) {
        Markup markup = new Markup(level, text -> text, true);
        document.pages().forEach(page -> {
            markup.text.append("<section class=\"official-page\" lang=\"ja\">\n");
            page.forEach(markup::add);
            markup.text.append("</section>\n");
        });
        return output -> output.writeContent(markup.text.toString());
    }

    void add(FormBlock block) {
        switch (block) {
            case FormBlock.Heading(var rank, var content) -> heading(rank, content);
            case FormBlock.Paragraph(var content, var align, var indent, var first) -> {
                String name = "official-" + align.spelling() + " official-in-" + indent + " official-first-" + first;
                content.lines().forEach(line -> element("p", name, line));
            }
            case FormBlock.Field(var label, var content) -> {
                text.append("<p class=\"official-field\"><span class=\"official-name\">");
                put(label).append("</span>　");
                lines(content).append("</p>\n");
            }
            case FormBlock.Table table -> table(table);
            case FormBlock.Checks checks -> {
                text.append("<p class=\"official-field\">");
                checks.label().ifPresent(label -> {
                    text.append("<span class=\"official-name\">");
                    put(label).append("</span>　");
                });
                put(checks.line());
                checks.missing().ifPresent(this::inline);
                text.append("</p>\n");
            }
            case FormBlock.Signature signature -> signature(signature);
            case FormBlock.PageBreak _ -> text.append("<div class=\"official-break\"></div>\n");
        }
    }

    private void heading(HeadingLevel rank, FormText content) {
        int depth = Math.min(6, level + rank.ordinal());
        headings++;
        text.append("<h")
                .append(depth)
                .append(" id=\"official-")
                .append(headings)
                .append("\" class=\"official-");
        text.append(rank.spelling()).append("\">");
        lines(content).append("</h").append(depth).append(">\n");
    }

    private void signature(FormBlock.Signature signature) {
        int width = signature.labelWidth();
        text.append("<div class=\"official-signature\">\n");
        for (FormBlock.Signature.Line line : signature.lines()) {
            text.append("<p class=\"official-hang-").append(width + 1).append("\">");
            spread(line.label(), width);
            text.append('　');
            lines(line.words()).append("</p>\n");
        }
        text.append("</div>\n");
    }

    /** A label of fewer characters is spaced out; its last character has no space behind it. */
    private void spread(String label, int width) {
        int[] characters = label.codePoints().toArray();
        if (characters.length < 2 || characters.length == width) {
            put(label + "　".repeat(width - characters.length));
            return;
        }
        String head = new String(characters, 0, characters.length - 1);
        text.append("<span class=\"official-spread-")
                .append(characters.length)
                .append('-')
                .append(width)
                .append("\">");
        put(head).append("</span>");
        put(Character.toString(characters[characters.length - 1]));
    }

    private void table(FormBlock.Table table) {
        boolean wide = onScreen && table.columns().size() >= WIDE_TABLE;
        if (wide) {
            text.append("<div class=\"official-wide\" role=\"group\" aria-label=\"表\" tabindex=\"0\">\n");
        }
        text.append("<table class=\"official-table\">\n<colgroup>");
        table.columns()
                .forEach(column -> text.append("<col class=\"official-w")
                        .append(column.width())
                        .append("\"/>"));
        text.append("</colgroup>\n");
        if (table.hasHeads()) {
            text.append("<thead><tr>");
            table.columns().forEach(column -> {
                text.append("<th scope=\"col\">");
                put(column.head().orElse("")).append("</th>");
            });
            text.append("</tr></thead>\n");
        }
        text.append("<tbody>\n");
        table.rows().forEach(row -> row(table, row));
        text.append("</tbody>\n</table>\n");
        if (wide) {
            text.append("</div>\n");
        }
    }

    private void row(FormBlock.Table table, FormBlock.Row row) {
        text.append(size(row) < SHORT_ROW ? "<tr class=\"official-short\">" : "<tr>");
        switch (row) {
            case FormBlock.Row.Cells(var cells) -> {
                for (int i = 0; i < cells.size(); i++) {
                    boolean head = i == 0 && table.rowHeads();
                    Align align = table.columns().get(i).align();
                    text.append(head ? "<th scope=\"row\"" : "<td")
                            .append(" class=\"official-")
                            .append(align.spelling())
                            .append("\">");
                    lines(cells.get(i)).append(head ? "</th>" : "</td>");
                }
            }
            case FormBlock.Row.Across(var content) -> {
                text.append("<td colspan=\"").append(table.columns().size()).append("\">");
                lines(content).append("</td>");
            }
        }
        text.append("</tr>\n");
    }

    static int size(FormBlock.Row row) {
        return switch (row) {
            case FormBlock.Row.Cells(var cells) ->
                cells.stream().mapToInt(cell -> cell.plain().length()).max().orElse(0);
            case FormBlock.Row.Across(var content) -> content.plain().length();
        };
    }

    private void element(String tag, String name, FormText line) {
        text.append('<').append(tag).append(" class=\"").append(name).append("\">");
        inline(line);
        text.append("</").append(tag).append(">\n");
    }

    private StringBuilder lines(FormText content) {
        List<FormText> lines = content.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                text.append("<br/>");
            }
            inline(lines.get(i));
        }
        return text;
    }

    private void inline(FormText content) {
        for (FormText.Span span : content.spans()) {
            if (span.missing()) {
                text.append("<mark class=\"official-missing\">");
                put(span.words()).append("</mark>");
            } else {
                put(span.words());
            }
        }
    }

    private StringBuilder put(String plain) {
        return text.append(escape(words.apply(plain)));
    }

    static String escape(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
