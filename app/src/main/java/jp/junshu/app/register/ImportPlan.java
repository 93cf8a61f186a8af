package jp.junshu.app.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.RegisterDefinition.State;
import jp.junshu.law.catalog.RegisterField;

/**
 * What taking in a sheet would do to a register, and everything that speaks against it. Decided without writing anything: rows
 * with an entry's id change that entry, those without add one, and entries that the sheet does not name stay as they are.
 *
 * @param left how many living entries the sheet does not name
 */
record ImportPlan(List<Step> steps, List<SheetFault> faults, int left) {
    ImportPlan {
        steps = List.copyOf(steps);
        faults = List.copyOf(faults);
    }

    /** What one row does. */
    sealed interface Step {
        int row();

        record Add(int row, EntryDraft draft) implements Step {}

        /** @param ends whether the entry goes on to a last state */
        record Change(int row, Entry entry, EntryDraft draft, boolean ends) implements Step {}

        record Same(int row) implements Step {}
    }

    long count(Class<? extends Step> kind) {
        return steps.stream().filter(kind::isInstance).count();
    }

    /** @param names of accounts, to say who changed what meanwhile */
    static ImportPlan of(
            Book book, List<SheetRow> rows, List<Entry> entries, EntryCheck check, Map<AccountId, String> names) {
        return new Planning(book, entries, check, names).plan(rows);
    }

    /** One pass over the rows. */
    private static final class Planning {
        private final Book book;
        private final EntryCheck check;
        private final Map<AccountId, String> names;
        private final Map<String, Entry> known = new LinkedHashMap<>();
        private final Map<String, Integer> named = new HashMap<>();
        private final Map<String, String> keys = new HashMap<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<SheetFault> faults = new ArrayList<>();

        Planning(Book book, List<Entry> entries, EntryCheck check, Map<AccountId, String> names) {
            this.book = book;
            this.check = check;
            this.names = names;
            entries.forEach(entry -> known.put(entry.id().toString(), entry));
        }

        ImportPlan plan(List<SheetRow> rows) {
            rows.forEach(row -> named.merge(row.text(SheetColumn.ENTRY), 1, Integer::sum));
            known.values().stream()
                    .filter(Entry::isAlive)
                    .filter(entry -> !named.containsKey(entry.id().toString()))
                    .forEach(entry ->
                            Keeping.key(book, entry.latest().values()::get).ifPresent(key -> keys.put(key, "")));
            rows.forEach(this::plan);
            faults.sort(Comparator.comparingInt(SheetFault::row));
            int left = Math.toIntExact(known.values().stream()
                    .filter(Entry::isAlive)
                    .filter(entry -> !named.containsKey(entry.id().toString()))
                    .count());
            return new ImportPlan(steps, faults, left);
        }

        private void plan(SheetRow row) {
            String id = row.text(SheetColumn.ENTRY);
            if (id.isEmpty()) {
                add(row);
                return;
            }
            Entry entry = known.get(id);
            if (entry == null) {
                fault(row, SheetColumn.ENTRY, Text.of("register.sheet.unknown-entry"));
            } else if (named.getOrDefault(id, 0) > 1) {
                fault(row, SheetColumn.ENTRY, Text.of("register.sheet.entry-twice"));
            } else {
                change(row, entry);
            }
        }

        private void add(SheetRow row) {
            State first = book.definition().first();
            String state = row.text(SheetColumn.STATE);
            if (!state.isEmpty() && !isCalled(first, state)) {
                fault(
                        row,
                        SheetColumn.STATE,
                        Text.of("register.sheet.new-state", first.title().ja()));
            }
            EntryCheck.Checked checked = check.check(row.typed(book), first, false);
            take(row, checked);
            unique(row, checked.draft());
            steps.add(new Step.Add(row.number(), checked.draft()));
        }

