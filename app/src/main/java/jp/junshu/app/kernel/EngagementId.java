package jp.junshu.app.kernel;

import java.util.UUID;

/** An engagement (契約・自組織の規程): what binds an organization to regulations. */
public record EngagementId(UUID value) {
    /** The id written as text. Throws {@link IllegalArgumentException} when it is not a UUID. */
    public static EngagementId of(String text) {
        return new EngagementId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
