package jp.junshu.app.disposal.course;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.catalog.Catalogs;
import jp.junshu.app.disposal.course.Deed.What;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.RegisterId;
import jp.junshu.law.flow.Flow;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;

/** The course of a disposal told by a test, by the rules; every flow is the shipped one. */
final class Told {
    static final LocalDate BEGINS = LocalDate.of(2026, 4, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    static final Hand HANAKO = person(1, "佐藤 花子");
    static final Hand TARO = person(2, "鈴木 太郎");
    static final Hand JIRO = person(3, "高橋 次郎");

    final Flow flow;
    Plan plan;
    final List<Deed> deeds = new ArrayList<>();
    final Map<PersonId, LocalDate> lastDays = new HashMap<>();
    boolean released;

    private Told(Flow flow, Plan plan) {
        this.flow = flow;
        this.plan = plan;
    }

    private static Hand person(int number, String name) {
        return Hand.own(new PersonId(new UUID(0, number)), name);
    }

    static AccountId account(Hand hand) {
        return new AccountId(hand.person().orElseThrow().value());
    }

    static Flow flow(String id) {
        return Optional.ofNullable(Catalogs.shipped().catalog().registers().get(new RegisterId("disposal")))
                .orElseThrow()
                .flows()
                .stream()
                .filter(flow -> flow.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A disposal of two lines of the flow's first medium: Hanako does both, Taro checks. */
    static Told under(String id) {
        Flow flow = flow(id);
        Plan plan = new Plan(
                1,
                LocalDate.of(2026, 11, 2),
                List.of(item(flow, 1, HANAKO, TARO), item(flow, 2, HANAKO, TARO)),
                Optional.of(LocalDate.of(2026, 11, 30)));
        return new Told(flow, plan);
    }

    static Item item(Flow flow, int number, Hand worker, Hand checker) {
        var medium = flow.media().getFirst();
        return new Item(
                number,
                medium.id(),
                medium.places().getFirst().ja(),
                medium.methods().getFirst().ja(),
                "立ち会い",
                Optional.of(worker),
                Optional.of(checker));
    }

    Course course() {
        return Course.of(flow, plan, deeds);
    }

    List<Text> against(Hand actor, Move move) {
        return Rules.against(course(), move, scene(actor));
    }

    List<String> reasons(Hand actor, Move move) {
        return against(actor, move).stream()
                .map(reason -> reason.key().replace("disposal.reason.", ""))
                .toList();
    }

    Scene scene(Hand actor) {
        Map<AccountId, PersonId> recorders = new HashMap<>();
        List.of(HANAKO, TARO, JIRO)
                .forEach(hand -> recorders.put(account(hand), hand.person().orElseThrow()));
        return new Scene(TODAY, BEGINS, actor.person(), released, lastDays, recorders);
    }

    /** Makes the move if the rules allow it. */
    boolean make(Hand actor, Move move) {
        if (!against(actor, move).isEmpty()) {
            return false;
        }
        if (move instanceof Move.Revise(Plan next)) {
            plan = next;
            return true;
        }
        FlowStep step = Rules.wanted(course(), move).orElseThrow();
        String key = move instanceof Move.TakeBack && step.kind() instanceof Kind.Receipt
                ? flow.steps().get(flow.indexOf(step.key()) - 1).key()
                : step.key();
        add(actor, key, move.day().orElse(plan.madeOn()), what(step, move));
        return true;
    }

    private What what(FlowStep step, Move move) {
        return switch (move) {
            case Move.Settle _ -> new What.Settled();
            case Move.Replace(String paper, var _) -> new What.Replaced(paper);
            case Move.Send(int _, String act, var _) -> new What.Sent(act);
            case Move.TakeBack _ -> new What.TakenBack();
            case Move.Hear _ -> new What.Granted("承認", "", Optional.empty());
            case Move.Work work ->
                new What.Worked(
                        work.item(),
                        new Deed.Work(work.worker(), work.affiliation(), work.place(), work.time(), work.proof()));
            case Move.Check(int item, var _, boolean good, String words) -> {
                int seq = course().findWork(((Kind.Check) step.kind()).of(), item)
                        .orElseThrow()
                        .seq();
                yield good ? new What.Checked(item, seq, words) : new What.Found(item, seq, words);
            }
            case Move.Close _ -> new What.Closed();
            case Move.Drop(String reason) -> new What.Dropped(reason);
            case Move.Revise _ -> throw new IllegalArgumentException("no deed");
        };
    }

    void add(Hand actor, String step, LocalDate on, What what) {
        deeds.add(new Deed(
                deeds.size() + 1, step, plan.revision(), on, what, Instant.EPOCH, Optional.of(account(actor))));
    }

    /** The other side sends back what it was asked. */
    void giveBack(String step, LocalDate on) {
        add(JIRO, step, on, new What.Returned("差戻し", "場所が違う", Optional.empty()));
    }

    Told settledAndSent() {
        must(HANAKO, new Move.Settle());
        must(HANAKO, new Move.Send(plan.revision(), "承認", day(4)));
        return this;
    }

    Told approved() {
        settledAndSent();
        must(HANAKO, new Move.Hear(plan.revision(), day(9)));
        return this;
    }

    void must(Hand actor, Move move) {
        List<Text> against = against(actor, move);
        if (!against.isEmpty()) {
            throw new AssertionError(move + " is refused: " + against);
        }
        make(actor, move);
    }

    static LocalDate day(int november) {
        return LocalDate.of(2026, 11, november);
    }

    static Move work(int item, int november, Hand worker) {
        return new Move.Work(item, day(november), LocalTime.of(15, 30), worker, "総務課", "3階会議室", "裁断の写真");
    }

    static Move check(int item, int november) {
        return new Move.Check(item, day(november), true, "");
    }

    Plan next(Item... items) {
        return new Plan(plan.revision() + 1, plan.madeOn(), List.of(items), plan.dueOn());
    }
}
