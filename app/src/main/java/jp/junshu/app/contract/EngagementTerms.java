package jp.junshu.app.contract;

import java.util.Map;
import jp.junshu.law.catalog.Answers;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;

/** Everything that decides which duties an engagement brings, as of one day. */
public record EngagementTerms(Engagement engagement, Answers answers, Map<ParameterId, Value> stated) {
    public EngagementTerms {
        stated = Map.copyOf(stated);
    }
}
