package jp.junshu.app.disposal;

import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.register.EntryId;
import org.springframework.stereotype.Component;

/** What an address of a disposal's page names; a 404 where there is no such thing. */
@Component
class Places {
    private final Engagements engagements;
    private final Disposals disposals;

    Places(Engagements engagements, Disposals disposals) {
        this.engagements = engagements;
        this.disposals = disposals;
    }

    Engagement engagement(String id) {
        try {
            return engagements.find(EngagementId.of(id)).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        } catch (IllegalArgumentException _) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    Disposal disposal(Engagement engagement, String id) {
        return EntryId.find(id)
                .flatMap(disposals::find)
                .filter(found -> found.engagement().equals(engagement.id()))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    static String all(EngagementId engagement) {
        return "/engagements/" + engagement + "/disposals";
    }

    static String one(Disposal disposal) {
        return all(disposal.engagement()) + "/" + disposal.id();
    }
}
