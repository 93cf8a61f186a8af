package jp.junshu.app.catalog.web;

import java.util.List;
import jp.junshu.app.catalog.PinnableEdition;

/** The newest edition of every regulation. */
public record RegulationListPage(List<PinnableEdition> editions) {
    public RegulationListPage {
        editions = List.copyOf(editions);
    }
}
