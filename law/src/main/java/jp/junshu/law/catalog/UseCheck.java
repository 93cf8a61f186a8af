package jp.junshu.law.catalog;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.law.ClausePath;
import jp.junshu.law.Spelled;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Spot;

/**
 * Compares registers and forms with the duties that name them, in both directions: a duty's place is among those the entry lists,
 * and at each of those, or beside it, a duty names the entry or lets something stand in. Of a regulation that is not here nobody
 * can tell.
 */
final class UseCheck {
    private final Names names;
    private final List<Draft> drafts;
    private final Faults faults;

    UseCheck(Names names, List<Draft> drafts, Faults faults) {
        this.names = names;
        this.drafts = drafts;
        this.faults = faults;
    }

    void check() {
        check(ListName.REGISTER, "register");
        check(ListName.FORM, "form");
        if (!listsRunAhead()) {
            names.unused(ListName.MEASURE).forEach((id, entry) -> unused(entry, id));
        }
    }

    private void check(ListName list, String key) {
        Map<String, Set<Place>> named = new HashMap<>();
        for (Draft draft : drafts) {
            draft.places()
                    .forEach((path, clause) -> clause.items("duties").stream()
                            .flatMap(duty -> duty.words(key))
                            .forEach(word -> {
                                Place place = new Place(draft.regulation(), path);
                                named.computeIfAbsent(word.text(), _ -> new HashSet<>())
                                        .add(place);
                                names.find(list, word.text()).ifPresent(entry -> checkListed(word, place, entry));
                            }));
        }
        names.all(list)
                .forEach(entry -> entry.word("id").ifPresent(id -> {
                    Set<Place> places = named.getOrDefault(id, Set.of());
                    if (places.isEmpty()) {
                        checkUsed(entry, id);
                    } else {
                        entry.words("clauses").forEach(word -> checkNamed(word, id, places));
                    }
                }));
    }

    private void checkListed(Spot word, Place place, Spot entry) {
        boolean listed = entry.words("clauses").flatMap(Place::of).anyMatch(clause -> clause.covers(place));
        if (!listed) {
            faults.add(word, FaultCode.UNLISTED_PLACE, word.text(), place);
        }
    }

    private void checkUsed(Spot entry, String id) {
        boolean elsewhere = entry.get("source").isPresent()
                || entry.words("clauses").flatMap(Place::of).anyMatch(clause -> awaited(clause.regulation()));
        if (!elsewhere) {
            unused(entry, id);
        }
    }

    private void checkNamed(Spot word, String id, Set<Place> places) {
        Place.of(word)
                .filter(clause -> !awaited(clause.regulation()) && obliges(clause) && !letsStandIn(clause))
                .map(Place::withSiblings)
                .filter(around -> places.stream().noneMatch(around::covers))
                .forEach(_ -> faults.add(word, FaultCode.UNNAMED_AT_PLACE, id, word.text()));
    }

    private void unused(Spot entry, String id) {
        faults.add(entry.get("id").orElse(entry), FaultCode.UNUSED, id);
    }

    /** Whether somebody must do something at the place or below it. */
    private boolean obliges(Place place) {
        return clauses(place)
                .flatMap(clause -> clause.word("kind").stream())
                .flatMap(word -> Spelled.find(ClauseKind.class, word).stream())
                .anyMatch(ClauseKind::obliging);
    }

    private boolean letsStandIn(Place place) {
        return clauses(place)
                .flatMap(clause -> clause.items("duties").stream())
                .anyMatch(duty -> duty.get("instead").isPresent());
    }

    /** The clause at the place and all below it. */
    private Stream<Spot> clauses(Place place) {
        return drafts.stream()
                .filter(draft -> draft.regulation().equals(place.regulation()))
                .flatMap(draft -> draft.places().entrySet().stream())
                .filter(entry -> place.path().covers(entry.getKey()))
                .map(Map.Entry::getValue);
    }

    /** Whether registers or forms await a regulation, and measures may then too. */
    private boolean listsRunAhead() {
        return List.of(ListName.REGISTER, ListName.FORM).stream()
                .flatMap(list -> names.all(list).stream())
                .flatMap(entry -> entry.words("clauses"))
                .flatMap(Place::of)
                .anyMatch(clause -> awaited(clause.regulation()));
    }

    private boolean awaited(String regulation) {
        return drafts.stream().noneMatch(draft -> draft.regulation().equals(regulation));
    }

    /** A clause by its full id. */
    private record Place(String regulation, ClausePath path) {

        /** What the word spells, if it is a full id. */
        static Stream<Place> of(Spot word) {
            int colon = word.text().indexOf(':');
            return colon < 0
                    ? Stream.empty()
                    : Draft.path(word.text().substring(colon + 1)).stream()
                            .map(path -> new Place(word.text().substring(0, colon), path));
        }

        Place withSiblings() {
            return new Place(regulation, path.findParent().orElse(path));
        }

        boolean covers(Place other) {
            return regulation.equals(other.regulation) && path.covers(other.path);
        }

        @Override
        public String toString() {
            return regulation + ":" + path;
        }
    }
}
