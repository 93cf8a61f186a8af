package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/**
 * The form to register a contract. Fields: {@code side}, {@code party}, {@code title}, {@code number},
 * {@code concluded}, {@code from}, {@code until}, {@code regulation}.
 *
 * @param regulations those that can be chosen
 * @param chosen ids of those chosen
 */
public record NewEngagementPage(Form form, List<Option> sides, List<Option> regulations, List<String> chosen) {
    public NewEngagementPage {
        sides = List.copyOf(sides);
        regulations = List.copyOf(regulations);
        chosen = List.copyOf(chosen);
    }
}
