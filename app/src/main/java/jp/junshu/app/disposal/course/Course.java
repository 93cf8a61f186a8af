package jp.junshu.app.disposal.course;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.junshu.app.disposal.course.Deed.What;
import jp.junshu.law.flow.Flow;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;

/**
 * Where a disposal stands: follows from its flow, the newest revision of its plan, and what was recorded, in that order. A step
 * is done or it is not; the first that is not is the one at hand. What was handed in or answered counts for the revision it
 * was about alone, so that a plan that is changed is approved anew.
 */
public final class Course {
    private final Flow flow;
    private final Plan plan;
    private final List<Deed> deeds;
    private final Map<String, Stage> stages = new HashMap<>();
    private Optional<Deed> end = Optional.empty();

    private Course(Flow flow, Plan plan, List<Deed> deeds) {
        this.flow = flow;
        this.plan = plan;
        this.deeds = List.copyOf(deeds);
        flow.steps().forEach(step -> stages.put(step.key(), new Stage()));
        this.deeds.forEach(this::follow);
    }

    /** @param deeds in their order */
    public static Course of(Flow flow, Plan plan, List<Deed> deeds) {
        return new Course(flow, plan, deeds);
    }

    /** What a step has come to so far. */
    private static final class Stage {
        /** what is with the other side */
        private Optional<Deed> sent = Optional.empty();
        /** what ended it, where it is not done line by line */
        private Optional<Deed> ended = Optional.empty();
        /** the deed that counts for each line */
        private final Map<Integer, Deed> items = new HashMap<>();

        private void clear() {
            sent = Optional.empty();
            ended = Optional.empty();
            items.clear();
        }
    }

    /** How a step stands. */
    public enum State {
        DONE,
        /** it is with the other side */
        WITH_THEM,
        AT_HAND,
        AHEAD,
        /** nothing more comes of it */
        OVER
    }

    public Flow flow() {
        return flow;
    }

    public Plan plan() {
        return plan;
    }

    public List<Deed> deeds() {
        return deeds;
    }

    // ---- following what was recorded

    private void follow(Deed deed) {
        switch (deed.what()) {
            case What.Settled _, What.Closed _ -> end(deed);
            case What.Replaced _ -> replace(deed);
            case What.Sent _ -> send(deed);
            case What.TakenBack _ -> takeBack(deed);
            case What.Granted _ -> end(deed);
            case What.Returned _ -> giveBack(deed);
            case What.Refused _ -> {
                if (isOfThisRevision(deed)) {
                    end = Optional.of(deed);
                }
            }
            case What.Worked(int item, var _) -> stage(deed.step()).items.put(item, deed);
            case What.Checked(int item, int _, var _) ->
                stage(deed.step()).items.put(item, deed);
            case What.Found(int item, int _, var _) -> {
                Kind kind = step(deed.step()).kind();
                if (kind instanceof Kind.Check(String of, var _)) {
                    stage(of).items.remove(item);
                }
            }
            case What.Dropped _ -> end = Optional.of(deed);
        }
    }

    private boolean isOfThisRevision(Deed deed) {
        return deed.revision() == plan.revision();
    }

    private void end(Deed deed) {
        if (isOfThisRevision(deed)) {
            Stage stage = stage(deed.step());
            stage.ended = Optional.of(deed);
            stage.sent = Optional.empty();
        }
    }

    /** The paper that stands in is there of the plan, and approved with what it is part of. */
    private void replace(Deed deed) {
        if (isOfThisRevision(deed)) {
            flow.steps()
                    .subList(0, flow.indexOf(deed.step()) + 1)
                    .forEach(step -> stage(step.key()).ended = Optional.of(deed));
        }
    }

    private void send(Deed deed) {
        if (!isOfThisRevision(deed)) {
            return;
        }
        Stage stage = stage(deed.step());
        if (step(deed.step()).kind() instanceof Kind.HandIn) {
            stage.ended = Optional.of(deed);
        } else {
            stage.sent = Optional.of(deed);
        }
    }

    private void takeBack(Deed deed) {
        if (isOfThisRevision(deed)) {
            Stage stage = stage(deed.step());
            stage.sent = Optional.empty();
            stage.ended = Optional.empty();
        }
    }

    /** What led to the step is done anew; work that lies behind it stays done. */
    private void giveBack(Deed deed) {
        if (isOfThisRevision(deed)) {
            int at = flow.indexOf(deed.step());
            flow.steps()
                    .subList(Math.max(0, at - 1), at + 1)
                    .forEach(step -> stage(step.key()).clear());
        }
    }

    private Stage stage(String step) {
        return stages.computeIfAbsent(step, _ -> new Stage());
    }

    // ---- where it stands

    public FlowStep step(String key) {
        return flow.steps().get(flow.indexOf(key));
    }

    /** The first step that is not done; empty when all are, or it is over. */
    public Optional<FlowStep> current() {
        return end.isPresent()
                ? Optional.empty()
                : flow.steps().stream().filter(step -> !isDone(step)).findFirst();
    }

    /** Whether every step is done. */
    public boolean isComplete() {
        return end.isEmpty() && current().isEmpty();
    }

