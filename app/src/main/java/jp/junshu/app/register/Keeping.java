package jp.junshu.app.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.access.People;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.RegisterDefinition.State;
import jp.junshu.law.catalog.RegisterDefinition.Transition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps registers by their definitions: checks what is written, and lets it count at once, or wait for a second person or the
 * other side where the definition asks for one.
 */
@Service
public class Keeping {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:what, 0)) is null";

    private final Entries entries;
    private final Changes changes;
    private final Registers registers;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    Keeping(Entries entries, Changes changes, Registers registers, People people, JdbcClient jdbc, Clock clock) {
        this.entries = entries;
        this.changes = changes;
        this.registers = registers;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether what is written now waits for the other side's word. */
    @Transactional
    public boolean waitsForConsent(Book book) {
        return registers.findConsent(book).isPresent() && changes.isHandedIn(book);
    }

    /** Adds an entry in the first state of the register. */
    @Transactional
    public Writing add(Book book, Typed typed) {
        lock(book);
        EntryCheck.Checked checked = check(book).check(typed, book.definition().first(), false);
        List<Form.Fault> faults = new ArrayList<>(checked.faults());
        faults.addAll(doubles(book, checked.draft(), null));
        if (!faults.isEmpty()) {
            return new Writing.Refused(faults);
        }
        boolean waits = waits(book);
        EntryId id = entries.add(book.id(), book.engagement(), settled(checked.draft(), waits));
        return new Writing.Written(id, 1, waits);
    }

    /** Changes what an entry says; it stays in its state. */
    @Transactional
    public Writing revise(Book book, EntryId id, int seen, Typed typed) {
        return write(book, id, seen, typed, Optional.empty());
    }

    /**
     * Takes an entry on to another state.
     *
     * @param typed what is typed besides: in a last state until which day it holds; fields that are not typed stay as they are
     * @throws Refusal when no way leads there
     */
    @Transactional
    public Writing pass(Book book, EntryId id, int seen, String to, Typed typed) {
        return write(book, id, seen, typed, Optional.of(to));
    }

    private Writing write(Book book, EntryId id, int seen, Typed typed, Optional<String> to) {
        lock(book);
        Entry entry = get(book, id);
        if (entry.newest().revision() != seen) {
            return new Writing.Overtaken(entry);
        }
        EntryRevision before = entry.latest();
        State state = to.map(target -> way(book, before, target)).orElseGet(() -> state(book, before));
        Typed whole = to.isPresent() ? over(Typed.of(book, before), typed, state) : typed;
        EntryCheck.Checked checked = check(book).check(whole, state, true);
        List<Form.Fault> faults = new ArrayList<>(checked.faults());
        faults.addAll(doubles(book, checked.draft(), id));
        if (!faults.isEmpty()) {
            return new Writing.Refused(faults);
        }
        boolean waits = waits(book);
        return written(id, entries.revise(id, seen, settled(checked.draft(), waits)), waits);
    }

    private static Typed over(Typed before, Typed typed, State state) {
        Typed whole = state.last() ? before : before.with(Typed.UNTIL, "");
        for (var each : typed.values().entrySet()) {
            whole = whole.with(each.getKey(), each.getValue());
        }
        return whole;
    }

    /** Says that an entry was made in error. */
    @Transactional
    public Writing withdraw(Book book, EntryId id, int seen, String reason) {
        lock(book);
        Entry entry = get(book, id);
        if (reason.isBlank()) {
            return new Writing.Refused(List.of(new Form.Fault(Typed.REASON, Text.of("screen.form.missing"))));
        }
        // what never counted needs nobody's word to go
        boolean waits = entry.inForce().isPresent() && waits(book);
        if (entry.inForce().isEmpty()) {
            EntryRevision proposal = entry.newest();
            if (proposal.revision() != seen || !entries.drop(id, seen, today(), reason.strip())) {
                return new Writing.Overtaken(entry);
            }
            changes.fallWith(id, seen + 1, today());
            return new Writing.Written(id, seen, false);
        }
        return written(id, entries.withdraw(id, seen, reason.strip(), today(), waits), waits);
    }

    /** Takes back a proposed change: what was in force stays so. */
    @Transactional
    public boolean takeBack(Book book, EntryId id, int revision) {
        get(book, id);
        boolean done = entries.drop(id, revision, today(), "");
        if (done) {
            changes.fallWith(id, revision + 1, today());
        }
        return done;
    }

    /**
     * Decides about a proposed revision as the second person. What was approved counts from today, unless the other side's word is
     * awaited too; what was sent back stays proposed until it is changed.
     *
     * @throws Refusal when it is sent back without a reason
     */
    @Transactional
    public Approvals.Outcome decide(Book book, EntryId id, int revision, Decision decision, String reason) {
        Entry entry = get(book, id);
        boolean waiting = Approved.isAsked(book)
                && entry.proposal()
                        .filter(proposal -> proposal.revision() == revision)
                        .isPresent();
        if (!waiting) {
            throw Refusal.because(Text.of("register.approval.not-waiting"));
        }
        Approvals.Outcome outcome = entries.decide(id, revision, Approved.STEP, decision, reason);
        if (outcome instanceof Approvals.Outcome.Decided && decision == Decision.APPROVED && !waitsForConsent(book)) {
            entries.takeEffect(id, revision, today());
        }
        return outcome;
    }

    /** Adds what was checked; true when it waits for somebody's word. */
    boolean addChecked(Book book, EntryDraft draft) {
        boolean waits = waits(book);
        entries.add(book.id(), book.engagement(), settled(draft, waits));
        return waits;
    }

    /**
     * Writes a further revision that was checked; true when it waits for somebody's word.
     *
     * @throws Problem CONFLICT when somebody else was faster
     */
    boolean reviseChecked(Book book, EntryId id, int seen, EntryDraft draft) {
        return switch (written(id, entries.revise(id, seen, settled(draft, waits(book))), waits(book))) {
            case Writing.Written done -> done.waits();
            case Writing.Overtaken _, Writing.Refused _ -> throw new Problem(ProblemType.CONFLICT);
        };
    }

    private Writing written(EntryId id, Revising outcome, boolean waits) {
        return switch (outcome) {
            case Revising.Done(int revision) -> {
                changes.fallWith(id, revision, today());
                yield new Writing.Written(id, revision, waits);
            }
            case Revising.Overtaken(Entry now) -> new Writing.Overtaken(now);
        };
    }

    private boolean waits(Book book) {
        return Approved.isAsked(book) || waitsForConsent(book);
    }

    private static EntryDraft settled(EntryDraft draft, boolean waits) {
        return waits ? draft.asProposal() : draft;
    }

    private State way(Book book, EntryRevision before, String to) {
        Transition way = book.definition()
                .findTransition(before.state(), to)
                .orElseThrow(() -> Refusal.because(Text.of("register.state.no-way")));
        return book.definition().findState(way.to()).orElseThrow();
    }

    private static State state(Book book, EntryRevision before) {
        return book.definition()
                .findState(before.state())
                .orElseThrow(() -> Refusal.because(Text.of("register.state.withdrawn")));
    }

    /** Where another living entry has the same key. */
    private List<Form.Fault> doubles(Book book, EntryDraft draft, @Nullable EntryId self) {
        Optional<String> key = key(book, draft.values()::get);
        if (key.isEmpty()) {
            return List.of();
        }
        return entries.listAll(book.id(), book.engagement()).stream()
                .filter(Entry::isAlive)
                .filter(other -> !other.id().equals(self))
                .map(Entry::latest)
                .filter(other -> key.equals(key(book, other.values()::get)))
                .findFirst()
                .map(other -> new Form.Fault(
                        book.definition().key().getFirst(), Text.of("register.double", EntryName.of(book, other))))
                .stream()
                .toList();
    }

    /** What no two entries have alike; empty where part of it is missing, or nothing is asked. */
    static Optional<String> key(Book book, Function<String, @Nullable String> values) {
        List<String> parts = book.definition().key().stream()
                .map(values)
                .filter(Objects::nonNull)
                .map(FieldText::folded)
                .toList();
        return parts.isEmpty() || parts.size() < book.definition().key().size()
                ? Optional.empty()
                : Optional.of(String.join("\u0000", parts));
    }

    /** Reads what is typed for entries of a book, with today's people. */
    EntryCheck check(Book book) {
        return new EntryCheck(book, people.listAll(), today());
    }

    /** Entries of one register are written one after the other, so that no two with the same key slip in at once. */
    void lock(Book book) {
        jdbc.sql(LOCK)
                .param(
                        "what",
                        "register/" + book.id() + "/"
                                + book.engagement().map(Object::toString).orElse("organization"))
                .query(Boolean.class)
                .single();
    }

    private Entry get(Book book, EntryId id) {
        return entries.find(id)
                .filter(entry ->
                        entry.register().equals(book.id()) && entry.engagement().equals(book.engagement()))
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private LocalDate today() {
        return Days.today(clock);
    }
}
