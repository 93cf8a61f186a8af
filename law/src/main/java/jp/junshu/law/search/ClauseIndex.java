package jp.junshu.law.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.Edition;

/**
 * The words of clauses in both languages, folded once. A search reads all of them: 1,634 clauses are about
 * a megabyte.
 */
public final class ClauseIndex {
    /** What of a clause a word was found in, what weighs most first. */
    public enum Part {
        /** the citation or the id, as a whole */
        NAME(1000),
        TITLE(100),
        CITATION(60),
        STATEMENT(30),
        DUTY(20),
        REMARK(10),
        WORDING(10);

        private final int weight;

        Part(int weight) {
            this.weight = weight;
        }
    }

    /** A clause that was found, and the part that speaks most for it. */
    public record Hit(Clause clause, Part part) {}

    /**
     * The official wording of clauses, folded once.
     *
     * @see #wording
     */
    public static final class Wording {
        private final Map<ClauseId, String> texts = new HashMap<>();

        private Wording() {}

        private String of(ClauseId id) {
            return texts.getOrDefault(id, "");
        }
    }

    private record Field(Part part, String text) {}

    private record Entry(Clause clause, List<Field> fields) {}

    private final List<Entry> entries;

    private ClauseIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Every clause of these editions, in this order. */
    public static ClauseIndex of(Collection<Edition> editions) {
        return new ClauseIndex(editions.stream()
                .flatMap(edition -> edition.clauses().stream())
                .map(clause -> new Entry(clause, fields(clause)))
                .toList());
    }

    /** Official wording by clause, to be searched together with an index. */
    public static Wording wording(Map<ClauseId, String> texts) {
        Wording wording = new Wording();
        texts.forEach((id, text) -> wording.texts.put(id, Folded.fold(text)));
        return wording;
    }

    private static List<Field> fields(Clause clause) {
        List<Field> fields = new ArrayList<>();
        fields.add(field(Part.TITLE, clause.title().ja(), clause.title().en()));
        fields.add(field(Part.CITATION, clause.cite(), clause.id().toString()));
        fields.add(field(Part.STATEMENT, clause.says().ja(), clause.says().en()));
        StringBuilder duties = new StringBuilder();
        for (Duty duty : clause.duties()) {
            duties.append(duty.does().ja())
                    .append('\u0000')
                    .append(duty.does().en())
                    .append('\u0000');
            duty.content()
                    .forEach(item -> duties.append(item.text().ja())
                            .append('\u0000')
                            .append(item.text().en())
                            .append('\u0000'));
        }
        fields.add(field(Part.DUTY, duties.toString().split("\u0000", -1)));
        clause.remark().ifPresent(remark -> fields.add(field(Part.REMARK, remark.ja(), remark.en())));
        return List.copyOf(fields);
    }

    /** Several texts of one part; what is looked for never reaches from one into the next. */
    private static Field field(Part part, String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append(Folded.fold(text)).append('\n');
        }
        return new Field(part, all.toString());
    }

    /**
     * Every clause that has all words of the query, what speaks most for it first, else in document order; none for an empty query.
     *
     * @param wordings official wording that is searched too
     */
    public List<Hit> search(SearchQuery query, Collection<Wording> wordings) {
        if (query.isEmpty()) {
            return List.of();
        }
        record Scored(Hit hit, int score) {}
        List<Scored> found = new ArrayList<>();
        for (Entry entry : entries) {
            int score = 0;
            Optional<Part> best = Optional.empty();
            boolean all = true;
            for (String term : query.terms()) {
                Optional<Part> part = find(entry, term, wordings);
                if (part.isEmpty()) {
                    all = false;
                    break;
                }
                score += part.get().weight;
                best = best.filter(before -> before.weight >= part.get().weight).or(() -> part);
            }
            if (all) {
                found.add(new Scored(new Hit(entry.clause, best.orElseThrow()), score));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .map(Scored::hit)
                .toList();
    }

    private static Optional<Part> find(Entry entry, String term, Collection<Wording> wordings) {
        for (Field field : entry.fields) {
            if (field.text.contains(term)) {
                return Optional.of(field.part == Part.CITATION && isWhole(field.text, term) ? Part.NAME : field.part);
            }
        }
        for (Wording wording : wordings) {
            if (wording.of(entry.clause.id()).contains(term)) {
                return Optional.of(Part.WORDING);
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(String lines, String term) {
        return lines.startsWith(term + "\n") || lines.endsWith("\n" + term + "\n");
    }
}
