package jp.junshu.law.catalog;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.junshu.law.Spelled;
import jp.junshu.law.Text;
import jp.junshu.law.catalog.LayoutJson.Kind;
import jp.junshu.law.form.HeadingLevel;
import jp.junshu.law.form.Phrase;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/** Checks one form's layout: that its places name its data, that all data stand somewhere, and that its tables fit together. */
final class LayoutCheck {
    private static final Text A_DATUM = new Text("データ", "datum");
    private static final Text A_COLUMN = new Text("列", "column");
    private static final Text WORDS = new Text("文、日付又は選択肢", "words, a day or a choice");
    private static final Pattern NAME = Pattern.compile("[a-z0-9.-]+");
    private static final int WHOLE = 100;

    private final Spot form;
    private final Faults faults;
    private final Map<String, Spot> data = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    LayoutCheck(Spot form, Faults faults) {
        this.form = form;
        this.faults = faults;
    }

    void check() {
        ListCheck.unique(form, "data", "id", faults);
        for (Spot datum : form.items("data")) {
            datum.word("id").ifPresent(id -> data.putIfAbsent(id, datum));
            ListCheck.unique(datum, "fields", "id", faults);
            ListCheck.unique(datum, "columns", "id", faults);
        }
        for (Spot entry : form.items("layout")) {
            entry.words("when-any").forEach(rows -> require(rows, Kind.ROWS));
            entry.get("heading").ifPresent(block -> checkPhrase(block, Optional.empty()));
            entry.get("paragraph").ifPresent(block -> checkPhrase(block, Optional.empty()));
            entry.get("field").ifPresent(block -> checkPhrase(block, Optional.empty()));
            entry.get("signature")
                    .ifPresent(block -> block.items("lines").forEach(line -> checkPhrase(line, Optional.empty())));
            entry.get("checks")
                    .flatMap(block -> block.get("of"))
                    .filter(of -> of.node().isString())
                    .ifPresent(of -> requireChoice(of));
            entry.get("table").ifPresent(this::checkTable);
        }
        checkHeadings();
        if (form.get("layout").isPresent() && !isDoubtful()) {
            data.forEach(this::checkUse);
        }
    }

    /** Whether part of the layout or the data cannot be understood, so that nobody can tell what it uses. */
    private boolean isDoubtful() {
        return faults.list().stream()
                .filter(fault -> fault.file().equals(form.source().path()))
                .anyMatch(fault ->
                        fault.path().startsWith("layout") || fault.path().startsWith("data"));
    }

    private void checkTable(Spot table) {
        List<Spot> columns = table.items("columns");
        int widths = columns.stream()
                .mapToInt(column -> column.node().path("width").asInt(0))
                .sum();
        boolean readable =
                columns.stream().allMatch(column -> column.node().path("width").isIntegralNumber());
        if (readable && widths != WHOLE) {
            faults.add(table.get("columns").orElse(table), FaultCode.UNFIT_WIDTHS, widths);
        }
        if (columns.stream().anyMatch(column -> column.get("head").isPresent())) {
            columns.stream()
                    .filter(column -> column.get("head").isEmpty())
                    .forEach(column -> faults.add(column, FaultCode.MISSING_KEY, "head"));
        }
        for (Spot row : table.items("rows")) {
            List<Spot> cells = row.items("cells");
            if (!cells.isEmpty() && cells.size() != columns.size()) {
                faults.add(row.get("cells").orElse(row), FaultCode.UNFIT_CELLS, cells.size(), columns.size());
            }
            Optional<Spot> each = row.get("each").filter(word -> word.node().isString());
            Optional<Spot> rows = each.flatMap(word -> require(word, Kind.ROWS));
            if (each.isEmpty() || rows.isPresent()) {
                cells.forEach(cell -> checkPlaces(cell, rows));
            }
        }
    }

    private void checkPhrase(Spot owner, Optional<Spot> rows) {
        owner.get("words").ifPresent(words -> checkPlaces(words, rows));
    }

    /** Demands that each place of the phrase names a datum, or within rows one of their columns. */
    private void checkPlaces(Spot phrase, Optional<Spot> rows) {
        if (!phrase.node().isString()) {
            return;
        }
        for (Phrase.Part part : Phrase.parse(phrase.text()).parts()) {
            switch (part) {
                case Phrase.Part.Literal _ -> {}
                case Phrase.Part.Place(String name) -> {
                    if (!NAME.matcher(name).matches()) {
                        continue; // not written as a name: the schema says so
                    }
                    if (rows.isPresent()) {
                        requireColumn(phrase, rows.get(), name);
                    } else {
                        requirePrintable(phrase, name);
                    }
                }
            }
        }
    }

    private void requireColumn(Spot phrase, Spot rows, String name) {
        if (inside(rows, "columns", name).isEmpty()) {
            faults.add(phrase, FaultCode.DANGLING_REFERENCE, A_COLUMN, name);
        }
        used.add(rows.word("id").orElse("") + "." + name);
    }

