package jp.junshu.app.disposal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.People;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.disposal.course.Course;
import jp.junshu.app.disposal.course.Deed;
import jp.junshu.app.disposal.course.Deed.What;
import jp.junshu.app.disposal.course.Hand;
import jp.junshu.app.disposal.course.Move;
import jp.junshu.app.disposal.course.Plan;
import jp.junshu.app.disposal.course.Rules;
import jp.junshu.app.disposal.course.Scene;
import jp.junshu.app.duty.DutyDeeds;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.register.Entries;
import jp.junshu.app.register.Entry;
import jp.junshu.app.register.EntryDraft;
import jp.junshu.app.register.EntryId;
import jp.junshu.app.register.Revising;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.RegisterId;
import jp.junshu.law.flow.Flow;
import jp.junshu.law.flow.FlowStep;
import jp.junshu.law.flow.FlowStep.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of disposals. Whatever is recorded is judged by {@link Rules} first; what stands in the way comes back as
 * sentences, all at once, and then nothing was changed.
 */
@Service
public class Disposals {
    /** The register in the catalogue, whose flows the entries follow. */
    public static final RegisterId REGISTER = new RegisterId("disposal");

    /** Entries that came to their end carry one of these as their state, in place of a step's key. */
    static final String COMPLETE = "complete";

    static final String OVER = "over";

    private static final String RETURNED = "差戻し";

    private final Catalog catalog;
    private final Entries entries;
    private final DeedRows rows;
    private final Engagements engagements;
    private final People people;
    private final Approvals approvals;
    private final Separation separation;
    private final DutyDeeds duties;
    private final Trail trail;
    private final Clock clock;

    Disposals(
            Catalog catalog,
            Entries entries,
            DeedRows rows,
            Engagements engagements,
            People people,
            Approvals approvals,
            Separation separation,
            DutyDeeds duties,
            Trail trail,
            Clock clock) {
        this.catalog = catalog;
        this.entries = entries;
        this.rows = rows;
        this.engagements = engagements;
        this.people = people;
        this.approvals = approvals;
        this.separation = separation;
        this.duties = duties;
        this.trail = trail;
        this.clock = clock;
    }

    // ---- what there is

    /** The flows that an engagement's regulations ask for, in the catalogue's order. */
    public List<Flow> listFlows(Engagement engagement) {
        return flows().stream()
                .filter(flow -> flow.clauses().stream()
                        .anyMatch(clause -> engagement.pins().stream()
                                .anyMatch(pin -> pin.regulation()
                                        .equals(clause.regulation().toString()))))
                .toList();
    }

    private List<Flow> flows() {
        return Optional.ofNullable(catalog.registers().get(REGISTER))
                .orElseThrow(() -> new NoSuchElementException("the catalogue has no register " + REGISTER))
                .flows();
    }

    private Flow flow(String id) {
        return flows().stream()
                .filter(flow -> flow.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("the catalogue has no flow " + id));
    }

    /** Every disposal of an engagement, those at their end too, in the order they were opened. */
    @Transactional
    public List<Disposal> list(EngagementId engagement) {
        return disposals(entries.listAll(REGISTER, Optional.of(engagement)).stream()
                .filter(Entry::isAlive)
                .toList());
    }

    /** One of them; empty when the acting organization has none of that id. */
    @Transactional
    public Optional<Disposal> find(EntryId id) {
        return disposals(entries.find(id).filter(entry -> entry.register().equals(REGISTER)).stream()
                        .toList())
                .stream()
                .findFirst();
    }

