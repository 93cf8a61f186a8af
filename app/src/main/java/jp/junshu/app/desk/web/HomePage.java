package jp.junshu.app.desk.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.junshu.app.contract.EngagementLine;
import jp.junshu.app.screen.Errand;
import jp.junshu.app.screen.Step;
import jp.junshu.app.screen.Text;
import jp.junshu.app.screen.Trials.Trial;

/**
 * きょう: what waits for the reader, the engagements of the organization and, where there are none yet, what to do next.
 *
 * @param today the date in Japan
 * @param errands those of the reader, the most urgent first
 * @param awaiting what was handed in and has no answer yet
 * @param engagements those the reader may see, those in trouble first
 * @param mayRegister whether the reader may register the first one
 * @param beginning the way from an empty organization to its first duty; empty once an engagement is there
 * @param weeks the days of this week and the four after, Monday first; empty where nothing has a date
 * @param trials what is worth trying with the sample data; empty where there are none
 */
public record HomePage(
        LocalDate today,
        List<Errand> errands,
        List<Errand> awaiting,
        List<EngagementLine> engagements,
        boolean mayRegister,
        List<Step> beginning,
        List<Day> weeks,
        List<Trial> trials) {
    /** Errands shown before the rest is asked for. */
    private static final int AT_FIRST = 7;

    private static final int WEEK = 7;

    private static final int WEEKS = 5;

    /**
     * A day of the strip above the errands.
     *
     * @param closed whether public offices keep it closed (閉庁日)
     * @param due how many of the reader's errands are due on it
     */
    public record Day(LocalDate date, boolean closed, boolean past, boolean today, long due) {}

    public HomePage {
        errands = List.copyOf(errands);
        awaiting = List.copyOf(awaiting);
        engagements = List.copyOf(engagements);
        beginning = List.copyOf(beginning);
        weeks = List.copyOf(weeks);
        trials = List.copyOf(trials);
    }

    /**
     * The home of an organization with these engagements.
     *
     * @param all the reader's errands in any order
     * @param closed tells the days that public offices keep closed
     */
    public static HomePage of(
            LocalDate today,
            List<Errand> all,
            List<EngagementLine> engagements,
            boolean mayRegister,
            Predicate<LocalDate> closed,
            List<Trial> trials) {
        List<Errand> sorted = all.stream().sorted(Errand.byUrgency(today)).toList();
        return new HomePage(
                today,
                sorted.stream().filter(each -> each.kind() != Errand.Kind.AWAIT).toList(),
                sorted.stream().filter(each -> each.kind() == Errand.Kind.AWAIT).toList(),
                engagements,
                mayRegister,
                engagements.isEmpty() ? firstSteps() : List.of(),
                engagements.isEmpty() ? List.of() : weeks(today, sorted, closed),
                trials);
    }

    private static List<Day> weeks(LocalDate today, List<Errand> errands, Predicate<LocalDate> closed) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Map<LocalDate, Long> due = errands.stream()
                .filter(errand -> errand.kind() != Errand.Kind.AWAIT)
                .flatMap(errand -> errand.findDue().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return monday.datesUntil(monday.plusWeeks(WEEKS))
                .map(day -> new Day(
                        day, closed.test(day), day.isBefore(today), day.equals(today), due.getOrDefault(day, 0L)))
                .toList();
    }

    public List<Errand> first() {
        return errands.subList(0, Math.min(AT_FIRST, errands.size()));
    }

    /** What follows them. */
    public List<Errand> rest() {
        return errands.subList(first().size(), errands.size());
    }

    public long dueToday() {
        return errands.stream()
                .filter(errand -> errand.findDue().filter(today::equals).isPresent())
                .count();
    }

    /** What the strip's link to the day of an errand leads to: the first one of each day; empty for the others. */
    public Optional<String> anchor(Errand errand) {
        return errand.findDue()
                .filter(day -> errands.stream()
                        .filter(each -> each.findDue().filter(day::equals).isPresent())
                        .findFirst()
                        .filter(errand::equals)
                        .isPresent())
                .map(day -> "due-" + day);
    }

    /** Due today or on one of the seven days after. */
    public long dueThisWeek() {
        return errands.stream()
                .flatMap(errand -> errand.findDue().stream())
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(WEEK)))
                .count();
    }

    public long late() {
        return errands.stream().filter(errand -> errand.isLate(today)).count();
    }

    private static List<Step> firstSteps() {
        return List.of(
                new Step(Step.State.DONE, Text.of("desk.begin.account"), Text.of("desk.begin.account.note")),
                new Step(Step.State.CURRENT, Text.of("desk.begin.engagement"), Text.of("desk.begin.engagement.note")),
                new Step(Step.State.AHEAD, Text.of("desk.begin.interview"), Text.of("desk.begin.interview.note")),
                new Step(Step.State.AHEAD, Text.of("desk.begin.appointment"), Text.of("desk.begin.appointment.note")));
    }
}
