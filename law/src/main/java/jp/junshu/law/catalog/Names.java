package jp.junshu.law.catalog;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/** Every entry of the shared lists by its id, and which of them somebody refers to. */
final class Names {
    private final Map<ListName, Map<String, Spot>> entries = new EnumMap<>(ListName.class);
    private final Map<ListName, Set<String>> used = new EnumMap<>(ListName.class);
    private final Set<ListName> incomplete = EnumSet.noneOf(ListName.class);
    private final Faults faults;

    Names(Faults faults) {
        this.faults = faults;
        for (ListName list : ListName.values()) {
            entries.put(list, new LinkedHashMap<>());
            used.put(list, new HashSet<>());
        }
    }

    /** Enters the object into the list by its {@code id}; the second of two with the same id is a fault. */
    void enter(ListName list, Spot entry) {
        entry.get("id").filter(id -> id.node().isString()).ifPresent(id -> {
            Spot first = of(list).putIfAbsent(id.text(), entry);
            if (first != null) {
                faults.add(id, FaultCode.DUPLICATE_ID, id.text(), first.place());
            }
        });
    }

    /** Says that a file of the list could not be read, so that nobody can tell what is not there. */
    void markIncomplete(ListName list) {
        incomplete.add(list);
    }

    boolean isIncomplete(ListName list) {
        return incomplete.contains(list);
    }

    Optional<Spot> find(ListName list, String id) {
        return Optional.ofNullable(of(list).get(id));
    }

    /** The entry that the word at the spot names; that there is none is a fault. */
    Optional<Spot> require(ListName list, Spot word) {
        used(list).add(word.text());
        return demand(list, word);
    }

    /** The same where naming it is no use of it. */
    Optional<Spot> demand(ListName list, Spot word) {
        Optional<Spot> entry = find(list, word.text());
        if (entry.isEmpty() && !incomplete.contains(list)) {
            faults.add(word, FaultCode.DANGLING_REFERENCE, list.label(), word.text());
        }
        return entry;
    }

    Collection<Spot> all(ListName list) {
        return of(list).values();
    }

    /** The entries nobody required, by id. */
    SortedMap<String, Spot> unused(ListName list) {
        SortedMap<String, Spot> left = new TreeMap<>(of(list));
        left.keySet().removeAll(used(list));
        return left;
    }

    private Map<String, Spot> of(ListName list) {
        return entries.getOrDefault(list, Map.of());
    }

    private Set<String> used(ListName list) {
        return used.getOrDefault(list, Set.of());
    }
}
