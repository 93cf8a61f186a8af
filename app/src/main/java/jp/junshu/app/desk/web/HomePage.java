package jp.junshu.app.desk.web;

import java.time.LocalDate;
import java.util.List;
import jp.junshu.app.contract.EngagementLine;
import jp.junshu.app.screen.Step;
import jp.junshu.app.screen.Text;

/**
 * きょう: the engagements of the organization and, where there are none yet, what to do next.
 *
 * @param today the date in Japan
 * @param engagements those the reader may see, those in trouble first
 * @param mayRegister whether the reader may register the first one
 * @param beginning the way from an empty organization to its first duty; empty once an engagement is there
 */
public record HomePage(LocalDate today, List<EngagementLine> engagements, boolean mayRegister, List<Step> beginning) {
    public HomePage {
        engagements = List.copyOf(engagements);
        beginning = List.copyOf(beginning);
    }

    /** The home of an organization with these engagements. */
    public static HomePage of(LocalDate today, List<EngagementLine> engagements, boolean mayRegister) {
        return new HomePage(today, engagements, mayRegister, engagements.isEmpty() ? firstSteps() : List.of());
    }

    private static List<Step> firstSteps() {
        return List.of(
                new Step(Step.State.DONE, Text.of("desk.begin.account"), Text.of("desk.begin.account.note")),
                new Step(Step.State.CURRENT, Text.of("desk.begin.engagement"), Text.of("desk.begin.engagement.note")),
                new Step(Step.State.AHEAD, Text.of("desk.begin.interview"), Text.of("desk.begin.interview.note")),
                new Step(Step.State.AHEAD, Text.of("desk.begin.appointment"), Text.of("desk.begin.appointment.note")));
    }
}
