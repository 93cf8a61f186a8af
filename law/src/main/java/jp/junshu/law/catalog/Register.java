package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Text;

/** A kind of record that duties are kept in, with the places that ask for it. */
public record Register(RegisterId id, Text title, List<ClauseId> clauses, Optional<Text> note) {
    public Register {
        clauses = List.copyOf(clauses);
    }
}
