package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Text;

/** An official layout that duties are reported with, with the places that ask for it. */
public record Form(FormId id, Text title, List<ClauseId> clauses, Optional<Text> note) {
    public Form {
        clauses = List.copyOf(clauses);
    }
}
