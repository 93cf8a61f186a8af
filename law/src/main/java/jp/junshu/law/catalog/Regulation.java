package jp.junshu.law.catalog;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.RegulationId;

/** A regulation in its revisions, those without a date in force first, then by that date. */
public record Regulation(RegulationId id, List<Edition> editions) {
    private static final Comparator<Edition> BY_DATE = Comparator.comparing(
                    (Edition edition) -> edition.inForce().orElse(LocalDate.MIN))
            .thenComparing(Edition::revision);

    /** @throws IllegalArgumentException when there is no edition, or one of another regulation */
    public Regulation {
        editions = editions.stream().sorted(BY_DATE).toList();
        if (editions.isEmpty()
                || editions.stream().anyMatch(edition -> !edition.regulation().equals(id))) {
            throw new IllegalArgumentException(id + " needs editions of its own");
        }
    }

    public Edition newest() {
        return editions.getLast();
    }

    public Optional<Edition> find(String revision) {
        return editions.stream()
                .filter(edition -> edition.revision().equals(revision))
                .findFirst();
    }

    /** The revision in force on that day: the latest begun by then, else one whose beginning nobody knows. */
    public Optional<Edition> findInForce(LocalDate day) {
        return editions.stream()
                .filter(edition -> edition.inForce().stream().noneMatch(day::isBefore))
                .reduce((_, later) -> later);
    }
}
