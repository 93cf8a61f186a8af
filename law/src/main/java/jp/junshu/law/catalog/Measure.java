package jp.junshu.law.catalog;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import jp.junshu.law.Text;

/**
 * A common control that serves many clauses.
 *
 * @param evidence what good evidence is
 * @param fresh how long evidence stays good; empty when it does not grow stale
 */
public record Measure(
        MeasureId id,
        Text title,
        Text purpose,
        Text evidence,
        Optional<Period> fresh,
        List<Reference> references,
        Optional<Text> note) {
    public Measure {
        references = List.copyOf(references);
    }

    /**
     * The same control in a published catalogue.
     *
     * @param judged whether the match is our own judgement and not taken from a text
     */
    public record Reference(String scheme, String number, boolean judged) {}
}
