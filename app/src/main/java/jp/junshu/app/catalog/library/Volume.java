package jp.junshu.app.catalog.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import jp.junshu.app.catalog.PinnableEdition;
import jp.junshu.law.ClausePath;
import jp.junshu.law.RegulationId;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;

/** One edition as a tree: which clause stands below which, before and after which. */
public final class Volume {
    private final PinnableEdition pinnable;
    private final SequencedMap<ClausePath, Integer> places = new LinkedHashMap<>();
    private final Map<ClausePath, ClausePath> parents = new HashMap<>();
    private final Map<ClausePath, List<Clause>> children = new HashMap<>();
    private final List<Clause> roots = new ArrayList<>();

    Volume(PinnableEdition pinnable) {
        this.pinnable = pinnable;
        List<Clause> clauses = pinnable.edition().clauses();
        for (int i = 0; i < clauses.size(); i++) {
            places.put(clauses.get(i).id().path(), i);
        }
        for (Clause clause : clauses) {
            Optional<ClausePath> parent = above(clause.id().path());
            parent.ifPresent(path -> parents.put(clause.id().path(), path));
            parent.map(path -> children.computeIfAbsent(path, _ -> new ArrayList<>()))
                    .orElse(roots)
                    .add(clause);
        }
    }

    /** The nearest place above that there is. */
    private Optional<ClausePath> above(ClausePath path) {
        Optional<ClausePath> up = path.findParent();
        while (up.isPresent() && !places.containsKey(up.get())) {
            up = up.get().findParent();
        }
        return up;
    }

    public PinnableEdition pinnable() {
        return pinnable;
    }

    public Edition edition() {
        return pinnable.edition();
    }

    RegulationId id() {
        return edition().regulation();
    }

    List<Clause> roots() {
        return roots;
    }

    List<Clause> children(Clause clause) {
        return children.getOrDefault(clause.id().path(), List.of());
    }

    Optional<Clause> find(ClausePath path) {
        return Optional.ofNullable(places.get(path)).map(edition().clauses()::get);
    }

    Optional<Clause> parent(Clause clause) {
        return Optional.ofNullable(parents.get(clause.id().path())).flatMap(this::find);
    }

    Optional<Clause> previous(Clause clause) {
        return at(place(clause.id().path()) - 1);
    }

    Optional<Clause> next(Clause clause) {
        return at(place(clause.id().path()) + 1);
    }

    /** Its place in document order, from 0; -1 where there is no such clause. */
    int place(ClausePath path) {
        return places.getOrDefault(path, -1);
    }

    private Optional<Clause> at(int place) {
        return place < 0 || place >= places.size()
                ? Optional.empty()
                : Optional.of(edition().clauses().get(place));
    }
}
