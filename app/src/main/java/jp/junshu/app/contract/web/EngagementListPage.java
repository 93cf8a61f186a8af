package jp.junshu.app.contract.web;

import java.util.List;
import jp.junshu.app.contract.EngagementLine;

/**
 * All engagements of the organization, those in trouble first.
 *
 * @param mayRegister whether the reader may add one
 */
public record EngagementListPage(List<EngagementLine> engagements, boolean mayRegister) {
    public EngagementListPage {
        engagements = List.copyOf(engagements);
    }
}