    /** What ended it before its time: that it was refused, or dropped. */
    public Optional<Deed> end() {
        return end;
    }

    public boolean isDone(FlowStep step) {
        return switch (step.kind()) {
            case Kind.Plan _, Kind.Ask _, Kind.HandIn _, Kind.Receipt _, Kind.Closing _ ->
                stage(step.key()).ended.isPresent();
            case Kind.Do _ ->
                !plan.items().isEmpty()
                        && plan.items().stream()
                                .allMatch(item ->
                                        findWork(step.key(), item.number()).isPresent());
            case Kind.Check(String of, var _) ->
                !plan.items().isEmpty()
                        && plan.items().stream()
                                .allMatch(item ->
                                        findCheck(step.key(), of, item.number()).isPresent());
        };
    }

    public State state(FlowStep step) {
        if (isDone(step)) {
            return State.DONE;
        }
        if (end.isPresent()) {
            return State.OVER;
        }
        if (!current().filter(step::equals).isPresent()) {
            return State.AHEAD;
        }
        return isWithThem(step) ? State.WITH_THEM : State.AT_HAND;
    }

    /** Whether the step is done or being done. */
    public boolean isReached(FlowStep step) {
        return switch (state(step)) {
            case DONE, WITH_THEM, AT_HAND -> true;
            case AHEAD, OVER -> false;
        };
    }

    /** Whether the other side has a paper and has not answered. */
    public boolean isWithThem(FlowStep step) {
        return step.kind() instanceof Kind.Receipt || stage(step.key()).sent.isPresent();
    }

    /** The work on a line that counts. */
    public Optional<Deed> findWork(String step, int item) {
        return Optional.ofNullable(stage(step).items.get(item));
    }

    /** The check of a line, if it is one of the work that counts. */
    public Optional<Deed> findCheck(String step, String of, int item) {
        return Optional.ofNullable(stage(step).items.get(item))
                .filter(check -> check.what() instanceof What.Checked(int _, int work, var _)
                        && findWork(of, item).filter(done -> done.seq() == work).isPresent());
    }

    /** What made the step what it is, in the order it was recorded. */
    public List<Deed> deedsOf(FlowStep step) {
        Stage stage = stage(step.key());
        Stream<Deed> lines = switch (step.kind()) {
            case Kind.Check(String of, var _) ->
                plan.items().stream().flatMap(item -> findCheck(step.key(), of, item.number()).stream());
            case Kind.Do _ -> plan.items().stream().flatMap(item -> findWork(step.key(), item.number()).stream());
            case Kind.Plan _, Kind.Ask _, Kind.HandIn _, Kind.Receipt _, Kind.Closing _ -> Stream.empty();
        };
        return Stream.of(stage.ended.stream(), stage.sent.stream(), lines)
                .flatMap(found -> found)
                .sorted(Comparator.comparingInt(Deed::seq))
                .toList();
    }

    /** The day a step was done; empty when it is not. */
    public Optional<LocalDate> doneOn(FlowStep step) {
        return isDone(step) ? deedsOf(step).stream().map(Deed::on).max(Comparator.naturalOrder()) : Optional.empty();
    }

    /** The day on which the paper that is with the other side was handed over. */
    public Optional<LocalDate> sentOn(FlowStep step) {
        return stage(step.key()).sent.map(Deed::on);
    }

    /** The latest day on which a step before this one was done: nothing of this one can lie before it. */
    public Optional<LocalDate> earliest(FlowStep step) {
        return flow.steps().subList(0, flow.indexOf(step.key())).stream()
                .flatMap(before -> doneOn(before).stream())
                .max(Comparator.naturalOrder());
    }

    /** The day on which all the work was done; empty while some is left. */
    public Optional<LocalDate> workDoneOn() {
        List<FlowStep> work = flow.steps().stream()
                .filter(step -> step.kind() instanceof Kind.Do)
                .toList();
        return work.stream().allMatch(this::isDone)
                ? work.stream().flatMap(step -> doneOn(step).stream()).max(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Whether work on a line has begun, so that the line stays as it is. */
    public boolean isBegun(int item) {
        return flow.steps().stream()
                .anyMatch(step -> step.kind() instanceof Kind.Do
                        && findWork(step.key(), item).isPresent());
    }

    /** Whether all the work is done, so that nothing of the plan can change. */
    public boolean isWorkDone() {
        return flow.steps().stream()
                .filter(step -> step.kind() instanceof Kind.Do)
                .allMatch(this::isDone);
    }

    /** By when the work is to be done; empty once it is, or the disposal came to its end. */
    public Optional<LocalDate> due() {
        return plan.dueOn().filter(_ -> current().isPresent() && !isWorkDone());
    }

    /** Whether the plan has been given the other side's word, or a paper stands in for it. */
    public boolean isApproved() {
        return flow.steps().stream()
                .anyMatch(step -> step.kind() instanceof Kind.Ask
                        && isDone(step)
                        && flow.steps().getFirst().kind() instanceof Kind.Plan
                        && flow.indexOf(step.key()) == 1);
    }
}
