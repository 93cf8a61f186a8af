package jp.junshu.app.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.kernel.EngagementId;

/**
 * A piece of evidence about to be added; everything in it is checked when it is.
 *
 * @param fileName as it was on the giver's machine, without a path
 * @param title empty takes the name of the file
 * @param observed the day on which what it shows was seen or done
 * @param coversFrom first day of the time it speaks of
 * @param coversUntil last day of it
 * @param targets what it is for, in this engagement; may be empty
 */
public record NewEvidence(
        EngagementId engagement,
        String fileName,
        Optional<String> title,
        LocalDate observed,
        Optional<LocalDate> coversFrom,
        Optional<LocalDate> coversUntil,
        Optional<String> note,
        List<Target> targets) {
    /** Characters a title may have. */
    static final int LONGEST_TITLE = 200;

    /** Characters a note or a reason may have. */
    static final int LONGEST_NOTE = 2000;

    public NewEvidence {
        targets = List.copyOf(targets);
    }
}
