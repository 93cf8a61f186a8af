package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Text;

/**
 * A kind of record that duties are kept in, with the places that ask for it.
 *
 * @param definition what it is made of, where that has been written down
 */
public record Register(
        RegisterId id,
        Text title,
        List<ClauseId> clauses,
        Optional<Text> note,
        Optional<RegisterDefinition> definition) {
    public Register {
        clauses = List.copyOf(clauses);
    }
}