    private List<Disposal> disposals(List<Entry> found) {
        Map<EntryId, List<Deed>> deeds = rows.list(found.stream().map(Entry::id).toList());
        return found.stream()
                .map(entry -> disposal(entry, deeds.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    private Disposal disposal(Entry entry, List<Deed> deeds) {
        DisposalDraft draft = DraftValues.read(entry.newest().values());
        Plan plan = DraftValues.plan(draft, entry.newest().revision());
        return new Disposal(
                entry, entry.engagement().orElseThrow(), draft.title(), Course.of(flow(draft.flow()), plan, deeds));
    }

    /** What the newest revision of a disposal says. */
    DisposalDraft draft(Disposal disposal) {
        return DraftValues.read(disposal.entry().newest().values());
    }

    // ---- drawing it up

    /** What came of opening or changing a disposal. */
    public sealed interface Drawn {
        record Done(EntryId id) implements Drawn {}

        /** It cannot be, for these reasons. */
        record Refused(List<Text> reasons) implements Drawn {
            public Refused {
                reasons = List.copyOf(reasons);
            }
        }

        /** Somebody else changed it meanwhile; nothing was changed. */
        record Overtaken(Disposal now) implements Drawn {}
    }

    /** Opens a disposal of an engagement. Its lines may have gaps until something follows from them. */
    @Transactional
    public Drawn open(EngagementId engagement, DisposalDraft draft) {
        Flow flow = flow(draft.flow());
        Course none = Course.of(flow, new Plan(1, draft.madeOn(), List.of(), Optional.empty()), List.of());
        Engagement owner = engagements.find(engagement).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        Plan plan = DraftValues.plan(draft, 2);
        List<Text> against = against(none, new Move.Revise(plan), owner, hands(plan));
        if (!against.isEmpty()) {
            return new Drawn.Refused(against);
        }
        EntryDraft entry = new EntryDraft(
                flow.steps().getFirst().key(),
                DraftValues.write(draft),
                "",
                draft.madeOn(),
                Optional.of(draft.madeOn()),
                Optional.empty(),
                draft.dueOn(),
                false);
        return new Drawn.Done(entries.add(REGISTER, Optional.of(engagement), entry));
    }

    /**
     * Changes the plan of a disposal. What the other side said of the former revision falls.
     *
     * @param seen the newest revision that whoever changes it saw
     * @param reason why; may be blank
     */
    @Transactional
    public Drawn revise(EntryId id, int seen, DisposalDraft draft, String reason) {
        Disposal disposal = locked(id);
        if (disposal.revision() != seen) {
            return new Drawn.Overtaken(disposal);
        }
        Plan next = DraftValues.plan(draft, seen + 1);
        List<Text> against = against(disposal.course(), new Move.Revise(next), owner(disposal), hands(next));
        if (!against.isEmpty()) {
            return new Drawn.Refused(against);
        }
        Course after = Course.of(disposal.flow(), next, disposal.course().deeds());
        Revising revising = entries.revise(
                id,
                seen,
                new EntryDraft(
                        state(after),
                        DraftValues.write(draft),
                        reason,
                        draft.madeOn(),
                        Optional.of(draft.madeOn()),
                        Optional.empty(),
                        draft.dueOn(),
                        false));
        return switch (revising) {
            case Revising.Done _ -> new Drawn.Done(id);
            case Revising.Overtaken _ -> new Drawn.Overtaken(find(id).orElseThrow());
        };
    }

    // ---- going on

    /** Says that the plan is as it is to be handed in. Empty when that was recorded, else what stands in the way. */
    @Transactional
    public List<Text> settle(EntryId id) {
        Disposal disposal = locked(id);
        return record(disposal, new Move.Settle(), disposal.course().plan().madeOn(), new What.Settled());
    }

    /** Lets another paper that the other side has stand in for the plan (second なお of {@code labour-confidentiality:3.2}). */
    @Transactional
    public List<Text> replace(EntryId id, String paper, LocalDate on) {
        return record(locked(id), new Move.Replace(paper, on), on, new What.Replaced(paper));
    }

    /** Records that lines were worked on, by one and at one time: all of them or, where something stands in the way, none. */
    @Transactional
    public List<Text> work(EntryId id, List<Integer> items, LocalDate on, Deed.Work done) {
        Disposal disposal = locked(id);
        List<Hand> hands = new ArrayList<>(hands(disposal.course().plan()));
        hands.add(done.worker());
        List<Text> against = items.stream()
                .flatMap(item -> against(disposal.course(), work(item, on, done), owner(disposal), hands).stream())
                .distinct()
                .toList();
        if (!against.isEmpty() || items.isEmpty()) {
            return items.isEmpty() ? List.of(Text.of("disposal.reason.no-item")) : against;
        }
        FlowStep step = disposal.course().current().orElseThrow();
        Disposal now = disposal;
        for (int item : items) {
            now = follow(now, step, on, new What.Worked(item, done));
        }
        return List.of();
    }

    private static Move work(int item, LocalDate on, Deed.Work done) {
        return new Move.Work(item, on, done.time(), done.worker(), done.affiliation(), done.place(), done.proof());
    }

    /**
     * Says, as the acting person, whether the work on lines was done: of all of them or, where something stands in the way, of
     * none. An attempt by whoever did the work is on the trail.
     *
     * @param words what shows it; where it was not done, what is still to be done
     */
    @Transactional
    public List<Text> check(EntryId id, List<Integer> items, LocalDate on, boolean good, String words) {
        Disposal disposal = locked(id);
        List<Text> against = items.stream()
                .flatMap(item -> against(disposal, new Move.Check(item, on, good, words)).stream())
                .distinct()
                .toList();
        if (against.stream().anyMatch(reason -> reason.key().equals(Rules.OWN_WORK))) {
            trail.record(
                    Act.DISPOSAL_STEP,
                    subject(id),
                    Outcome.REFUSED,
                    Map.of("lines", items.toString(), "reason", "own work"));
        }
        if (!against.isEmpty() || items.isEmpty()) {
            return items.isEmpty() ? List.of(Text.of("disposal.reason.no-item")) : against;
        }
        FlowStep step = disposal.course().current().orElseThrow();
        Disposal now = disposal;
        for (int item : items) {
            now = check(now, step, item, on, good, words);
        }
        return List.of();
    }

    private Disposal check(Disposal disposal, FlowStep step, int item, LocalDate on, boolean good, String words) {
        Kind.Check check = (Kind.Check) step.kind();
        Deed work = disposal.course().findWork(check.of(), item).orElseThrow();
        boolean apart = check.demandedBy().isPresent() || !separation.isReleased(Days.today(clock));
        Set<AccountId> others = apart ? work.by().map(Set::of).orElse(Set.of()) : Set.of();
        Decision decision = good ? Decision.APPROVED : Decision.RETURNED;
        return switch (approvals.decide(subject(disposal.id()), work.seq(), step.key(), others, decision, words)) {
            case Approvals.Outcome.SamePerson _ -> throw Refusal.because(Text.of("disposal.reason.own-work"));
            case Approvals.Outcome.AlreadyDecided _ ->
                throw Refusal.because(Text.of("disposal.reason.line-done", item));
            case Approvals.Outcome.Decided _ ->
                follow(
                        disposal,
                        step,
                        on,
                        good ? new What.Checked(item, work.seq(), words) : new What.Found(item, work.seq(), words));
        };
    }

    /**
     * Records what the other side said where no paper goes to it: it came, saw, and gave its word or did not.
     *
     * @param granted whether it gave it
     * @param said what it said, or what shows that it gave it; where it did not, what is still to be done
     */
    @Transactional
    public List<Text> hear(EntryId id, LocalDate on, boolean granted, String said) {
        Disposal disposal = locked(id);
        Optional<String> act = disposal.course().current().flatMap(step -> actWithoutPaper(disposal, step));
        if (act.isEmpty()) {
            return List.of(Text.of("disposal.reason.by-paper"));
        }
        if (!granted && said.isBlank()) {
            return List.of(Text.of("disposal.reason.no-finding"));
        }
        Move.Send send = new Move.Send(disposal.revision(), act.get(), on);
        List<Text> against = against(disposal, send);
        if (!against.isEmpty()) {
            return against;
        }
        FlowStep step = disposal.course().current().orElseThrow();
        Disposal asked = follow(disposal, step, on, new What.Sent(act.get()));
        follow(
                asked,
                step,
                on,
                granted
                        ? new What.Granted(act.get(), said, Optional.empty())
                        : new What.Returned(RETURNED, said, Optional.empty()));
        return List.of();
    }

    /** The act by which the other side is asked in this step, where none of the flow's forms goes to it. */
    static Optional<String> actWithoutPaper(Disposal disposal, FlowStep step) {
        int at = disposal.flow().indexOf(step.key());
        boolean planned = at > 0 && disposal.flow().steps().get(at - 1).kind() instanceof Kind.Plan;
        return step.kind() instanceof Kind.Ask(var act, var _) && !planned
                ? Optional.of(act.spelling())
                : Optional.empty();
    }

    /** Closes what was done as a record. */
    @Transactional
    public List<Text> close(EntryId id, LocalDate on) {
        return record(locked(id), new Move.Close(on), on, new What.Closed());
    }

    /** Gives the disposal up. */
    @Transactional
    public List<Text> drop(EntryId id, String reason) {
        return record(locked(id), new Move.Drop(reason), Days.today(clock), new What.Dropped(reason));
    }

    /** Records what passed between the two sides. */
    @Transactional
    List<Text> pass(EntryId id, Move move, LocalDate on, What what) {
        return record(locked(id), move, on, what);
    }

    /** What stands in the way of a move that the acting person might make now. */
    @Transactional
    public List<Text> against(Disposal disposal, Move move) {
        return against(
                disposal.course(),
                move,
                owner(disposal),
                hands(disposal.course().plan()));
    }

    private List<Text> record(Disposal disposal, Move move, LocalDate on, What what) {
        List<Text> against = against(disposal, move);
        if (!against.isEmpty()) {
            return against;
        }
        FlowStep step = Rules.wanted(disposal.course(), move).orElseThrow();
        follow(disposal, step, on, what);
        return List.of();
    }

    /**
     * Records the deed and what follows from it: the entry's state, and the duties of every step that it ends.
     *
     * @return the disposal as it then stands
     */
    private Disposal follow(Disposal disposal, FlowStep step, LocalDate on, What what) {
        EntryId id = disposal.id();
        Course before = disposal.course();
        int seq = before.deeds().size() + 1;
        Deed deed = rows.add(id, disposal.engagement(), seq, keyOf(disposal, step, what), disposal.revision(), on, what)
                .orElseThrow(() -> Refusal.because(Text.of("disposal.reason.meanwhile")));
        trail.record(
                Act.DISPOSAL_STEP,
                subject(id),
                Outcome.DONE,
                Map.of(
                        "step", step.key(),
                        "seq", Integer.toString(seq),
                        "revision", Integer.toString(disposal.revision()),
                        "on", on.toString()));
        List<Deed> deeds =
                Stream.concat(before.deeds().stream(), Stream.of(deed)).toList();
        Course after = Course.of(before.flow(), before.plan(), deeds);
        if (!state(after).equals(disposal.entry().state())) {
            entries.move(id, disposal.entry().state(), state(after), after.due());
        }
        for (FlowStep each : before.flow().steps()) {
            if (!before.isDone(each) && after.isDone(each) && !each.duties().isEmpty() && isLast(disposal, each)) {
                duties.record(
                        disposal.engagement(),
                        each.duties(),
                        after.doneOn(each).orElse(on),
                        Days.today(clock),
                        disposal.title());
            }
        }
        return new Disposal(disposal.entry().at(state(after)), disposal.engagement(), disposal.title(), after);
    }

    /** What is taken back after it was handed in is the handing in, not the step that waits for it. */
    private static String keyOf(Disposal disposal, FlowStep step, What what) {
        boolean handedIn = what instanceof What.TakenBack && step.kind() instanceof Kind.Receipt;
        return handedIn
                ? disposal.flow()
                        .steps()
                        .get(disposal.flow().indexOf(step.key()) - 1)
                        .key()
                : step.key();
    }

    /** Whether no other disposal of the engagement still has the step before it: only then is the duty done. */
    private boolean isLast(Disposal disposal, FlowStep step) {
        return list(disposal.engagement()).stream()
                .filter(other -> !other.id().equals(disposal.id()))
                .filter(other -> other.flow().id().equals(disposal.flow().id()))
                .allMatch(other -> other.course().end().isPresent()
                        || other.course().isDone(other.course().step(step.key())));
    }

    private static String state(Course course) {
        if (course.end().isPresent()) {
            return OVER;
        }
        return course.current().map(FlowStep::key).orElse(COMPLETE);
    }

    private Disposal locked(EntryId id) {
        rows.lock(id);
        return find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private Engagement owner(Disposal disposal) {
        return engagements.find(disposal.engagement()).orElseThrow();
    }

    private static List<Hand> hands(Plan plan) {
        return plan.items().stream()
                .flatMap(item -> Stream.concat(item.worker().stream(), item.checker().stream()))
                .toList();
    }

    private List<Text> against(Course course, Move move, Engagement owner, Collection<Hand> hands) {
        LocalDate today = Days.today(clock);
        Map<PersonId, LocalDate> lastDays = people.lastDays(
                hands.stream().flatMap(hand -> hand.person().stream()).toList());
        Map<AccountId, PersonId> recorders = people.behind(
                course.deeds().stream().flatMap(deed -> deed.by().stream()).toList());
        Optional<PersonId> actor =
                Acting.current() instanceof Actor.Person person ? Optional.of(person.person()) : Optional.empty();
        return Rules.against(
                course, move, new Scene(today, owner.from(), actor, separation.isReleased(today), lastDays, recorders));
    }

    static Subject subject(EntryId id) {
        return Subject.of(Disposal.SUBJECT, id);
    }
}
