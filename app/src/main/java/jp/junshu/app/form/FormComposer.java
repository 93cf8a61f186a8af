package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.date.DateStyle;
import jp.junshu.law.form.Datum;
import jp.junshu.law.form.DatumType;
import jp.junshu.law.form.FormLayout;
import jp.junshu.law.form.LayoutBlock;
import jp.junshu.law.form.Phrase;

/** Puts data into a layout. */
final class FormComposer {
    private final FormLayout layout;
    private final FormValue.Group data;
    private final Map<String, Text> missing = new LinkedHashMap<>();

    private FormComposer(FormLayout layout, FormValue.Group data) {
        this.layout = layout;
        this.data = data;
    }

    static FormDocument compose(Form form, FormData data) {
        FormLayout layout = form.layout()
                .orElseThrow(() -> new IllegalArgumentException("the form " + form.id() + " has no layout"));
        if (!form.id().equals(data.form())) {
            throw new IllegalArgumentException("data of " + data.form() + " for the form " + form.id());
        }
        List<FormDataFault> faults = data.faults(layout);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException("the data do not fit the form " + form.id() + ": " + faults);
        }
        var composer = new FormComposer(layout, data.values());
        List<FormBlock> blocks = composer.blocks();
        List<FormDocument.Gap> gaps = composer.missing.entrySet().stream()
                .map(gap -> new FormDocument.Gap(gap.getKey(), gap.getValue()))
                .toList();
        return new FormDocument(form.title().ja(), blocks, gaps);
    }

    /** What the names of a phrase mean where it stands. */
    private record Scope(String path, List<Datum> data, FormValue.Group values, Optional<Text> row) {}

    private List<FormBlock> blocks() {
        List<FormBlock> blocks = new ArrayList<>();
        for (FormLayout.Entry entry : layout.blocks()) {
            if (entry.whenAny().isEmpty() || entry.whenAny().stream().anyMatch(this::hasRows)) {
                blocks.add(block(entry.block()));
            }
        }
        return blocks;
    }

    private boolean hasRows(String id) {
        return data.find(id)
                .filter(value -> !(value instanceof FormValue.Rows(var rows)) || !rows.isEmpty())
                .isPresent();
    }

    private FormBlock block(LayoutBlock block) {
        return switch (block) {
            case LayoutBlock.Heading(var level, var words) -> new FormBlock.Heading(level, fill(words, whole()));
            case LayoutBlock.Paragraph(var words, var align, var indent, var firstLine) ->
                new FormBlock.Paragraph(fill(words, whole()), align, indent, firstLine);
            case LayoutBlock.Field(var label, var words) -> new FormBlock.Field(label, fill(words, whole()));
            case LayoutBlock.Table table -> table(table);
            case LayoutBlock.Checks(var label, var of) -> checks(label, of);
            case LayoutBlock.Signature(var lines) ->
                new FormBlock.Signature(lines.stream()
                        .map(line -> new FormBlock.Signature.Line(line.label(), fill(line.words(), whole())))
                        .toList());
            case LayoutBlock.PageBreak _ -> new FormBlock.PageBreak();
        };
    }

    private FormBlock.Table table(LayoutBlock.Table table) {
        List<FormBlock.Row> rows = new ArrayList<>();
        for (LayoutBlock.RowPattern pattern : table.rows()) {
            if (pattern.each().isEmpty()) {
                rows.add(row(pattern, whole()));
            } else {
                addEach(pattern, pattern.each().get(), rows);
            }
        }
        if (rows.isEmpty()) {
            rows.add(table.none()
                    .<FormBlock.Row>map(none -> new FormBlock.Row.Across(FormText.of(none)))
                    .orElseGet(() -> new FormBlock.Row.Cells(table.columns().stream()
                            .map(_ -> new FormText(List.of()))
                            .toList())));
        }
        List<FormBlock.Column> columns = table.columns().stream()
                .map(column -> new FormBlock.Column(column.width(), column.head(), column.align()))
                .toList();
        return new FormBlock.Table(columns, rows, table.rowHeads());
    }

    private void addEach(LayoutBlock.RowPattern pattern, String id, List<FormBlock.Row> rows) {
        Datum datum = layout.findDatum(id).orElseThrow();
        switch (data.find(id).orElseThrow()) {
            case FormValue.Rows(var groups) -> {
                for (int i = 0; i < groups.size(); i++) {
                    rows.add(row(pattern, rowScope(datum, i, groups.get(i))));
                }
            }
            case FormValue.Missing gap ->
                rows.add(new FormBlock.Row.Across(new FormText(List.of(mark(id, datum, gap, Optional.empty())))));
            case FormValue.Words _, FormValue.Day _, FormValue.Group _ ->
                throw new IllegalStateException(id + " was checked to be rows");
        }
    }

    private static Scope rowScope(Datum datum, int index, FormValue.Group row) {
        List<Datum> columns = switch (datum.type()) {
            case DatumType.Rows(var inner) -> inner;
            case DatumType.Words _, DatumType.Day _, DatumType.Choice _, DatumType.Group _ ->
                throw new IllegalStateException(datum.id() + " was checked to be rows");
        };
        String name = row.find(columns.getFirst().id())
                .map(first -> first instanceof FormValue.Words(String text) ? text : null)
                .orElse(Integer.toString(index + 1));
        Text label =
                new Text(datum.label().ja() + "「" + name + "」", datum.label().en() + " \"" + name + "\"");
        return new Scope(datum.id() + "[" + index + "]", columns, row, Optional.of(label));
    }

    private FormBlock.Row row(LayoutBlock.RowPattern pattern, Scope scope) {
        return new FormBlock.Row.Cells(
                pattern.cells().stream().map(cell -> fill(cell, scope)).toList());
    }

    private FormBlock.Checks checks(Optional<String> label, String of) {
        Found found = find(of, whole());
        List<String> options = switch (found.datum().type()) {
            case DatumType.Choice(var words, var _) -> words;
            case DatumType.Words _, DatumType.Day _, DatumType.Group _, DatumType.Rows _ ->
                throw new IllegalStateException(of + " was checked to be a choice");
        };
        FormText.Span filled = span(found);
        return new FormBlock.Checks(
                label,
                options.stream()
                        .map(word -> new FormBlock.Checks.Box(word, !filled.missing() && word.equals(filled.words())))
                        .toList(),
                Optional.of(new FormText(List.of(filled))).filter(_ -> filled.missing()));
    }

    private Scope whole() {
        return new Scope("", layout.data(), data, Optional.empty());
    }

    private FormText fill(Phrase phrase, Scope scope) {
        return new FormText(phrase.parts().stream()
                .map(part -> switch (part) {
                    case Phrase.Part.Literal(String words) -> new FormText.Span(words, false);
                    case Phrase.Part.Place(String name) -> span(find(name, scope));
                })
                .toList());
    }

    private record Found(String path, Datum datum, FormValue value, Optional<Text> row) {}

    /** The datum of a name; a field of a group that is missing is missing too. */
    private static Found find(String name, Scope scope) {
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        Datum datum = scope.data().stream()
                .filter(one -> one.id().equals(first))
                .findFirst()
                .orElseThrow();
        String path = scope.path().isEmpty() ? first : scope.path() + "." + first;
        FormValue value = scope.values().find(first).orElseThrow();
        if (dot < 0) {
            return new Found(path, datum, value, scope.row());
        }
        List<Datum> fields = switch (datum.type()) {
            case DatumType.Group(var inner) -> inner;
            case DatumType.Words _, DatumType.Day _, DatumType.Choice _, DatumType.Rows _ ->
                throw new IllegalStateException(first + " was checked to be a group");
        };
        FormValue.Group values = value instanceof FormValue.Group group
                ? group
                : FormValue.Group.of(Map.of(name.substring(dot + 1), FormValue.Missing.unnamed()));
        return find(name.substring(dot + 1), new Scope(path, fields, values, Optional.of(datum.label())));
    }

    private FormText.Span span(Found found) {
        return switch (found.value()) {
            case FormValue.Words(String text) -> new FormText.Span(text, false);
            case FormValue.Day(LocalDate date) -> new FormText.Span(print(date, found.datum()), false);
            case FormValue.Missing gap -> mark(found.path(), found.datum(), gap, found.row());
            case FormValue.Group _, FormValue.Rows _ ->
                throw new IllegalStateException(found.path() + " was checked to be printable");
        };
    }

    private static String print(LocalDate date, Datum datum) {
        boolean fullWidth = datum.type() instanceof DatumType.Day(boolean wide) && wide;
        return fullWidth ? DateStyle.ERA.printFullWidth(date) : DateStyle.ERA.print(date);
    }

    private FormText.Span mark(String path, Datum datum, FormValue.Missing gap, Optional<Text> row) {
        Text label = gap.label().orElse(datum.label());
        missing.putIfAbsent(
                path,
                row.map(owner -> new Text(owner.ja() + "の" + label.ja(), owner.en() + ": " + label.en()))
                        .orElse(label));
        return new FormText.Span("〔要記入：" + label.ja() + "〕", true);
    }
}
