package jp.junshu.app.vault;

import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.OrgId;
import org.jspecify.annotations.Nullable;

/** What one data key covers: destroying it makes exactly this unreadable. */
public record KeyScope(OrgId org, @Nullable EngagementId engagement, Purpose purpose) {
    public static KeyScope of(OrgId org, Purpose purpose) {
        return new KeyScope(org, null, purpose);
    }

    public static KeyScope of(OrgId org, EngagementId engagement, Purpose purpose) {
        return new KeyScope(org, engagement, purpose);
    }
}
