package jp.junshu.law.attaching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.law.ClausePath;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.wording.Fingerprint;

/**
 * A copy joined to an edition, place by place. What joins is the id alone: equal words at two places are two places, and words that
 * moved are missing here and new there.
 *
 * @param joined the edition's places in document order, each new place behind the one it follows in the copy
 */
public record Attachment(List<Joined> joined) {
    public Attachment {
        joined = List.copyOf(joined);
    }

    /** Joins a copy to an edition. */
    public static Attachment of(Edition edition, RegulationCopy copy) {
        Map<ClausePath, CopiedPlace> places = new LinkedHashMap<>();
        copy.places().forEach(place -> places.putIfAbsent(place.path(), place));
        Set<ClausePath> known = new HashSet<>();
        edition.clauses().forEach(clause -> known.add(clause.id().path()));
        Map<Fingerprint, CopiedPlace> fresh = new HashMap<>();
        Map<Optional<ClausePath>, List<CopiedPlace>> behind = new HashMap<>();
        Optional<ClausePath> before = Optional.empty();
        for (CopiedPlace place : places.values()) {
            if (known.contains(place.path())) {
                before = Optional.of(place.path());
            } else {
                behind.computeIfAbsent(before, _ -> new ArrayList<>()).add(place);
                if (!place.wording().isBlank()) {
                    fresh.putIfAbsent(place.fingerprint(), place);
                }
            }
        }
        List<Joined> joined = new ArrayList<>();
        addNew(behind.get(Optional.<ClausePath>empty()), joined);
        for (Clause clause : edition.clauses()) {
            joined.add(join(clause, Optional.ofNullable(places.get(clause.id().path())), fresh));
            addNew(behind.get(Optional.of(clause.id().path())), joined);
        }
        return new Attachment(joined);
    }

    private static void addNew(@org.jspecify.annotations.Nullable List<CopiedPlace> places, List<Joined> joined) {
        if (places != null) {
            places.forEach(place ->
                    joined.add(new Joined(WordingState.NEW, Optional.empty(), Optional.of(place), Optional.empty())));
        }
    }

    private static Joined join(Clause clause, Optional<CopiedPlace> place, Map<Fingerprint, CopiedPlace> fresh) {
        Optional<CopiedPlace> elsewhere = place.isPresent()
                ? Optional.empty()
                : clause.fingerprint().flatMap(print -> Optional.ofNullable(fresh.get(new Fingerprint(print))));
        return new Joined(state(clause, place), Optional.of(clause), place, elsewhere);
    }

    /** How a clause and its place in a copy go together. */
    public static WordingState state(Clause clause, Optional<CopiedPlace> place) {
        if (place.isEmpty()) {
            return WordingState.MISSING;
        }
        return clause.fingerprint()
                .map(print ->
                        print.equals(place.get().fingerprint().value()) ? WordingState.SAME : WordingState.CHANGED)
                .orElse(WordingState.UNCHECKED);
    }

    /** How many places are in this state. */
    public int count(WordingState state) {
        return Math.toIntExact(
                joined.stream().filter(each -> each.state() == state).count());
    }

    /** How many of the edition's places the copy has. */
    public int found() {
        return joined.size() - count(WordingState.MISSING) - count(WordingState.NEW);
    }
}
