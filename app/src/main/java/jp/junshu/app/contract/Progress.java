package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How an engagement stands, as last counted; a second or so behind its facts.
 *
 * @param late duties that are overdue; they are among those not done
 * @param nextDue the next date on or after the day of counting
 */
public record Progress(int done, int notDone, int notApplicable, int late, Optional<LocalDate> nextDue) {
    public Progress {
        if (done < 0 || notDone < 0 || notApplicable < 0 || late < 0) {
            throw new IllegalArgumentException("no count is below zero");
        }
    }

    public int applicable() {
        return done + notDone;
    }

    /** Of a hundred parts of what applies, those done; of nothing, none. */
    public int percent() {
        return applicable() == 0 ? 0 : done * 100 / applicable();
    }
}
