package jp.junshu.app.form;

import java.util.stream.Collectors;
import jp.junshu.law.Spelled;

/** A filled form as plain text in which every block and every cell can be told. */
final class FormOutline {
    private FormOutline() {}

    static String of(FormDocument document) {
        StringBuilder text = new StringBuilder();
        document.blocks().forEach(block -> text.append(block(block)).append('\n'));
        document.missing()
                .forEach(gap -> text.append("missing ")
                        .append(gap.path())
                        .append(": ")
                        .append(gap.label().ja())
                        .append('\n'));
        return text.toString();
    }

    private static String block(FormBlock block) {
        return switch (block) {
            case FormBlock.Heading(var level, var words) -> level.spelling() + ": " + show(words);
            case FormBlock.Paragraph(var words, var align, var indent, var first) ->
                "paragraph " + align.spelling() + " " + indent + "+" + first + ": " + show(words);
            case FormBlock.Field(var label, var words) -> "field: " + label + " | " + show(words);
            case FormBlock.Table table -> table(table);
            case FormBlock.Checks checks ->
                "checks: " + checks.label().map(label -> label + " | ").orElse("") + checks.line()
                        + checks.missing().map(FormOutline::show).orElse("");
            case FormBlock.Signature(var lines) ->
                lines.stream()
                        .map(line -> "signature: " + line.label() + " | " + show(line.words()))
                        .collect(Collectors.joining("\n"));
            case FormBlock.PageBreak _ -> "page-break";
        };
    }

    private static String table(FormBlock.Table table) {
        StringBuilder text = new StringBuilder("table");
        table.columns()
                .forEach(column -> text.append(' ')
                        .append(column.width())
                        .append(":")
                        .append(((Spelled) column.align()).spelling()));
        if (table.hasHeads()) {
            text.append("\n  head | ")
                    .append(table.columns().stream()
                            .map(column -> column.head().orElse(""))
                            .collect(Collectors.joining(" | ")));
        }
        for (FormBlock.Row row : table.rows()) {
            text.append("\n  row | ");
            switch (row) {
                case FormBlock.Row.Cells(var cells) ->
                    text.append(cells.stream().map(FormOutline::show).collect(Collectors.joining(" | ")));
                case FormBlock.Row.Across(var words) -> text.append(show(words));
            }
        }
        return text.toString();
    }

    private static String show(FormText words) {
        return words.plain().replace("\n", "⏎");
    }
}