        private void change(SheetRow row, Entry entry) {
            EntryRevision before = entry.latest();
            EntryRevision newest = entry.newest();
            String seen =
                    java.text.Normalizer.normalize(row.text(SheetColumn.REVISION), java.text.Normalizer.Form.NFKC);
            if (seen.isEmpty()) {
                fault(row, SheetColumn.REVISION, Text.of("register.sheet.revision-missing"));
            } else if (!seen.equals(Integer.toString(newest.revision()))) {
                String by = newest.by()
                        .map(account -> names.getOrDefault(account, ""))
                        .orElse("");
                fault(
                        row,
                        SheetColumn.REVISION,
                        Text.of("register.sheet.overtaken", newest.revision(), newest.at(), by));
            }
            Optional<State> now = book.definition().findState(before.state());
            if (now.isEmpty()) {
                fault(row, SheetColumn.STATE, Text.of("register.state.withdrawn"));
                return;
            }
            State to = state(row, now.get());
            EntryCheck.Checked checked = check.check(kept(row, before), to, false);
            boolean same = isSame(before, checked.draft());
            // that somebody has left since is told on the register; a row that says nothing new is not refused for it
            take(row, same ? checked.without(EntryCheck.LEFT) : checked);
            unique(row, checked.draft());
            steps.add(
                    same
                            ? new Step.Same(row.number())
                            : new Step.Change(
                                    row.number(),
                                    entry,
                                    checked.draft(),
                                    to.last() && !now.get().last()));
        }

        private State state(SheetRow row, State now) {
            String called = row.text(SheetColumn.STATE);
            if (called.isEmpty() || isCalled(now, called)) {
                return now;
            }
            Optional<State> to = book.definition().states().stream()
                    .filter(state -> isCalled(state, called))
                    .findFirst();
            if (to.isEmpty()) {
                fault(row, SheetColumn.STATE, Text.of("register.sheet.no-state", called));
                return now;
            }
            if (book.definition().findTransition(now.id(), to.get().id()).isEmpty()) {
                fault(
                        row,
                        SheetColumn.STATE,
                        Text.of(
                                "register.sheet.no-way",
                                now.title().ja(),
                                to.get().title().ja()));
                return now;
            }
            return to.get();
        }

        /** What is typed in the row, with what a sheet does not show of the entry. */
        private Typed kept(SheetRow row, EntryRevision before) {
            Typed typed = row.typed(book);
            Typed shown = Typed.of(book, before);
            for (RegisterField field : book.definition().fields()) {
                String who = before.values().getOrDefault(Typed.who(field), "");
                if (FieldText.same(typed.value(field.id()), before.values().getOrDefault(field.id(), ""))) {
                    typed = typed.with(Typed.who(field), who);
                }
            }
            if (typed.value(Typed.FROM).isEmpty()) {
                typed = typed.with(Typed.FROM, shown.value(Typed.FROM));
            }
            if (!row.has(SheetColumn.UNTIL)) {
                typed = typed.with(Typed.UNTIL, shown.value(Typed.UNTIL));
            }
            return typed.with(Typed.SOURCE, shown.value(Typed.SOURCE));
        }

        private boolean isSame(EntryRevision before, EntryDraft draft) {
            return before.state().equals(draft.state())
                    && before.from().equals(draft.from())
                    && before.until().equals(draft.until())
                    && book.definition().fields().stream()
                            .allMatch(field -> before.values()
                                    .getOrDefault(field.id(), "")
                                    .equals(draft.values().getOrDefault(field.id(), "")));
        }

        private void unique(SheetRow row, EntryDraft draft) {
            Keeping.key(book, draft.values()::get).ifPresent(key -> {
                String column = book.definition().key().getFirst();
                String first = keys.putIfAbsent(key, row.place(column));
                if (first != null) {
                    fault(
                            row,
                            column,
                            first.isEmpty()
                                    ? Text.of("register.sheet.double-there")
                                    : Text.of("register.sheet.double", first));
                }
            });
        }

        private void take(SheetRow row, EntryCheck.Checked checked) {
            for (Form.Fault fault : checked.faults()) {
                fault(row, fault.name(), fault.sentence());
            }
        }

        private void fault(SheetRow row, String key, Text sentence) {
            String column = SheetColumn.of(book).stream()
                    .filter(each -> each.key().equals(key))
                    .map(each -> each.head().ja())
                    .findFirst()
                    .orElse("");
            faults.add(new SheetFault(row.number(), row.place(key), column, sentence));
        }

        private static boolean isCalled(State state, String words) {
            return FieldText.same(state.title().ja(), words)
                    || FieldText.same(state.title().en(), words)
                    || state.id().equals(words);
        }
    }
}
