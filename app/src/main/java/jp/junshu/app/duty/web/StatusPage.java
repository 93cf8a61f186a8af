package jp.junshu.app.duty.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.junshu.app.contract.web.EngagementHead;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;

/**
 * How an engagement stands (状況).
 *
 * @param form the day asked for, with its fault where it cannot be
 * @param unanswered how many questions of the interview keep duties from being known
 * @param missing the first of what is missing
 * @param dates the next dates, and those passed
 * @param happenings what happened last
 */
public record StatusPage(
        EngagementHead head,
        Form form,
        LocalDate asOf,
        boolean today,
        Figures figures,
        int unanswered,
        List<HeatMap> maps,
        List<DutyLine> missing,
        List<DateLine> dates,
        List<WaitingLine> waiting,
        List<HappeningLine> happenings,
        boolean mayRecord) {
    public StatusPage {
        maps = List.copyOf(maps);
        missing = List.copyOf(missing);
        dates = List.copyOf(dates);
        waiting = List.copyOf(waiting);
        happenings = List.copyOf(happenings);
    }

    /** How many duties stand how. */
    public record Figures(int done, int notDone, int notApplicable, int late) {
        public int applicable() {
            return done + notDone;
        }

        /** Of a hundred parts of what applies, those done; all of nothing is nothing. */
        public int percent() {
            return applicable() == 0 ? 0 : done * 100 / applicable();
        }
    }

    /** A date of an occurrence. */
    public record DateLine(
            LocalDate due, boolean late, boolean target, boolean forecast, String cite, String does, String link) {}

    /** A ruling that waits for a second person. */
    public record WaitingLine(String cite, String does, String by, String link) {}

    /** Something that happened; {@code link} leads to the list. */
    public record HappeningLine(LocalDate on, String event, Optional<String> note) {}

    /** What the list of the missing leaves out. */
    public Optional<Text> more() {
        int left = figures.notDone() - missing.size();
        return left > 0 ? Optional.of(Text.of("duty.missing.more", left)) : Optional.empty();
    }
}
