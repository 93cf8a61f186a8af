package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import jp.junshu.app.catalog.PinnableEdition;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.search.ClauseIndex;
import jp.junshu.law.words.CatalogWords;

/** The regulations that an organization can look things up in, and what follows from them taken together. */
final class Shelf {
    private final SequencedMap<RegulationId, Volume> volumes = new LinkedHashMap<>();
    private final Map<ClauseId, Set<ClauseId>> referring = new HashMap<>();
    private final Map<MeasureId, SequencedMap<RegulationId, List<Clause>>> serving = new HashMap<>();
    private final CatalogWords words;
    private final ClauseIndex index;

    Shelf(List<PinnableEdition> editions, Catalog catalog) {
        editions.forEach(each -> volumes.put(each.edition().regulation(), new Volume(each)));
        for (Volume volume : volumes.values()) {
            for (Clause clause : volume.edition().clauses()) {
                clause.see()
                        .forEach(seen -> referring
                                .computeIfAbsent(seen, _ -> new LinkedHashSet<>())
                                .add(clause.id()));
                clause.duties().stream()
                        .flatMap(duty -> duty.measures().stream())
                        .distinct()
                        .forEach(measure -> serving.computeIfAbsent(measure, _ -> new LinkedHashMap<>())
                                .computeIfAbsent(volume.id(), _ -> new ArrayList<>())
                                .add(clause));
            }
        }
        words = CatalogWords.of(
                catalog, volumes.values().stream().map(Volume::edition).toList());
        index = ClauseIndex.of(volumes.values().stream().map(Volume::edition).toList());
    }

    List<Volume> volumes() {
        return List.copyOf(volumes.values());
    }

    Optional<Volume> find(RegulationId id) {
        return Optional.ofNullable(volumes.get(id));
    }

    Optional<Clause> find(ClauseId id) {
        return find(id.regulation()).flatMap(volume -> volume.find(id.path()));
    }

    /** The clauses that name this one. */
    List<ClauseId> referring(ClauseId id) {
        return List.copyOf(referring.getOrDefault(id, Set.of()));
    }

    /** The clauses with a duty that this measure serves, by regulation, in document order. */
    SequencedMap<RegulationId, List<Clause>> serving(MeasureId measure) {
        SequencedMap<RegulationId, List<Clause>> all = new LinkedHashMap<>();
        Optional.ofNullable(serving.get(measure))
                .ifPresent(found ->
                        volumes.keySet().stream().filter(found::containsKey).forEach(id -> all.put(id, found.get(id))));
        return all;
    }

    /** The measures of a clause's duties, each once. */
    static List<MeasureId> measures(Clause clause) {
        return clause.duties().stream()
                .map(Duty::measures)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** In the order of the regulations, then of the document. */
    Comparator<ClauseId> order() {
        List<RegulationId> ids = List.copyOf(volumes.keySet());
        return Comparator.comparingInt((ClauseId id) -> ids.indexOf(id.regulation()))
                .thenComparingInt(id -> find(id.regulation())
                        .map(volume -> volume.place(id.path()))
                        .orElse(-1));
    }

    CatalogWords words() {
        return words;
    }

    ClauseIndex index() {
        return index;
    }
}
