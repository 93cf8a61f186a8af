package jp.junshu.app.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Form;

/**
 * A form filled as of a day, not frozen yet, with the check list of what is missing in it or worth a look.
 *
 * @param subject what it was filled from, where that is not the engagement alone
 */
public record Draft(Form form, Optional<FormSubject> subject, FormData data, List<Check> checks) {
    public Draft {
        checks = checks.stream().sorted(Comparator.comparing(Check::weight)).toList();
    }

    /** Why it cannot be made; empty when it can. */
    public List<Text> obstacles() {
        return checks.stream()
                .filter(check -> check.weight() == Check.Weight.NEEDED)
                .map(Check::words)
                .toList();
    }

    public FormDocument document() {
        return FormDocument.compose(form, data);
    }
}
