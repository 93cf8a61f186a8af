package jp.junshu.app.disposal.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.disposal.course.Deed.What;
import jp.junshu.app.screen.Text;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;

/** What may be done next of a disposal. Each rule allows a move or says why not; all of them are asked. */
public final class Rules {
    /** Key of the sentence that refuses the check to whoever did or recorded the work. */
    public static final String OWN_WORK = "disposal.reason.own-work";

    /** Whether a move may be made: every sentence that stands in its way. */
    @FunctionalInterface
    interface Rule {
        Stream<Text> against(Course course, Move move, Scene scene);
    }

    private static final Rule NOT_OVER = (course, _, _) -> course.end().isPresent()
            ? Stream.of(Text.of("disposal.reason.over"))
            : course.isComplete() ? Stream.of(Text.of("disposal.reason.complete")) : Stream.of();

    private static final Rule STEP_AT_HAND = (course, move, _) -> {
        Optional<FlowStep> wanted = Rules.wanted(course, move);
        Optional<FlowStep> current = course.current();
        if (move instanceof Move.Drop || move instanceof Move.Revise || current.isEmpty()) {
            return Stream.of();
        }
        if (wanted.isEmpty()) {
            return Stream.of(
                    Text.of("disposal.reason.not-in-flow", current.get().title()));
        }
        return wanted.get().equals(current.get())
                ? Stream.of()
                : Stream.of(
                        course.isDone(wanted.get())
                                ? Text.of(
                                        "disposal.reason.step-done",
                                        wanted.get().title(),
                                        current.get().title())
                                : Text.of(
                                        "disposal.reason.step-ahead",
                                        wanted.get().title(),
                                        current.get().title()));
    };

    private static final Rule NOT_WHILE_WITH_THEM = (course, move, _) -> {
        boolean waits = course.current().filter(course::isWithThem).isPresent();
        return switch (move) {
            case Move.Send _, Move.Replace _, Move.Revise _, Move.Drop _
            when waits -> Stream.of(Text.of("disposal.reason.with-them"));
            case Move.Hear _, Move.TakeBack _ when !waits -> Stream.of(Text.of("disposal.reason.not-sent"));
            case Move.Settle _, Move.Replace _, Move.Send _, Move.TakeBack _, Move.Hear _, Move.Work _ -> Stream.of();
            case Move.Check _, Move.Close _, Move.Drop _, Move.Revise _ -> Stream.of();
        };
    };

    private static final Rule REVISION_IS_THE_NEWEST = (course, move, _) -> {
        Optional<Integer> about = switch (move) {
            case Move.Send(int revision, var _, var _) -> Optional.of(revision);
            case Move.TakeBack(int revision, var _) -> Optional.of(revision);
            case Move.Hear(int revision, var _) -> Optional.of(revision);
            case Move.Settle _, Move.Replace _, Move.Work _, Move.Check _, Move.Close _, Move.Drop _ ->
                Optional.empty();
            case Move.Revise(Plan next) -> Optional.of(next.revision() - 1);
        };
        int newest = course.plan().revision();
        return about
                .filter(revision -> revision != newest)
                .map(revision -> Text.of("disposal.reason.changed", revision, newest))
                .stream();
    };

    private static final Rule DAY_FITS =
            (course, move, scene) -> move.day().stream().flatMap(day -> {
                if (day.isAfter(scene.today())) {
                    return Stream.of(Text.of("disposal.reason.future", day, scene.today()));
                }
                return earliest(course, move, scene)
                        .filter(day::isBefore)
                        .map(earliest -> Text.of("disposal.reason.before", day, earliest))
                        .stream();
            });

    private static final Rule LINE_IS_OPEN = (course, move, _) -> switch (move) {
        case Move.Work work ->
            Rules.line(
                    course,
                    work.item(),
                    course.current()
                            .filter(step -> step.kind() instanceof Kind.Do)
                            .flatMap(step -> course.findWork(step.key(), work.item())));
        case Move.Check check ->
            Rules.line(
                    course,
                    check.item(),
                    course.current()
                            .flatMap(step -> step.kind() instanceof Kind.Check(String of, var _)
                                    ? course.findCheck(step.key(), of, check.item())
                                    : Optional.empty()));
        case Move.Settle _, Move.Replace _, Move.Send _, Move.TakeBack _, Move.Hear _ -> Stream.of();
        case Move.Close _, Move.Drop _, Move.Revise _ -> Stream.of();
    };

