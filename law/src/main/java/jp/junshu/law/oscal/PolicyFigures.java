package jp.junshu.law.oscal;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Value;

/** What the joined policy says where a clause sets something. */
public interface PolicyFigures {
    /** No policy: every clause keeps what it says itself. */
    PolicyFigures NONE = (_, _) -> Optional.empty();

    /**
     * A joined figure.
     *
     * @param decidedBy the clauses it comes from, at least one
     */
    record Figure(Value value, List<ClauseId> decidedBy) {
        public Figure {
            decidedBy = List.copyOf(decidedBy);
        }
    }

    /** The figure that binds where this clause sets this; empty where none is known. */
    Optional<Figure> find(Clause clause, Contribution set);
}
