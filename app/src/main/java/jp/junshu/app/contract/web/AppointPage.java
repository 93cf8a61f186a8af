package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;

/**
 * The form to appoint a person. Fields: role, person, scope, deputy, from, until.
 *
 * @param deputies appointments one may be deputy of
 */
public record AppointPage(
        EngagementHead head,
        Form form,
        List<Option> roles,
        List<Option> people,
        List<Option> scopes,
        List<Option> deputies) {
    public AppointPage {
        roles = List.copyOf(roles);
        people = List.copyOf(people);
        scopes = List.copyOf(scopes);
        deputies = List.copyOf(deputies);
    }
}
