package jp.junshu.law.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.yaml.FaultCode;
import jp.junshu.law.yaml.Faults;
import jp.junshu.law.yaml.Source;
import jp.junshu.law.yaml.Spot;

/**
 * One revision of a regulation as its files stand, whatever may be wrong in them.
 *
 * @param folder {@code regulation/revision}
 * @param head absent when there is no regulation.yaml, or it is no YAML
 * @param files the clause files in document order
 * @param complete whether every clause file could be read; if not, nobody can tell what is not there
 * @param places the clauses whose ids can be read, in document order, the first of two with the same id
 */
record Draft(String folder, Optional<Source> head, List<Source> files, boolean complete, Map<ClausePath, Spot> places) {

    static Draft of(String folder, Optional<Source> head, List<Source> files, boolean complete, Faults faults) {
        Map<ClausePath, Spot> places = new LinkedHashMap<>();
        for (Spot clause : clauses(files)) {
            clause.get("id")
                    .ifPresent(id -> id.word().flatMap(Draft::path).ifPresent(path -> {
                        Spot first = places.putIfAbsent(path, clause);
                        if (first != null) {
                            faults.add(id, FaultCode.DUPLICATE_ID, path, first.place());
                        }
                    }));
        }
        return new Draft(folder, head, files, complete, places);
    }

    String regulation() {
        return folder.substring(0, folder.indexOf('/'));
    }

    String revision() {
        return folder.substring(folder.indexOf('/') + 1);
    }

    /** Every clause in document order, readable or not. */
    List<Spot> clauses() {
        return clauses(files);
    }

    private static List<Spot> clauses(List<Source> files) {
        List<Spot> clauses = new ArrayList<>();
        files.forEach(file -> clauses.addAll(file.top().items("clauses")));
        return clauses;
    }

    Optional<LocalDate> inForce() {
        return head.flatMap(source -> source.top().word("in-force")).flatMap(Draft::date);
    }

    /** Whether the place, or one below it, is here or may be: a number alone means all of it. */
    boolean mayHold(ClausePath path) {
        return !complete || places.containsKey(path) || places.keySet().stream().anyMatch(path::covers);
    }

    /** The duty of that key, where the clause and the duty are here. */
    Optional<Spot> findDuty(ClausePath path, String key) {
        return Optional.ofNullable(places.get(path)).stream()
                .flatMap(clause -> clause.items("duties").stream())
                .filter(duty -> duty.word("key").filter(key::equals).isPresent())
                .findFirst();
    }

    /** The path a word spells, if it spells one. */
    static Optional<ClausePath> path(String word) {
        List<String> segments = List.of(word.split("\\.", -1));
        return segments.stream().allMatch(ClausePath::isSegment)
                ? Optional.of(new ClausePath(segments))
                : Optional.empty();
    }

    static Optional<LocalDate> date(String word) {
        try {
            return Optional.of(LocalDate.parse(word));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