    private static final Rule RECORD_IS_WHOLE = (_, move, _) -> move instanceof Move.Work work
            ? Stream.of(
                            work.affiliation().isBlank() ? Text.of("disposal.reason.no-affiliation") : null,
                            work.place().isBlank() ? Text.of("disposal.reason.no-place") : null,
                            work.proof().isBlank() ? Text.of("disposal.reason.no-proof") : null)
                    .flatMap(Stream::ofNullable)
            : Stream.of();

    private static final Rule WORKER_AS_PLANNED = (course, move, _) -> {
        if (!(move instanceof Move.Work work)
                || !(course.flow().steps().getFirst().kind() instanceof Kind.Plan)) {
            return Stream.of();
        }
        return course
                .plan()
                .find(work.item())
                .flatMap(Item::worker)
                .filter(planned -> !planned.isSameAs(work.worker()))
                .map(planned -> Text.of("disposal.reason.other-worker", planned.name()))
                .stream();
    };

    private static final Rule NOBODY_LEFT = (course, move, scene) -> switch (move) {
        case Move.Work work -> Rules.gone(scene, work.worker(), work.on());
        case Move.Settle _, Move.Send _ ->
            Rules.people(course.plan()).flatMap(hand -> Rules.gone(scene, hand, scene.today()));
        case Move.Revise(Plan next) ->
            Rules.people(next).distinct().flatMap(hand -> Rules.gone(scene, hand, scene.today()));
        case Move.Replace _, Move.TakeBack _, Move.Hear _, Move.Check _, Move.Close _, Move.Drop _ -> Stream.of();
    };

    private static final Rule CHECKER_IS_THE_PLANNED = (course, move, scene) -> move instanceof Move.Check check
            ? course
                    .plan()
                    .find(check.item())
                    .flatMap(Item::checker)
                    .filter(planned -> !planned.person().equals(scene.person()))
                    .map(planned -> Text.of("disposal.reason.other-checker", planned.name()))
                    .stream()
            : Stream.of();

    /** {@code mod-security-standard:6.6.4.イ} demands it; elsewhere it holds until an organization settles otherwise. */
    private static final Rule CHECKER_IS_ANOTHER = (course, move, scene) -> {
        if (!(move instanceof Move.Check check)
                || !(course.current().map(FlowStep::kind).orElse(null) instanceof Kind.Check(String of, var demanded))
                || demanded.isEmpty() && scene.released()) {
            return Stream.of();
        }
        return course
                .findWork(of, check.item())
                .filter(done ->
                        done.what() instanceof What.Worked(int _, Deed.Work(Hand worker, var _, var _, var _, var _))
                                        && worker.person()
                                                .filter(scene.person().stream().toList()::contains)
                                                .isPresent()
                                || scene.recorder(done)
                                        .filter(scene.person().stream().toList()::contains)
                                        .isPresent())
                .map(_ -> Text.of("disposal.reason.own-work"))
                .stream();
    };

    private static final Rule REASON_GIVEN = (_, move, _) -> switch (move) {
        case Move.Check(int _, var _, boolean good, String words)
        when !good && words.isBlank() -> Stream.of(Text.of("disposal.reason.no-finding"));
        case Move.Drop(String reason) when reason.isBlank() -> Stream.of(Text.of("disposal.reason.no-reason"));
        case Move.Replace(String paper, var _) when paper.isBlank() -> Stream.of(Text.of("disposal.reason.no-paper"));
        case Move.Settle _, Move.Replace _, Move.Send _, Move.TakeBack _, Move.Hear _, Move.Work _ -> Stream.of();
        case Move.Check _, Move.Close _, Move.Drop _, Move.Revise _ -> Stream.of();
    };

    private static final Rule PLAN_IS_WHOLE = (course, move, scene) -> switch (move) {
        case Move.Settle _, Move.Replace _ -> PlanCheck.whole(course.flow(), course.plan(), scene.released());
        case Move.Work _ ->
            course.flow().steps().getFirst().kind() instanceof Kind.Plan
                    ? Stream.of()
                    : PlanCheck.whole(course.flow(), course.plan(), scene.released());
        case Move.Revise(Plan next) -> PlanCheck.words(course.flow(), next);
        case Move.Send _, Move.TakeBack _, Move.Hear _, Move.Check _, Move.Close _, Move.Drop _ -> Stream.of();
    };

