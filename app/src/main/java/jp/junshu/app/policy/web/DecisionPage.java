package jp.junshu.app.policy.web;

import java.util.List;
import jp.junshu.app.policy.web.PolicyPage.Cited;
import jp.junshu.app.policy.web.PolicyPage.Contract;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/**
 * The form to record what was decided about a need. Fields: engagement, clause, parameter, seen, kind, value, reason, from.
 *
 * @param kinds how it may be decided
 * @param options what can be chosen as value; nothing where a figure is typed
 * @param several whether several can
 * @param typed whether a figure is typed at all: a state is needed or not
 */
public record DecisionPage(
        String title,
        Cited clause,
        String says,
        Contract contract,
        String engagement,
        String clauseId,
        String parameter,
        int seen,
        List<Option> kinds,
        List<Option> options,
        boolean several,
        boolean typed,
        Form form) {
    public DecisionPage {
        kinds = List.copyOf(kinds);
        options = List.copyOf(options);
    }

    /** The ids that were chosen. */
    public List<String> chosen() {
        return List.of(form.value("value").split(","));
    }
}
