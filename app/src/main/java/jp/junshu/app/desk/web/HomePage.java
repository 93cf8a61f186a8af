package jp.junshu.app.desk.web;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.screen.Step;
import jp.junshu.app.screen.Text;

/**
 * きょう: what is due, and where nothing is, what to do next.
 *
 * @param today the date in Japan
 * @param dueToday occurrences due today
 * @param dueThisWeek occurrences due by Sunday, today's included
 * @param late occurrences whose date has passed
 * @param beginning the way from an empty installation to the first duty; empty when it has been gone
 */
public record HomePage(LocalDate today, int dueToday, int dueThisWeek, int late, List<Step> beginning) {

    public HomePage {
        beginning = List.copyOf(beginning);
    }

    /** The home of an organization that has recorded nothing yet. */
    public static HomePage empty(LocalDate today) {
        return new HomePage(
                today,
                0,
                0,
                0,
                List.of(
                        new Step(Step.State.DONE, Text.of("desk.begin.account"), Text.of("desk.begin.account.note")),
                        new Step(
                                Step.State.CURRENT,
                                Text.of("desk.begin.engagement"),
                                Text.of("desk.begin.engagement.note")),
                        new Step(
                                Step.State.AHEAD,
                                Text.of("desk.begin.interview"),
                                Text.of("desk.begin.interview.note")),
                        new Step(
                                Step.State.AHEAD,
                                Text.of("desk.begin.appointment"),
                                Text.of("desk.begin.appointment.note"))));
    }
}
