package jp.junshu.law.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.law.Text;

/** Where a catalogue and the outline of the document it describes part. */
public sealed interface OutlineDifference {
    /** The document has the place, the catalogue has not. */
    record Missing(OutlineLine line) implements OutlineDifference {}

    /** The catalogue has the place, the document has not. */
    record Surplus(Clause clause) implements OutlineDifference {}

    record OtherCitation(OutlineLine line, Clause clause) implements OutlineDifference {}

    /** The place stands elsewhere: the catalogue has it behind a place that the document has later. */
    record OutOfOrder(Clause clause) implements OutlineDifference {}

    /** Everything in which they part; empty when the edition holds every place, in order, with the same citation. */
    static List<OutlineDifference> between(Edition edition, List<OutlineLine> outline) {
        Map<String, Clause> clauses = new LinkedHashMap<>();
        edition.clauses().forEach(clause -> clauses.put(clause.id().path().toString(), clause));
        Map<String, Integer> order = new HashMap<>();
        List<OutlineDifference> found = new ArrayList<>();
        for (OutlineLine line : outline) {
            order.putIfAbsent(line.path(), order.size());
            Clause clause = clauses.get(line.path());
            if (clause == null) {
                found.add(new Missing(line));
            } else if (!clause.cite().equals(line.cite())) {
                found.add(new OtherCitation(line, clause));
            }
        }
        int furthest = -1;
        for (Map.Entry<String, Clause> entry : clauses.entrySet()) {
            Integer place = order.get(entry.getKey());
            if (place == null) {
                found.add(new Surplus(entry.getValue()));
            } else if (place < furthest) {
                found.add(new OutOfOrder(entry.getValue()));
            } else {
                furthest = place;
            }
        }
        return List.copyOf(found);
    }

    /** What is wrong, in both languages. */
    default Text message() {
        return switch (this) {
            case Missing(OutlineLine line) ->
                new Text(
                        line.cite() + "(" + line.path() + ")がありません。",
                        line.path() + " (" + line.cite() + ") is missing.");
            case Surplus(Clause clause) ->
                new Text(
                        clause.cite() + "(" + clause.id() + ")は文書にありません。",
                        clause.id() + " (" + clause.cite() + ") is not in the document.");
            case OtherCitation(OutlineLine line, Clause clause) ->
                new Text(
                        clause.id() + "の引用「" + clause.cite() + "」は、文書では「" + line.cite() + "」です。",
                        clause.id() + " is cited as " + clause.cite() + ", in the document as " + line.cite() + ".");
            case OutOfOrder(Clause clause) ->
                new Text(clause.id() + "の順序が文書と違います。", clause.id() + " stands elsewhere in the document.");
        };
    }
}
