package jp.junshu.app.access;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Worded;

/**
 * What somebody decided about one revision of something, as the second person of a two-person step.
 *
 * @param subject what it was about, as the trail names it
 * @param revision which revision of it, counted from 1; a later one is decided anew
 * @param step the name of the step, where a subject has several
 * @param reason always there when the subject was returned
 */
public record Approval(
        UUID id,
        Subject subject,
        int revision,
        String step,
        Decision decision,
        AccountId by,
        Optional<String> reason,
        Instant at) {

    /** The names are stored: never rename one. */
    public enum Decision implements Worded {
        APPROVED,
        /** Sent back (差戻し), with a reason: the first person may hand in a further revision. */
        RETURNED
    }
}
