package jp.junshu.app.contract;

import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.store.Outbox;
import org.springframework.stereotype.Service;

/** Tells that a fact of an engagement changed, so that what is derived from its facts is derived anew after the commit. */
@Service
public class EngagementChanges {
    /** Kind of the outbox work; its reference is the engagement's id. */
    public static final String KIND = "engagement-changed";

    /** Kind of the work on the policy; its reference is the engagement's id too. */
    public static final String POLICY = "policy-changed";

    private final Outbox outbox;

    EngagementChanges(Outbox outbox) {
        this.outbox = outbox;
    }

    /** To be called in the transaction of the change, after any of them. */
    public void announce(EngagementId engagement) {
        outbox.post(KIND, engagement.toString());
        outbox.post(POLICY, engagement.toString());
    }
}
