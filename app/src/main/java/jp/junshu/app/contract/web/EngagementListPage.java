package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.contract.Engagement;

/**
 * All engagements of the organization.
 *
 * @param mayRegister whether the reader may add one
 */
public record EngagementListPage(List<Engagement> engagements, boolean mayRegister) {
    public EngagementListPage {
        engagements = List.copyOf(engagements);
    }
}
