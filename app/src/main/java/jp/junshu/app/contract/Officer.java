package jp.junshu.app.contract;

import java.time.LocalDate;
import jp.junshu.app.screen.Worded;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the other side (相手方の担当), opened.
 *
 * @param post office and title, as a letter is addressed
 * @param name null where the papers name a post only
 * @param contact telephone, mail or room; null for none
 */
public record Officer(
        OfficerId id,
        Kind kind,
        String post,
        @Nullable String name,
        @Nullable String contact,
        Marks marks) {
    /** The names are stored: never rename one. */
    public enum Kind implements Worded {
        /** 報告書の宛先: exactly one at a time. */
        ADDRESSEE,
        /** 担当職員 */
        OFFICER
    }

    /** Somebody about to be recorded. {@code until} is null while nobody knows a last day. */
    public record Draft(
            Kind kind,
            String post,
            @Nullable String name,
            @Nullable String contact,
            LocalDate from,
            @Nullable LocalDate until) {
        public Draft {
            if (post.isBlank() || (until != null && until.isBefore(from))) {
                throw new IllegalArgumentException("the draft was not checked");
            }
        }
    }
}