    private static final Rule BEGUN_LINES_STAY = (course, move, _) -> move instanceof Move.Revise(Plan next)
            ? course.isWorkDone()
                    ? Stream.of(Text.of("disposal.reason.work-done"))
                    : course.plan().items().stream()
                            .filter(item -> course.isBegun(item.number())
                                    && next.find(item.number())
                                            .filter(item::equals)
                                            .isEmpty())
                            .map(item -> Text.of("disposal.reason.begun", item.number()))
            : Stream.of();

    private static final List<Rule> ALL = List.of(
            NOT_OVER,
            REVISION_IS_THE_NEWEST,
            STEP_AT_HAND,
            NOT_WHILE_WITH_THEM,
            DAY_FITS,
            LINE_IS_OPEN,
            RECORD_IS_WHOLE,
            WORKER_AS_PLANNED,
            NOBODY_LEFT,
            CHECKER_IS_THE_PLANNED,
            CHECKER_IS_ANOTHER,
            REASON_GIVEN,
            PLAN_IS_WHOLE,
            BEGUN_LINES_STAY);

    private Rules() {}

    /** Everything that stands in the way of a move; empty when it may be made. */
    public static List<Text> against(Course course, Move move, Scene scene) {
        return ALL.stream()
                .flatMap(rule -> rule.against(course, move, scene))
                .distinct()
                .toList();
    }

    /** The step that a move would be part of; empty where the flow has none for it. */
    public static Optional<FlowStep> wanted(Course course, Move move) {
        return switch (move) {
            case Move.Settle _ -> course.flow().findFirst(Kind.Plan.class);
            case Move.Replace _ ->
                nearest(course, step -> step.kind() instanceof Kind.Ask(var _, var instead) && instead.isPresent());
            case Move.Send(int _, String act, var _) -> nearest(course, step -> takes(step.kind(), act));
            case Move.TakeBack _, Move.Hear _ -> nearest(course, FlowStep::isTheirs);
            case Move.Work _ -> nearest(course, step -> step.kind() instanceof Kind.Do);
            case Move.Check _ -> nearest(course, step -> step.kind() instanceof Kind.Check);
            case Move.Close _ -> nearest(course, step -> step.kind() instanceof Kind.Closing);
            case Move.Drop _, Move.Revise _ -> course.current();
        };
    }

    private static boolean takes(Kind kind, String act) {
        return switch (kind) {
            case Kind.Ask(var word, var _) -> word.spelling().equals(act);
            case Kind.HandIn(var word, var _) -> word.spelling().equals(act);
            case Kind.Plan _, Kind.Do _, Kind.Check _, Kind.Receipt _, Kind.Closing _ -> false;
        };
    }

    /** The step at hand if it is such a one, else the next such one, else the last. */
    private static Optional<FlowStep> nearest(Course course, java.util.function.Predicate<FlowStep> such) {
        int from =
                course.current().map(step -> course.flow().indexOf(step.key())).orElse(0);
        List<FlowStep> all = course.flow().steps();
        return Stream.concat(all.subList(from, all.size()).stream(), all.subList(0, from).reversed().stream())
                .filter(such)
                .findFirst();
    }

    /** The first day on which a move can have been made; empty where any will do. */
    private static Optional<LocalDate> earliest(Course course, Move move, Scene scene) {
        if (move instanceof Move.Replace) {
            return Optional.empty(); // the paper may be older than the contract
        }
        return Rules.wanted(course, move)
                .flatMap(step -> course.sentOn(step).or(() -> course.earliest(step)))
                .or(() -> Optional.of(scene.begins()));
    }

    private static Stream<Text> line(Course course, int item, Optional<Deed> done) {
        if (course.plan().find(item).isEmpty()) {
            return Stream.of(Text.of("disposal.reason.no-line", item));
        }
        return done.map(_ -> Text.of("disposal.reason.line-done", item)).stream();
    }

    private static Stream<Hand> people(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> Stream.concat(item.worker().stream(), item.checker().stream()))
                .distinct();
    }

    private static Stream<Text> gone(Scene scene, Hand hand, LocalDate day) {
        return scene.hadLeft(hand, day) ? Stream.of(Text.of("disposal.reason.left", hand.name())) : Stream.of();
    }
}
