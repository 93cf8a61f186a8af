package jp.junshu.law.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.ClauseId;
import jp.junshu.law.RegulationId;
import jp.junshu.law.Spelled;

/** What a catalogue holds, counted. */
public record CatalogSummary(List<Count> counts) {
    /** Stands where a count belongs to no regulation or no revision. */
    private static final String NONE = "-";

    /**
     * One number.
     *
     * @param what {@code clauses} and {@code clauses-of-kind}, {@code duties}, {@code duties-of-kind} and {@code duties-by-mechanism},
     *     {@code contributions}; {@code list} for the shared lists; {@code awaited} for references into a regulation that is not here
     * @param name the kind, the mechanism or the list; {@code all} for a sum
     */
    public record Count(String regulation, String revision, String what, String name, long number) {
        /** The five fields with tabs between. */
        public String line() {
            return String.join("\t", regulation, revision, what, name, Long.toString(number));
        }
    }

    public CatalogSummary {
        counts = List.copyOf(counts);
    }

    public static CatalogSummary of(Catalog catalog) {
        List<Count> counts = new ArrayList<>();
        editions(catalog).forEach(edition -> count(edition, counts));
        count("roles", catalog.roles(), counts);
        count("questions", catalog.questions(), counts);
        count("parameters", catalog.parameters(), counts);
        count("events", catalog.events(), counts);
        count("measures", catalog.measures(), counts);
        count("registers", catalog.registers(), counts);
        count("forms", catalog.forms(), counts);
        awaited(catalog)
                .forEach((regulation, references) ->
                        counts.add(new Count(regulation.value(), NONE, "awaited", "references", references)));
        return new CatalogSummary(counts);
    }

    /** One line for each count, fields with tabs between. */
    public List<String> lines() {
        return counts.stream().map(Count::line).toList();
    }

    private static void count(Edition edition, List<Count> counts) {
        count(edition, "clauses", edition.clauses().size(), counts);
        for (ClauseKind kind : ClauseKind.values()) {
            long number = edition.clauses().stream()
                    .filter(clause -> clause.kind() == kind)
                    .count();
            count(edition, "clauses-of-kind", kind, number, counts);
        }
        count(edition, "duties", edition.duties().count(), counts);
        for (ClauseKind kind : ClauseKind.values()) {
            long number = edition.duties().filter(duty -> duty.kind() == kind).count();
            count(edition, "duties-of-kind", kind, number, counts);
        }
        for (Mechanism mechanism : Mechanism.values()) {
            long number = edition.duties()
                    .filter(duty -> duty.mechanism() == mechanism)
                    .count();
            count(edition, "duties-by-mechanism", mechanism, number, counts);
        }
        long contributions = edition.clauses().stream()
                .mapToLong(clause -> clause.sets().size())
                .sum();
        count(edition, "contributions", contributions, counts);
    }

    private static void count(Edition edition, String what, long number, List<Count> counts) {
        counts.add(new Count(edition.regulation().value(), edition.revision(), what, "all", number));
    }

    private static void count(Edition edition, String what, Spelled name, long number, List<Count> counts) {
        if (number > 0) {
            counts.add(new Count(edition.regulation().value(), edition.revision(), what, name.spelling(), number));
        }
    }

    private static void count(String list, Map<?, ?> entries, List<Count> counts) {
        counts.add(new Count(NONE, NONE, "list", list, entries.size()));
    }

    private static Stream<Edition> editions(Catalog catalog) {
        return catalog.regulations().values().stream().flatMap(regulation -> regulation.editions().stream());
    }

    /** How often something refers to a regulation that the catalogue does not have. */
    private static Map<RegulationId, Long> awaited(Catalog catalog) {
        Stream<ClauseId> seen = editions(catalog)
                .flatMap(edition -> edition.clauses().stream())
                .flatMap(clause -> clause.see().stream());
        Stream<ClauseId> asked = Stream.of(
                        catalog.questions().values().stream().map(Question::clauses),
                        catalog.registers().values().stream().map(Register::clauses),
                        catalog.forms().values().stream().map(Form::clauses))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
        Stream<RegulationId> named = catalog.roles().values().stream().flatMap(role -> role.names().keySet().stream());
        return Stream.concat(Stream.concat(seen, asked).map(ClauseId::regulation), named)
                .filter(regulation -> catalog.findRegulation(regulation).isEmpty())
                .collect(Collectors.groupingBy(
                        regulation -> regulation,
                        () -> new TreeMap<>(Comparator.comparing(RegulationId::value)),
                        Collectors.counting()));
    }
}
