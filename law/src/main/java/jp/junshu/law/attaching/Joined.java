package jp.junshu.law.attaching;

import java.util.Optional;
import jp.junshu.law.ClausePath;
import jp.junshu.law.catalog.Clause;

/**
 * A place of an edition and the same place of a copy, or the one that only one of them has.
 *
 * @param clause of the edition; empty where the place is new
 * @param place of the copy; empty where it is missing
 * @param elsewhere where the copy has exactly the words that are missing here, at a place that is new
 */
public record Joined(
        WordingState state, Optional<Clause> clause, Optional<CopiedPlace> place, Optional<CopiedPlace> elsewhere) {

    /** @throws IllegalArgumentException when there is neither a clause nor a place */
    public Joined {
        if (clause.isEmpty() && place.isEmpty()) {
            throw new IllegalArgumentException("nothing is joined with nothing");
        }
    }

    public ClausePath path() {
        return clause.map(each -> each.id().path())
                .or(() -> place.map(CopiedPlace::path))
                .orElseThrow();
    }

    public String cite() {
        return clause.map(Clause::cite).or(() -> place.map(CopiedPlace::cite)).orElseThrow();
    }
}
