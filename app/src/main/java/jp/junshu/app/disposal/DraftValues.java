package jp.junshu.app.disposal;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Item;
import jp.junshu.app.disposal.course.Plan;
import jp.junshu.app.kernel.PersonId;

/** A revision of a disposal as the values of its entry: {@code flow}, {@code title}, and {@code item-2.method} for each line. */
final class DraftValues {
    private static final String ITEM = "item-";

    private DraftValues() {}

    static NavigableMap<String, String> write(DisposalDraft draft) {
        NavigableMap<String, String> values = new TreeMap<>();
        values.put("flow", draft.flow());
        values.put("title", draft.title());
        values.put("made-on", draft.madeOn().toString());
        draft.dueOn().ifPresent(day -> values.put("due-on", day.toString()));
        for (Item item : draft.items()) {
            String line = ITEM + item.number() + ".";
            put(values, line + "medium", item.medium());
            put(values, line + "place", item.place());
            put(values, line + "method", item.method());
            put(values, line + "checking", item.checking());
            item.worker().ifPresent(hand -> put(values, line + "worker", hand));
            item.checker().ifPresent(hand -> put(values, line + "checker", hand));
        }
        return values;
    }

    private static void put(Map<String, String> values, String key, String words) {
        if (!words.isBlank()) {
            values.put(key, words);
        }
    }

    private static void put(Map<String, String> values, String key, Hand hand) {
        hand.person().ifPresent(person -> values.put(key, person.toString()));
        values.put(key + "-name", hand.name());
    }

    /** Reads what {@link #write} wrote. */
    static DisposalDraft read(Map<String, String> values) {
        return new DisposalDraft(
                values.getOrDefault("flow", ""),
                values.getOrDefault("title", ""),
                LocalDate.parse(values.getOrDefault("made-on", "")),
                values.keySet().stream()
                        .filter(key -> key.startsWith(ITEM))
                        .map(key -> Integer.valueOf(key.substring(ITEM.length(), key.indexOf('.'))))
                        .distinct()
                        .sorted()
                        .map(number -> item(values, number))
                        .toList(),
                Optional.ofNullable(values.get("due-on")).map(LocalDate::parse));
    }

    static Plan plan(DisposalDraft draft, int revision) {
        return new Plan(revision, draft.madeOn(), draft.items(), draft.dueOn());
    }

    private static Item item(Map<String, String> values, int number) {
        String line = ITEM + number + ".";
        return new Item(
                number,
                values.getOrDefault(line + "medium", ""),
                values.getOrDefault(line + "place", ""),
                values.getOrDefault(line + "method", ""),
                values.getOrDefault(line + "checking", ""),
                hand(values, line + "worker"),
                hand(values, line + "checker"));
    }

    private static Optional<Hand> hand(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key + "-name"))
                .map(name -> new Hand(Optional.ofNullable(values.get(key)).map(PersonId::of), name));
    }
}
