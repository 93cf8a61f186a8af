package jp.junshu.app.disposal.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import jp.junshu.app.disposal.course.Deed.What;
import jp.junshu.law.flow.Flow;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of people who try whatever comes to mind: what the rules let through always holds together. */
class RandomCourseTest {
    private static final int WALKS = 150;
    private static final int MOVES = 250;
    private static final List<Hand> PEOPLE = List.of(Told.HANAKO, Told.TARO, Told.JIRO);

    @ParameterizedTest
    @ValueSource(strings = {"approved-plan", "officer-confirms", "checked-media", "checked-systems", "checked-paper"})
    void whateverPeopleTryTheCourseHoldsTogether(String flow) {
        int complete = 0;
        int refused = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            Random random = new Random(seed);
            Told told = Told.under(flow);
            for (int i = 0; i < MOVES; i++) {
                Hand actor = any(random, PEOPLE);
                Move move = anyMove(random, told);
                Course before = told.course();
                List<Deed> deeds = List.copyOf(told.deeds);
                if (told.make(actor, move)) {
                    holds(told, before, actor, move);
                } else {
                    refused++;
                    assertThat(told.deeds).isEqualTo(deeds);
                }
                if (random.nextInt(40) == 0) {
                    answerOtherwise(random, told);
                }
            }
            complete += told.course().isComplete() ? 1 : 0;
        }

        assertThat(complete).as("walks that came to their end").isBetween(20, WALKS);
        assertThat(refused).as("moves refused").isGreaterThan(WALKS);
    }

    private static void holds(Told told, Course before, Hand actor, Move move) {
        Course after = told.course();
        List<FlowStep> steps = told.flow.steps();
        Optional<FlowStep> current = after.current();
        // steps are done in their order: behind the one at hand nothing of the other side's is done
        current.ifPresent(
                step -> assertThat(steps.subList(0, steps.indexOf(step))).allMatch(after::isDone));
        for (Item item : after.plan().items()) {
            for (FlowStep step : steps) {
                after.findWork(step.key(), item.number()).ifPresent(deed -> approvedBefore(told, deed));
                if (step.kind() instanceof Kind.Check(String of, var _)) {
                    after.findCheck(step.key(), of, item.number()).ifPresent(check -> {
                        Deed work = after.findWork(of, item.number()).orElseThrow();
                        assertThat(check.by()).isNotEqualTo(work.by());
                        assertThat(check.seq()).isGreaterThan(work.seq());
                        assertThat(check.on()).isAfterOrEqualTo(work.on());
                        assertThat(((What.Worked) work.what()).work().worker().person())
                                .isNotEqualTo(
                                        check.by().map(account -> new jp.junshu.app.kernel.PersonId(account.value())));
                    });
                }
            }
        }
        assertThat(told.deeds).extracting(Deed::on).allMatch(on -> !on.isAfter(Told.TODAY));
        assertThat(IntStream.range(0, told.deeds.size()))
                .allMatch(i -> told.deeds.get(i).seq() == i + 1);
        assertThat(before.isComplete()).as("nothing follows what is complete").isFalse();
        assertThat(actor.person()).isPresent();
        assertThat(move).isNotNull();
        // the same facts give the same course
        assertThat(Course.of(told.flow, told.plan, told.deeds).current()).isEqualTo(current);
    }

    /** Where a flow asks for approval first, no work was recorded without one for the plan of that time. */
    private static void approvedBefore(Told told, Deed work) {
        if (!(told.flow.steps().getFirst().kind() instanceof Kind.Plan)) {
            return;
        }
        assertThat(told.deeds.subList(0, work.seq() - 1))
                .as("an approval of revision " + work.revision())
                .anyMatch(deed -> deed.revision() == work.revision()
                        && deed.step().equals("approval")
                        && !deed.on().isAfter(work.on())
                        && (deed.what() instanceof What.Granted || deed.what() instanceof What.Replaced));
    }

    private static void answerOtherwise(Random random, Told told) {
        told.course().current().filter(told.course()::isWithThem).ifPresent(step -> {
            LocalDate on = told.course().deeds().getLast().on();
            if (random.nextInt(20) == 0) {
                told.add(Told.JIRO, step.key(), on, new What.Refused("却下", "認められない", Optional.empty()));
            } else {
                told.giveBack(step.key(), on);
            }
        });
    }

    private static Move anyMove(Random random, Told told) {
        LocalDate last =
                told.deeds.isEmpty() ? Told.day(2) : told.deeds.getLast().on();
        LocalDate on = random.nextInt(8) == 0
                ? Told.day(1 + random.nextInt(30))
                : last.plusDays(random.nextInt(12) == 0 ? 1 : 0);
        int revision = told.plan.revision() - (random.nextInt(10) == 0 ? 1 : 0);
        int item = 1 + random.nextInt(2);
        return switch (random.nextInt(12)) {
            case 0 -> new Move.Settle();
            case 1 -> random.nextInt(4) == 0 ? new Move.Replace("管理計画書", on) : new Move.Settle();
            case 2 -> new Move.Send(revision, any(random, List.of("承認", "確認", "提出")), on);
            case 3 -> random.nextInt(6) == 0 ? new Move.TakeBack(revision, on) : new Move.Hear(revision, on);
            case 4 -> new Move.Hear(revision, on);
            case 5, 6, 7 -> new Move.Work(item, on, LocalTime.NOON, any(random, PEOPLE), "総務課", "会議室", "写真");
            case 8, 9 -> new Move.Check(item, on, random.nextInt(8) != 0, "確かめた");
            case 10 -> random.nextInt(30) == 0 ? new Move.Revise(anyPlan(random, told)) : new Move.Close(on);
            default -> random.nextInt(90) == 0 ? new Move.Drop("要らない") : new Move.Close(on);
        };
    }

    private static Plan anyPlan(Random random, Told told) {
        Flow flow = told.flow;
        List<Item> items = new ArrayList<>();
        for (int number = 1; number <= 2; number++) {
            items.add(Told.item(flow, number, any(random, PEOPLE), any(random, PEOPLE)));
        }
        return told.next(items.toArray(Item[]::new));
    }

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
