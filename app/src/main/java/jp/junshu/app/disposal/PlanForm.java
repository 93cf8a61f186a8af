package jp.junshu.app.disposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.junshu.app.access.People;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.screen.DateText;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.FormReader;
import jp.junshu.app.screen.Text;
import jp.junshu.law.flow.Flow;

/** The draft of a disposal as a form of a page: {@code method-2} for the method of line 2. */
final class PlanForm {
    static final int MOST_LINES = 100;
    private static final int LONGEST = 200;
    private static final List<String> PARTS =
            List.of("medium", "place", "method", "checking", "worker", "outside", "checker");

    private final FormReader reader;
    private final List<Integer> lines;

    private PlanForm(FormReader reader, List<Integer> lines) {
        this.reader = reader;
        this.lines = List.copyOf(lines);
    }

    /** What was typed, a row added or taken away where that was asked for. */
    static PlanForm typed(Map<String, String> given) {
        List<Integer> lines =
                new ArrayList<>(Stream.of(given.getOrDefault("lines", "").split(","))
                        .filter(line -> line.matches("[1-9]\\d{0,3}"))
                        .map(Integer::valueOf)
                        .distinct()
                        .limit(MOST_LINES)
                        .toList());
        String action = given.getOrDefault("action", "");
        if (action.equals("add") && lines.size() < MOST_LINES) {
            lines.add(lines.stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
        } else if (action.matches("remove-\\d{1,4}")) {
            lines.remove(Integer.valueOf(action.substring("remove-".length())));
        }
        List<String> fields = Stream.concat(
                        Stream.of("flow", "title", "made-on", "due-on", "reason"),
                        lines.stream().flatMap(line -> PARTS.stream().map(part -> part + "-" + line)))
                .toList();
        return new PlanForm(new FormReader(given, fields), lines);
    }

    /** An empty draft of one row. */
    static Form blank(Flow flow, LocalDate today, Locale locale) {
        return Form.of(Map.of("flow", flow.id(), "made-on", DateText.typed(today, locale)));
    }

    /** What a revision says. */
    static Form of(DisposalDraft draft, Locale locale) {
        Map<String, String> values = new HashMap<>(Map.of(
                "flow", draft.flow(), "title", draft.title(), "made-on", DateText.typed(draft.madeOn(), locale)));
        draft.dueOn().ifPresent(day -> values.put("due-on", DateText.typed(day, locale)));
        for (Item item : draft.items()) {
            int line = item.number();
            values.put("medium-" + line, item.medium());
            values.put("place-" + line, item.place());
            values.put("method-" + line, item.method());
            values.put("checking-" + line, item.checking());
            item.worker()
                    .ifPresent(hand -> hand.person()
                            .ifPresentOrElse(
                                    person -> values.put("worker-" + line, person.toString()),
                                    () -> values.put("outside-" + line, hand.name())));
            item.checker().flatMap(Hand::person).ifPresent(person -> values.put("checker-" + line, person.toString()));
        }
        return Form.of(values);
    }

    Form form() {
        return reader.form();
    }

    List<Integer> lines() {
        return lines;
    }

    String reason() {
        return reader.lines("reason", 1000, false);
    }

    /** The draft that was typed; empty, with faults in the form, when it cannot be read. Gaps in its rows are no fault. */
    Optional<DisposalDraft> read(List<Flow> flows, List<People.Person> people) {
        Optional<Flow> flow = flows.stream()
                .filter(each -> each.id().equals(reader.value("flow")))
                .findFirst();
        if (flow.isEmpty()) {
            reader.reject("flow", Text.of("screen.form.missing"));
        }
        String title = reader.line("title", LONGEST, true);
        Optional<LocalDate> madeOn = reader.date("made-on");
        Optional<LocalDate> dueOn = reader.dateIfAny("due-on");
        List<Item> items = lines.stream().map(line -> item(line, people)).toList();
        if (reader.hasFaults()) {
            return Optional.empty();
        }
        return Optional.of(new DisposalDraft(flow.orElseThrow().id(), title, madeOn.orElseThrow(), items, dueOn));
    }

    private Item item(int line, List<People.Person> people) {
        Optional<Hand> worker = person("worker-" + line, people);
        String outside = reader.line("outside-" + line, People.LONGEST_NAME, false);
        if (worker.isPresent() && !outside.isEmpty()) {
            reader.reject("outside-" + line, Text.of("disposal.plan.two-workers"));
        }
        return new Item(
                line,
                reader.value("medium-" + line),
                reader.line("place-" + line, LONGEST, false),
                reader.line("method-" + line, LONGEST, false),
                reader.line("checking-" + line, LONGEST, false),
                worker.or(() ->
                        Optional.of(outside).filter(name -> !name.isEmpty()).map(Hand::outside)),
                person("checker-" + line, people));
    }

    private Optional<Hand> person(String field, List<People.Person> people) {
        String id = reader.value(field);
        Optional<Hand> found = people.stream()
                .filter(person -> person.id().toString().equals(id))
                .map(person -> Hand.own(person.id(), person.name()))
                .findFirst();
        if (!id.isEmpty() && found.isEmpty()) {
            reader.reject(field, Text.of("screen.form.missing"));
        }
        return found;
    }

    static List<Integer> lines(DisposalDraft draft) {
        return draft.items().isEmpty()
                ? IntStream.rangeClosed(1, 1).boxed().toList()
                : draft.items().stream().map(Item::number).toList();
    }
}
