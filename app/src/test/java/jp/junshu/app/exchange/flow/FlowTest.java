package jp.junshu.app.exchange.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.screen.Form;
import jp.junshu.law.catalog.Act;
import org.junit.jupiter.api.Test;

/** How submissions go, by the clause's act. */
class FlowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final int WALKS = 300;
    private static final int STEPS = 40;

    private static Flow sent(Act act) {
        return allowed(Flow.begin(act, TODAY.minusDays(10)), State.SENT, TODAY.minusDays(9));
    }

    private static Flow allowed(Flow flow, State to, LocalDate on) {
        Verdict verdict = flow.decide(new Step(to, on, true), TODAY);
        assertThat(verdict).as(flow + " to " + to).isInstanceOf(Verdict.Allowed.class);
        return ((Verdict.Allowed) verdict).then();
    }

    private static List<String> rejected(Flow flow, Step step) {
        return flow.decide(step, TODAY) instanceof Verdict.Rejected(List<Form.Fault> because)
                ? because.stream().map(fault -> fault.sentence().key()).toList()
                : List.of();
    }

    @Test
    void aPaperThatBlocksNothingIsTakenInOrComesBack() {
        for (Act act : List.of(Act.SUBMIT, Act.REPORT, Act.SHOW, Act.NOTIFY)) {
            assertThat(State.SENT.word(act)).isEqualTo(act.spelling());
            assertThat(State.GRANTED.word(act)).isEqualTo("受理");
            Flow received = allowed(sent(act), State.RECEIVED, TODAY.minusDays(8));
            assertThat(received.state().next(act)).doesNotContain(State.REFUSED, State.REPLIED);
            assertThat(allowed(received, State.GRANTED, TODAY).state().isOpen()).isFalse();
        }
    }

    @Test
    void whatSomethingWaitsForEndsWithTheClausesOwnWordOrARefusal() {
        for (Act act : List.of(Act.CONFIRM, Act.CONSENT, Act.PERMIT, Act.APPROVE)) {
            assertThat(State.SENT.word(act)).isEqualTo("申請");
            assertThat(State.GRANTED.word(act)).isEqualTo(act.spelling());
            assertThat(allowed(sent(act), State.REFUSED, TODAY).state().isOpen())
                    .isFalse();
        }
    }

    @Test
    void talkGoesBackAndForthUntilItIsAgreed() {
        for (Act act : List.of(Act.ASK, Act.CONFER)) {
            Flow flow = sent(act);
            assertThat(State.SENT.word(act)).isEqualTo("申入れ");
            for (int round = 2; round < 5; round++) {
                flow = allowed(flow, State.REPLIED, TODAY.minusDays(5));
                flow = allowed(flow, State.DRAFT, TODAY.minusDays(5));
                assertThat(flow.round()).isEqualTo(round);
                flow = allowed(flow, State.SENT, TODAY.minusDays(5));
            }
            assertThat(rejected(flow, new Step(State.RETURNED, TODAY, true)))
                    .containsExactly("exchange.rule.does-not-follow");
            assertThat(State.GRANTED.word(act)).isEqualTo("合意");
            assertThat(allowed(flow, State.GRANTED, TODAY).state().isOpen()).isFalse();
        }
    }

    @Test
    void whatCameBackGoesOnAsAFurtherRound() {
        Flow back = allowed(sent(Act.APPROVE), State.RETURNED, TODAY.minusDays(3));
        assertThat(rejected(back, new Step(State.SENT, TODAY, true))).containsExactly("exchange.rule.sent-already");
        Flow again = allowed(back, State.DRAFT, TODAY.minusDays(5));
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.last())
                .as("a version may be older than the return, the sending may not")
                .isEqualTo(TODAY.minusDays(3));
        assertThat(rejected(again, new Step(State.SENT, TODAY.minusDays(4), true)))
                .containsExactly("exchange.rule.before");
        assertThat(allowed(again, State.DRAFT, TODAY).round())
                .as("a draft that is replaced begins no round")
                .isEqualTo(2);
    }

    @Test
    void everyReasonAgainstAStepIsGivenAtOnce() {
        Flow draft = Flow.begin(Act.APPROVE, TODAY);
        assertThat(rejected(draft, new Step(State.RETURNED, TODAY.plusDays(1), false)))
                .containsExactly("exchange.rule.not-sent", "exchange.rule.future", "exchange.rule.reason");
        assertThat(rejected(sent(Act.SUBMIT), new Step(State.SENT, TODAY.minusDays(20), false)))
                .containsExactly("exchange.rule.sent-already", "exchange.rule.before");
        Flow over = allowed(sent(Act.SUBMIT), State.WITHDRAWN, TODAY);
        assertThat(rejected(over, new Step(State.GRANTED, TODAY, false))).containsExactly("exchange.rule.over");
    }

    @Test
    void aDraftIsDroppedWithoutAReasonAndWhatWentIsNot() {
        assertThat(rejected(Flow.begin(Act.SUBMIT, TODAY), new Step(State.WITHDRAWN, TODAY, false)))
                .isEmpty();
        assertThat(rejected(sent(Act.SUBMIT), new Step(State.WITHDRAWN, TODAY, false)))
                .containsExactly("exchange.rule.reason");
    }

    /** Anybody may try anything at any time: these hold whatever happens. */
    @Test
    void whateverIsTriedTheCourseMakesSense() {
        for (int seed = 0; seed < WALKS; seed++) {
            Random random = new Random(seed);
            Act act = Act.values()[random.nextInt(Act.values().length)];
            List<Step> taken = new ArrayList<>();
            Flow flow = Flow.begin(act, TODAY.minusDays(random.nextInt(30)));
            taken.add(new Step(State.DRAFT, flow.last(), false));
            for (int i = 0; i < STEPS; i++) {
                Step step = new Step(
                        State.values()[random.nextInt(State.values().length)],
                        TODAY.minusDays(random.nextInt(34) - 3),
                        random.nextBoolean());
                switch (flow.decide(step, TODAY)) {
                    case Verdict.Rejected(List<Form.Fault> because) ->
                        assertThat(because).isNotEmpty();
                    case Verdict.Allowed(Flow then) -> {
                        assertFollows(seed, flow, step, then);
                        taken.add(step);
                        flow = then;
                    }
                }
                if (flow.state().isOpen()) {
                    assertThat(flow.decide(new Step(State.WITHDRAWN, TODAY, true), TODAY))
                            .as("seed " + seed + ": taken back from every open state")
                            .isInstanceOf(Verdict.Allowed.class);
                }
            }
            assertCourse(seed, act, taken);
        }
    }

    private static void assertFollows(int seed, Flow before, Step step, Flow then) {
        String walk = "seed " + seed + ": " + before + " " + step;
        assertThat(before.state().isOpen()).as(walk).isTrue();
        assertThat(step.on()).as(walk).isBeforeOrEqualTo(TODAY);
        assertThat(then.last()).as(walk).isAfterOrEqualTo(before.last());
        assertThat(then.round() - before.round())
                .as(walk)
                .isEqualTo(step.to() == State.DRAFT && before.state() != State.DRAFT ? 1 : 0);
        if (step.to() != State.DRAFT) {
            assertThat(step.on()).as(walk).isAfterOrEqualTo(before.last());
        }
        if (step.to() == State.RETURNED || step.to() == State.REFUSED) {
            assertThat(step.reasoned()).as(walk).isTrue();
        }
    }

    private static void assertCourse(int seed, Act act, List<Step> taken) {
        String walk = "seed " + seed + ": " + act + " " + taken;
        boolean out = false;
        for (int i = 1; i < taken.size(); i++) {
            State to = taken.get(i).to();
            if (to == State.SENT) {
                assertThat(taken.get(i - 1).to()).as(walk).isEqualTo(State.DRAFT);
            }
            if (to.isAnswer()) {
                assertThat(out).as(walk).isTrue();
            }
            out = to != State.DRAFT && (out || to == State.SENT);
        }
        Set<State> met =
                taken.stream().map(Step::to).collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));
        Set<State> never = switch (act.answer()) {
            case RECEIPT -> Set.of(State.REFUSED, State.REPLIED);
            case DECISION -> Set.of(State.REPLIED);
            case AGREEMENT -> Set.of(State.RECEIVED, State.RETURNED, State.REFUSED);
        };
        assertThat(met).as(walk).doesNotContainAnyElementsOf(never);
    }
}
