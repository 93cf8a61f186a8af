package jp.junshu.app.catalog;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.Say;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Regulation;

/** The regulations that a verb is asked for, by their ids. */
record ChosenRegulations(Say say) {

    /** The newest editions of those named, of all when none is; empty when one is unknown, which has then been said. */
    Optional<List<Edition>> choose(Catalog catalog, List<String> ids) {
        List<String> unknown = ids.stream()
                .filter(id -> catalog.regulations().keySet().stream()
                        .noneMatch(known -> known.value().equals(id)))
                .distinct()
                .toList();
        unknown.forEach(id -> say.note("catalog.unknown", id));
        if (!unknown.isEmpty()) {
            say.note(
                    "catalog.known",
                    catalog.regulations().keySet().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        return Optional.of(catalog.regulations().values().stream()
                .filter(regulation ->
                        ids.isEmpty() || ids.contains(regulation.id().value()))
                .map(Regulation::newest)
                .toList());
    }
}
