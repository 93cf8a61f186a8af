package jp.junshu.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.junshu.app.access.People;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.RegisterDefinition.State;
import jp.junshu.law.catalog.RegisterField;
import jp.junshu.law.date.DateReading;

/**
 * Reads what was typed for an entry and finds everything that is wrong with it at once, by the register's definition and the
 * people of the organization. Does not look at other entries, nor write anything.
 */
final class EntryCheck {
    private static final int LONGEST_REASON = 1000;

    private final Book book;
    private final List<People.Person> people;
    private final LocalDate today;

    EntryCheck(Book book, List<People.Person> people, LocalDate today) {
        this.book = book;
        this.people = List.copyOf(people);
        this.today = today;
    }

    /**
     * What came of reading: what is to be written, which is only good where there is no fault. The names of faults are those of
     * {@link Typed}, for fields their ids.
     */
    record Checked(EntryDraft draft, List<Form.Fault> faults) {
        Checked {
            faults = List.copyOf(faults);
        }

        /** The same without the faults that say this. */
        Checked without(Set<String> keys) {
            return new Checked(
                    draft,
                    faults.stream()
                            .filter(fault -> !keys.contains(fault.sentence().key()))
                            .toList());
        }
    }

    /** What is said of somebody who leaves before the entry ends. */
    static final Set<String> LEFT = Set.of("register.person.left", "register.person.leaves");

    /** @param reasoned whether it must be said why */
    Checked check(Typed typed, State state, boolean reasoned) {
        List<Form.Fault> faults = new ArrayList<>();
        Map<String, String> values = new TreeMap<>();
        for (RegisterField field : book.definition().fields()) {
            switch (FieldText.read(field, typed.value(field.id()), today)) {
                case FieldText.Reading.Read(String stored) -> {
                    if (!stored.isEmpty()) {
                        values.put(field.id(), stored);
                    }
                }
                case FieldText.Reading.Refused(Text sentence) -> faults.add(new Form.Fault(field.id(), sentence));
            }
        }
        line(typed, Typed.SOURCE, FieldText.LONGEST_LINE, false, faults)
                .ifPresent(source -> values.put(Typed.SOURCE, source));
        String reason =
                line(typed, Typed.REASON, LONGEST_REASON, reasoned, faults).orElse("");
        Optional<LocalDate> from = day(typed, Typed.FROM, faults);
        Optional<LocalDate> until = day(typed, Typed.UNTIL, faults);
        Optional<LocalDate> observed = day(typed, Typed.OBSERVED, faults);
        observed.filter(day -> day.isAfter(today))
                .ifPresent(_ -> faults.add(new Form.Fault(Typed.OBSERVED, Text.of("register.observed.future", today))));
        LocalDate first = from.orElse(today);
        Optional<LocalDate> last = until;
        if (until.filter(day -> day.isBefore(first)).isPresent()) {
            faults.add(new Form.Fault(Typed.UNTIL, Text.of("register.until.before", first)));
            last = Optional.empty();
        } else if (state.last() && until.isEmpty() && !faulty(faults, Typed.UNTIL)) {
            faults.add(new Form.Fault(Typed.UNTIL, Text.of("register.until.missing")));
        }
        checkPeople(typed, values, first, last, faults);
        return new Checked(
                new EntryDraft(
                        state.id(),
                        new TreeMap<>(values),
                        reason,
                        observed.orElse(today),
                        Optional.of(first),
                        last,
                        Optional.empty(),
                        false),
                faults);
    }

    private static boolean faulty(List<Form.Fault> faults, String name) {
        return faults.stream().anyMatch(fault -> fault.name().equals(name));
    }

    private static Optional<String> line(
            Typed typed, String name, int longest, boolean required, List<Form.Fault> faults) {
        String text = typed.value(name).replace("\r\n", "\n");
        if (text.isEmpty()) {
            if (required) {
                faults.add(new Form.Fault(name, Text.of("screen.form.missing")));
            }
            return Optional.empty();
        }
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(new Form.Fault(name, Text.of("screen.form.too-long", longest)));
        } else if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            faults.add(new Form.Fault(name, Text.of("screen.form.characters")));
        }
        return Optional.of(text);
    }

    private static Optional<LocalDate> day(Typed typed, String name, List<Form.Fault> faults) {
        if (typed.value(name).isEmpty()) {
            return Optional.empty();
        }
        return switch (DateReading.strict(typed.value(name))) {
            case DateReading.Read read -> Optional.of(read.day());
            case DateReading.Refused(var problem) -> {
                faults.add(new Form.Fault(name, DateText.sentence(problem)));
                yield Optional.empty();
            }
        };
    }

    private void checkPeople(
            Typed typed,
            Map<String, String> values,
            LocalDate first,
            Optional<LocalDate> last,
            List<Form.Fault> faults) {
        for (RegisterField field : book.definition().fields()) {
            if (!(field.type() instanceof RegisterField.Type.Person(Optional<String> outside))
                    || !values.containsKey(field.id())) {
                continue;
            }
            String who = typed.value(Typed.who(field));
            boolean elsewhere = outside.filter(values::containsKey).isPresent();
            List<People.Person> meant = who.isEmpty()
                    ? elsewhere ? List.of() : named(values.getOrDefault(field.id(), ""))
                    : people.stream()
                            .filter(person -> person.id().toString().equals(who))
                            .toList();
            if (meant.size() > 1) {
                faults.add(new Form.Fault(
                        field.id(), Text.of("register.person.ambiguous", values.get(field.id()), meant.size())));
            } else if (meant.isEmpty()) {
                if (!who.isEmpty()) {
                    faults.add(new Form.Fault(field.id(), Text.of("register.person.unknown")));
                }
            } else {
                People.Person person = meant.getFirst();
                values.put(Typed.who(field), person.id().toString());
                checkLeft(field, person, first, last, faults);
            }
        }
    }

    private List<People.Person> named(String name) {
        return people.stream()
                .filter(person -> FieldText.same(person.name(), name))
                .toList();
    }

    private static void checkLeft(
            RegisterField field,
            People.Person person,
            LocalDate first,
            Optional<LocalDate> until,
            List<Form.Fault> faults) {
        person.leftOn().ifPresent(left -> {
            if (first.isAfter(left)) {
                faults.add(new Form.Fault(field.id(), Text.of("register.person.left", person.name(), left)));
            } else if (until.isEmpty() || until.get().isAfter(left)) {
                faults.add(new Form.Fault(Typed.UNTIL, Text.of("register.person.leaves", person.name(), left)));
            }
        });
    }
}
