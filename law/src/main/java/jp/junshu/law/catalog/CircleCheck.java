package jp.junshu.law.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.law.ClausePath;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/** Finds duties of a revision that wait for each other in a circle, by before, after and blocks. */
final class CircleCheck {
    private final Draft draft;
    private final Faults faults;

    /** What each duty ({@code path#key}) must be done before. */
    private final Map<String, Set<String>> later = new LinkedHashMap<>();

    private final Map<String, Spot> spots = new LinkedHashMap<>();

    CircleCheck(Draft draft, Faults faults) {
        this.draft = draft;
        this.faults = faults;
    }

    void check() {
        draft.places()
                .forEach((path, clause) -> clause.items("duties")
                        .forEach(duty -> duty.word("key").ifPresent(key -> {
                            spots.putIfAbsent(path + "#" + key, duty);
                            later.putIfAbsent(path + "#" + key, new LinkedHashSet<>());
                        })));
        draft.places()
                .forEach((path, clause) -> clause.items("duties")
                        .forEach(duty -> duty.word("key").ifPresent(key -> enter(path, path + "#" + key, duty))));
        while (trim()) {
            report(findCircle());
        }
    }

    private void enter(ClausePath path, String self, Spot duty) {
        duty.words("blocks").forEach(word -> order(Optional.of(self), find(word, path)));
        duty.get("when").ifPresent(when -> {
            when.words("before").forEach(word -> order(Optional.of(self), find(word, path)));
            when.words("after").forEach(word -> order(find(word, path), Optional.of(self)));
        });
    }

    /** The duty of this revision that the word names, if it names one. */
    private Optional<String> find(Spot word, ClausePath from) {
        String own = draft.regulation() + ":";
        String name = word.text().startsWith(own) ? word.text().substring(own.length()) : word.text();
        return Optional.of(name.contains("#") ? name : from + "#" + name).filter(later::containsKey);
    }

    private void order(Optional<String> first, Optional<String> second) {
        if (first.isPresent() && second.isPresent() && !first.equals(second)) {
            later.computeIfAbsent(first.get(), _ -> new LinkedHashSet<>()).add(second.get());
        }
    }

    /** Takes away whatever waits for nothing or is waited for by nothing; says whether anything is left. */
    private boolean trim() {
        boolean changed = true;
        while (changed) {
            Set<String> waiting = new LinkedHashSet<>();
            later.values().forEach(waiting::addAll);
            changed =
                    later.entrySet().removeIf(entry -> entry.getValue().isEmpty() || !waiting.contains(entry.getKey()));
            later.values().forEach(next -> next.retainAll(later.keySet()));
        }
        return !later.isEmpty();
    }

    private List<String> findCircle() {
        List<String> way = new ArrayList<>();
        String at = later.keySet().iterator().next();
        while (!way.contains(at)) {
            way.add(at);
            at = later.getOrDefault(at, Set.of()).iterator().next();
        }
        return way.subList(way.indexOf(at), way.size());
    }

    private void report(List<String> circle) {
        Spot first = spots.get(circle.getFirst());
        if (first != null) {
            faults.add(first, FaultCode.CIRCLE, String.join(" → ", circle) + " → " + circle.getFirst());
        }
        circle.forEach(later::remove);
        later.values().forEach(next -> next.retainAll(later.keySet()));
    }
}
