package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Text;
import jp.junshu.law.flow.Flow;

/**
 * A kind of record that duties are kept in, with the places that ask for it.
 *
 * @param definition what it is made of, where that has been written down
 * @param flows the ways its entries may go, where they go step by step
 */
public record Register(
        RegisterId id,
        Text title,
        List<ClauseId> clauses,
        Optional<Text> note,
        Optional<RegisterDefinition> definition,
        List<Flow> flows) {
    public Register {
        flows = List.copyOf(flows);
        clauses = List.copyOf(clauses);
    }
}
