package jp.junshu.law.catalog;

import java.util.List;
import java.util.Optional;
import jp.junshu.law.ClauseId;
import jp.junshu.law.Text;
import jp.junshu.law.form.FormFill;
import jp.junshu.law.form.FormLayout;

/**
 * An official form that duties are reported with, with the places that ask for it.
 *
 * @param layout how it is printed, where that has been written down
 * @param fill where its data come from, where that has been written down
 */
public record Form(
        FormId id,
        Text title,
        List<ClauseId> clauses,
        Optional<Text> note,
        Optional<FormLayout> layout,
        Optional<FormFill> fill) {
    public Form {
        clauses = List.copyOf(clauses);
    }
}