    /** Demands a datum, or a field of a group, that can be printed as words. */
    private void requirePrintable(Spot phrase, String name) {
        used.add(name);
        int dot = name.indexOf('.');
        Optional<Spot> datum = Optional.ofNullable(data.get(dot < 0 ? name : name.substring(0, dot)));
        Optional<Spot> found = dot < 0
                ? datum
                : datum.filter(owner -> kind(owner).filter(Kind.GROUP::equals).isPresent())
                        .flatMap(group -> inside(group, "fields", name.substring(dot + 1)));
        if (found.isEmpty()) {
            faults.add(phrase, FaultCode.DANGLING_REFERENCE, A_DATUM, name);
        }
        found.flatMap(LayoutCheck::kind)
                .filter(kind -> kind == Kind.GROUP || kind == Kind.ROWS)
                .ifPresent(kind -> faults.add(phrase, FaultCode.UNFIT_DATA, name, label(kind), WORDS));
    }

    private Optional<Spot> require(Spot word, Kind wanted) {
        used.add(word.text());
        Optional<Spot> datum = Optional.ofNullable(data.get(word.text()));
        if (datum.isEmpty()) {
            faults.add(word, FaultCode.DANGLING_REFERENCE, A_DATUM, word.text());
            return Optional.empty();
        }
        Optional<Kind> kind = kind(datum.get());
        if (kind.isPresent() && kind.get() != wanted) {
            faults.add(word, FaultCode.UNFIT_DATA, word.text(), label(kind.get()), label(wanted));
            return Optional.empty();
        }
        return datum;
    }

    private void requireChoice(Spot of) {
        int dot = of.text().indexOf('.');
        Optional<Spot> group = dot < 0
                ? Optional.empty()
                : Optional.ofNullable(data.get(of.text().substring(0, dot)));
        Optional<Spot> field =
                group.flatMap(owner -> inside(owner, "fields", of.text().substring(dot + 1)));
        if (field.isEmpty()) {
            require(of, Kind.CHOICE);
            return;
        }
        used.add(of.text());
        field.flatMap(LayoutCheck::kind)
                .filter(kind -> kind != Kind.CHOICE)
                .ifPresent(kind -> faults.add(of, FaultCode.UNFIT_DATA, of.text(), label(kind), label(Kind.CHOICE)));
    }

    /** Demands one title before all other headings, and no rank skipped on the way down. */
    private void checkHeadings() {
        Optional<HeadingLevel> before = Optional.empty();
        for (Spot entry : form.items("layout")) {
            Optional<Spot> at = entry.get("heading").flatMap(heading -> heading.get("level"));
            Optional<HeadingLevel> level =
                    at.flatMap(Spot::word).flatMap(word -> Spelled.find(HeadingLevel.class, word));
            if (level.isEmpty()) {
                continue;
            }
            int lowest = before.map(HeadingLevel::ordinal).orElse(-1) + 1;
            boolean again = level.get() == HeadingLevel.TITLE && before.isPresent();
            if (again || level.get().ordinal() > lowest) {
                String elder = before.map(Spelled::spelling).orElse("layout");
                faults.add(at.get(), FaultCode.WRONG_ORDER, level.get().spelling(), elder);
            }
            before = level;
        }
    }

    /** Demands that the datum stands somewhere, or each of what it is made of. */
    private void checkUse(String id, Spot datum) {
        List<Spot> inner = datum.items(kind(datum).filter(Kind.ROWS::equals).isPresent() ? "columns" : "fields");
        List<Spot> idle = inner.stream()
                .filter(part -> part.word("id")
                        .filter(name -> !used.contains(id + "." + name))
                        .isPresent())
                .toList();
        if (inner.size() == idle.size()) {
            if (!used.contains(id) || !inner.isEmpty()) {
                faults.add(datum.get("id").orElse(datum), FaultCode.UNUSED_DATA, id);
            }
            return;
        }
        idle.forEach(part -> faults.add(
                part.get("id").orElse(part),
                FaultCode.UNUSED_DATA,
                id + "." + part.word("id").orElse("?")));
    }

    private static Optional<Spot> inside(Spot owner, String list, String id) {
        return owner.items(list).stream()
                .filter(part -> part.word("id").filter(id::equals).isPresent())
                .findFirst();
    }

    private static Optional<Kind> kind(Spot datum) {
        return datum.word("type").flatMap(word -> Spelled.find(Kind.class, word));
    }

    private static Text label(Kind kind) {
        return switch (kind) {
            case WORDS -> new Text("文(words)", "words");
            case DAY -> new Text("日付(day)", "a day");
            case CHOICE -> new Text("選択肢(choice)", "a choice");
            case GROUP -> new Text("まとまり(group)", "a group");
            case ROWS -> new Text("行(rows)", "rows");
        };
    }
}
