package jp.junshu.law.export;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.MeasureId;
import jp.junshu.law.catalog.Mechanism;

/** The clauses of editions, each on a line: full id, citation, kind, weakest mechanism, measures, Japanese title. */
public final class ClauseLines {
    private ClauseLines() {}

    /** The six fields of each clause with tabs between; measures with commas between, {@code -} where there is none. */
    public static List<String> of(List<Edition> editions) {
        return editions.stream()
                .flatMap(edition -> edition.clauses().stream())
                .map(ClauseLines::line)
                .toList();
    }

    private static String line(Clause clause) {
        return String.join(
                "\t",
                clause.id().toString(),
                clause.cite(),
                clause.kind().spelling(),
                clause.mechanism().map(Mechanism::spelling).orElse("-"),
                orNone(measures(clause).map(MeasureId::value).collect(Collectors.joining(","))),
                clause.title().ja());
    }

    /** The measures of all duties of a clause, each once. */
    static Stream<MeasureId> measures(Clause clause) {
        return clause.duties().stream()
                .flatMap(duty -> duty.measures().stream())
                .distinct();
    }

    private static String orNone(String words) {
        return words.isEmpty() ? "-" : words;
    }
}
