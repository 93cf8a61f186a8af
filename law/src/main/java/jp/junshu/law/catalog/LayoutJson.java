package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Spelled;
import jp.junshu.law.form.Align;
import jp.junshu.law.form.Datum;
import jp.junshu.law.form.DatumType;
import jp.junshu.law.form.FormFill;
import jp.junshu.law.form.FormLayout;
import jp.junshu.law.form.HeadingLevel;
import jp.junshu.law.form.LayoutBlock;
import jp.junshu.law.form.Phrase;
import tools.jackson.databind.JsonNode;

/** A form's layout as files write it. */
final class LayoutJson {
    private LayoutJson() {}

    /** The kinds of data, as files spell them. */
    enum Kind implements Spelled {
        WORDS,
        DAY,
        CHOICE,
        GROUP,
        ROWS
    }

    /** The layout in the form's file, where it has one. */
    static Optional<FormLayout> find(JsonNode form) {
        return Fields.find(form, "layout")
                .map(_ -> new FormLayout(
                        Fields.list(form, "data", LayoutJson::datum),
                        Fields.list(form, "layout", LayoutJson::entry),
                        Fields.list(form, "notes", Fields::text)));
    }

    /** Where the form's data come from, where its file says so. */
    static Optional<FormFill> findFill(JsonNode form) {
        return Fields.find(form, "fill").map(LayoutJson::fill);
    }

    private static FormFill fill(JsonNode fill) {
        Optional<FormFill> entries =
                Fields.findString(fill, "register").map(id -> new FormFill.Entries(new RegisterId(id)));
        Optional<FormFill> disposal = Fields.findString(fill, "disposal")
                .map(paper -> new FormFill.Disposal(Spelled.get(FormFill.Disposal.Paper.class, paper)));
        return entries.or(() -> disposal)
                .orElseGet(() -> new FormFill.Matters(
                        Fields.strings(fill, "matters", ClauseId::parse),
                        Fields.strings(fill, "told", ClauseId::parse),
                        Fields.findString(fill, "drafted").map(EventId::new)));
    }

    private static Datum datum(JsonNode node) {
        return new Datum(Fields.string(node, "id"), Fields.text(node, "label"), type(node));
    }

    private static DatumType type(JsonNode node) {
        return switch (Fields.word(node, "type", Kind.class)) {
            case WORDS -> new DatumType.Words();
            case DAY -> new DatumType.Day(Fields.flag(node, "full-width"));
            case CHOICE ->
                new DatumType.Choice(Fields.strings(node, "choices", word -> word), Fields.flag(node, "others"));
            case GROUP -> new DatumType.Group(Fields.list(node, "fields", LayoutJson::datum));
            case ROWS -> new DatumType.Rows(Fields.list(node, "columns", LayoutJson::datum));
        };
    }

    private static FormLayout.Entry entry(JsonNode node) {
        return new FormLayout.Entry(block(node), Fields.strings(node, "when-any", rows -> rows));
    }

    private static LayoutBlock block(JsonNode node) {
        for (String kind : node.propertyNames()) {
            JsonNode block = node.required(kind);
            switch (kind) {
                case "heading" -> {
                    return new LayoutBlock.Heading(
                            Fields.word(block, "level", HeadingLevel.class), phrase(block, "words"));
                }
                case "paragraph" -> {
                    return new LayoutBlock.Paragraph(
                            phrase(block, "words"), align(block), number(block, "indent"), number(block, "first-line"));
                }
                case "field" -> {
                    return new LayoutBlock.Field(Fields.string(block, "label"), phrase(block, "words"));
                }
                case "table" -> {
                    return table(block);
                }
                case "checks" -> {
                    return new LayoutBlock.Checks(Fields.findString(block, "label"), Fields.string(block, "of"));
                }
                case "signature" -> {
                    return new LayoutBlock.Signature(Fields.list(
                            block,
                            "lines",
                            line -> new LayoutBlock.Signature.Line(
                                    Fields.string(line, "label"), phrase(line, "words"))));
                }
                case "page-break" -> {
                    return new LayoutBlock.PageBreak();
                }
                default -> {
                    // the condition
                }
            }
        }
        throw new IllegalArgumentException("no block: " + node);
    }

    private static LayoutBlock.Table table(JsonNode node) {
        List<LayoutBlock.Column> columns = Fields.list(
                node,
                "columns",
                column -> new LayoutBlock.Column(
                        column.required("width").intValue(), Fields.findString(column, "head"), align(column)));
        List<LayoutBlock.RowPattern> rows = Fields.list(
                node,
                "rows",
                row -> new LayoutBlock.RowPattern(
                        Fields.findString(row, "each"), Fields.strings(row, "cells", Phrase::parse)));
        return new LayoutBlock.Table(columns, rows, Fields.flag(node, "row-heads"), Fields.findString(node, "none"));
    }

    private static Phrase phrase(JsonNode node, String key) {
        return Phrase.parse(Fields.string(node, key));
    }

    private static Align align(JsonNode node) {
        return Fields.findString(node, "align")
                .map(word -> Spelled.get(Align.class, word))
                .orElse(Align.LEFT);
    }

    private static int number(JsonNode node, String key) {
        return Fields.find(node, key).map(JsonNode::intValue).orElse(0);
    }
}
