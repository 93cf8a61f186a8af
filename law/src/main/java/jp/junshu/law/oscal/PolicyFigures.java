package jp.junshu.law.oscal;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Clause;
import jp.junshu.law.catalog.Contribution;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.Value;

/** What the joined policy says where a clause sets something. */
public interface PolicyFigures {
    /** No policy: every clause keeps what it says itself. */
    PolicyFigures NONE = (_, _) -> Optional.empty();

    /** What these editions set together, by themselves: nothing is answered, stated or decided. */
    static PolicyFigures of(Catalog catalog, List<Edition> editions) {
        return new JoinedFigures(catalog, editions);
    }

    /**
     * A joined figure.
     *
     * @param decidedBy the clauses it comes from; none where our own default is the strictest
     */
    record Figure(Value value, List<ClauseId> decidedBy) {
        public Figure {
            decidedBy = List.copyOf(decidedBy);
        }
    }

    /** The figure that binds where this clause sets this; empty where none is known. */
    Optional<Figure> find(Clause clause, Contribution set);
}
