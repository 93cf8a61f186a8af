package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/**
 * The form to register a contract. Fields: side, party, title, number, concluded, from,
 * until, calendar, and regulation as often as one is chosen.
 *
 * @param calendars closed days that the other side may keep
 * @param regulations those that can be chosen
 * @param chosen ids of those chosen
 */
public record NewEngagementPage(
        Form form, List<Option> sides, List<Option> calendars, List<Option> regulations, List<String> chosen) {
    public NewEngagementPage {
        sides = List.copyOf(sides);
        calendars = List.copyOf(calendars);
        regulations = List.copyOf(regulations);
        chosen = List.copyOf(chosen);
    }
}
