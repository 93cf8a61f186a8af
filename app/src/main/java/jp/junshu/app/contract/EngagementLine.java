package jp.junshu.app.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import jp.junshu.app.screen.Away;
import jp.junshu.app.screen.Text;
import org.jspecify.annotations.Nullable;

/**
 * An engagement on a board.
 *
 * @param progress null before the first count
 * @param today the day in Japan
 */
public record EngagementLine(
        Engagement engagement, @Nullable Progress progress, LocalDate today) {

    /** By trouble: what has most overdue first, then what is due next, then what ends first. */
    public static final Comparator<EngagementLine> BY_TROUBLE = Comparator.comparing(
                    EngagementLine::late, Comparator.reverseOrder())
            .thenComparing(line -> line.findNextDue().orElse(LocalDate.MAX))
            .thenComparing(line -> line.engagement().until())
            .thenComparing(line -> line.engagement().id().toString());

    public int late() {
        return progress == null ? 0 : progress.late();
    }

    public Optional<LocalDate> findNextDue() {
        return Optional.ofNullable(progress).flatMap(Progress::nextDue);
    }

    /** Beside the next date, how far away it is. */
    public Text away() {
        return Away.of(findNextDue().orElseThrow(), today);
    }

    /** Whether its period is over. */
    public boolean isOver() {
        return engagement.until().isBefore(today);
    }
}
