package jp.junshu.app.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.register.Change;
import jp.junshu.app.register.Changes;
import jp.junshu.app.register.Entries;
import jp.junshu.app.register.Entry;
import jp.junshu.app.register.EntryRevision;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Form;
import jp.junshu.law.catalog.Option;
import jp.junshu.law.catalog.Register;
import jp.junshu.law.catalog.RegisterDefinition;
import jp.junshu.law.catalog.RegisterField;
import jp.junshu.law.form.Datum;
import jp.junshu.law.form.DatumType;
import jp.junshu.law.form.FormFill;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills a form with the entries of a register: those in force, and as of today what is proposed, or of that what was put together
 * to be applied for; the form then is of that change. The data are made-on,
 * addressee, sender {address, name, representative}, contract {title}, and rows entries: each column is the field of the same
 * id, and {@code change} says whether the line is in force or a proposal, and of what.
 */
@Service
class RegisterTable {
    private static final String CHANGE = "change";
    /** What a line says of a field that need not be filled in. */
    private static final String NOTHING = "－";

    private final Catalog catalog;
    private final Entries entries;
    private final Changes changes;
    private final Letterhead letterhead;

    RegisterTable(Catalog catalog, Entries entries, Changes changes, Letterhead letterhead) {
        this.catalog = catalog;
        this.entries = entries;
        this.changes = changes;
        this.letterhead = letterhead;
    }

    /** A line: the revision it shows, and what it is. */
    private record Line(EntryRevision revision, String change) {}

    /** @param today the day it is dated; proposals are shown when it is also the day asked about */
    @Transactional
    public Draft draft(Form form, FormFill.Entries fill, Engagement engagement, LocalDate asOf, LocalDate today) {
        Register register = Optional.ofNullable(catalog.registers().get(fill.register()))
                .orElseThrow(() -> new NoSuchElementException("the catalogue has no register " + fill.register()));
        RegisterDefinition definition = register.definition()
                .orElseThrow(() -> new NoSuchElementException("the register " + fill.register() + " has no fields"));
        List<Check> checks = new ArrayList<>();
        Optional<Change> prepared =
                asOf.equals(today) ? changes.findPrepared(register.id(), engagement.id()) : Optional.empty();
        List<Line> lines = asOf.equals(today)
                ? entries.listAll(register.id(), Optional.of(engagement.id())).stream()
                        .filter(Entry::isAlive)
                        .flatMap(entry -> line(definition, entry, prepared, today))
                        .toList()
                : entries.listAsOf(register.id(), Optional.of(engagement.id()), asOf).stream()
                        .flatMap(entry -> entry.asOf(asOf).stream())
                        .filter(revision -> !isOver(definition, revision))
                        .map(revision -> new Line(revision, "登載"))
                        .toList();
        String link = "/engagements/" + engagement.id() + "/registers/" + register.id();
        if (lines.isEmpty()) {
            checks.add(new Check(Check.Weight.NEEDED, Text.of("form.check.no-entries", register.title()), link));
        }
        List<Datum> columns = columns(form);
        Map<String, FormValue> values = new TreeMap<>();
        values.put("made-on", new FormValue.Day(today));
        values.put("addressee", letterhead.addressee(engagement, asOf, checks));
        values.put("sender", letterhead.sender(engagement, asOf, checks));
        values.put("contract", FormValue.Group.of(Map.of("title", FormValue.Words.of(engagement.title()))));
        values.put(
                "entries",
                lines.isEmpty()
                        ? FormValue.Missing.unnamed()
                        : new FormValue.Rows(lines.stream()
                                .map(line -> row(definition, columns, line))
                                .toList()));
        return new Draft(
                form,
                prepared.map(
                        change -> new FormSubject(Changes.SUBJECT, change.id().value(), 1)),
                new FormData(form.id(), FormValue.Group.of(values)),
                checks);
    }

    private static Stream<Line> line(
            RegisterDefinition definition, Entry entry, Optional<Change> prepared, LocalDate today) {
        Optional<EntryRevision> counts = entry.asOf(today).filter(revision -> !isOver(definition, revision));
        Optional<EntryRevision> proposal = entry.proposal()
                .filter(revision -> prepared.map(
                                change -> change.items().contains(new Change.Item(entry.id(), revision.revision())))
                        .orElse(true));
        if (proposal.isEmpty()) {
            return counts.map(revision -> new Line(revision, "登載")).stream();
        }
        boolean leaves = proposal.get().isWithdrawn() || isOver(definition, proposal.get());
        if (counts.isEmpty()) {
            return leaves ? Stream.empty() : Stream.of(new Line(proposal.get(), "追加"));
        }
        return Stream.of(new Line(proposal.get(), leaves ? "解除" : "変更"));
    }

    private static boolean isOver(RegisterDefinition definition, EntryRevision revision) {
        return definition
                .findState(revision.state())
                .filter(RegisterDefinition.State::last)
                .isPresent();
    }

    private static List<Datum> columns(Form form) {
        return form.layout().orElseThrow().findDatum("entries").map(Datum::type).stream()
                .flatMap(
                        type -> type instanceof DatumType.Rows(List<Datum> columns) ? columns.stream() : Stream.empty())
                .toList();
    }

    private static FormValue.Group row(RegisterDefinition definition, List<Datum> columns, Line line) {
        Map<String, FormValue> row = new TreeMap<>();
        for (Datum column : columns) {
            row.put(
                    column.id(),
                    column.id().equals(CHANGE)
                            ? FormValue.Words.of(line.change())
                            : definition
                                    .findField(column.id())
                                    .map(field -> value(field, line.revision()))
                                    .orElseThrow(() -> new NoSuchElementException("no field " + column.id())));
        }
        return FormValue.Group.of(row);
    }

    private static FormValue value(RegisterField field, EntryRevision revision) {
        String value = revision.values().getOrDefault(field.id(), "");
        if (value.isBlank()) {
            return field.required() ? FormValue.Missing.unnamed() : FormValue.Words.of(NOTHING);
        }
        return switch (field.type()) {
            case RegisterField.Type.Day _ -> new FormValue.Day(LocalDate.parse(value));
            case RegisterField.Type.Choice(List<Option> options) ->
                FormValue.Words.of(options.stream()
                        .filter(option -> option.id().equals(value))
                        .findFirst()
                        .map(option -> option.title().ja())
                        .orElse(value));
            case RegisterField.Type.YesNo _ -> FormValue.Words.of(value.equals("true") ? "有" : "無");
            case RegisterField.Type.Words _,
                    RegisterField.Type.Lines _,
                    RegisterField.Type.Figure _,
                    RegisterField.Type.Person _ -> FormValue.Words.of(value);
        };
    }
}
