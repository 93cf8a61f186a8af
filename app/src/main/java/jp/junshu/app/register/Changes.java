package jp.junshu.app.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.AwaitsAnswer;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.register.Change.Item;
import jp.junshu.app.register.Change.State;
import jp.junshu.app.register.Change.Step;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.law.catalog.RegisterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes to the other side of a register: the register itself, once, and after that the changes that wait for its word. The
 * revisions of an application take effect when the word is given, stay proposed when it is sent back, and are dropped when it is
 * refused. An application falls when something in it is changed before the answer.
 */
@Service
public class Changes implements AwaitsAnswer {
    /** Kind of the subject by which what is sent and the trail name an application. An application has one revision, 1. */
    public static final String SUBJECT = "register-change";

    private final ChangeRows rows;
    private final EntryRows entryRows;
    private final Entries entries;
    private final Approved approved;
    private final Trail trail;
    private final Ids ids;

    Changes(ChangeRows rows, EntryRows entryRows, Entries entries, Approved approved, Trail trail, Ids ids) {
        this.rows = rows;
        this.entryRows = entryRows;
        this.entries = entries;
        this.approved = approved;
        this.trail = trail;
        this.ids = ids;
    }

    @Override
    public String kind() {
        return SUBJECT;
    }

    /** What is mended is put together anew: it is another change. */
    @Override
    public boolean isMendedBy(Subject returned, Subject next) {
        return returned.kind().equals(next.kind());
    }

    /** Whether the register was handed in, so that changes wait for the other side's word from then on. */
    @Transactional
    public boolean isHandedIn(Book book) {
        return rows.list(book.id(), engagement(book)).stream()
                .filter(Change::first)
                .anyMatch(change -> change.state() == State.SENT || change.state() == State.GRANTED);
    }

    /** What was prepared and sent of a register, newest first. */
    @Transactional
    public List<Change> list(Book book) {
        return rows.list(book.id(), engagement(book));
    }

    /** One of them; empty when the acting organization has none of that id. */
    @Transactional
    public Optional<Change> find(ChangeId id) {
        return rows.find(id);
    }

    /** The newest one of a register that was put together and not sent, where there is one: what the next form is made of. */
    @Transactional
    public Optional<Change> findPrepared(RegisterId register, EngagementId engagement) {
        return rows.list(register, engagement).stream()
                .filter(change -> change.state() == State.PREPARED)
                .findFirst();
    }

    /** The one under way that a proposed revision is part of, where there is one. */
    @Transactional
    public Optional<Change> findOpen(EntryId entry, int revision) {
        return rows.listOf(entry).stream()
                .filter(change -> change.isOpen() && change.items().contains(new Item(entry, revision)))
                .findFirst();
    }

    /** Why a proposed revision was sent back last, where it was. */
    @Transactional
    public Optional<Change.Event> findReturned(EntryId entry, int revision) {
        return rows.listOf(entry).stream()
                .filter(change ->
                        change.state() == State.RETURNED && change.items().contains(new Item(entry, revision)))
                .findFirst()
                .map(change -> change.events().getLast());
    }

    /**
     * Puts together everything that is in the register, to be handed in for the first time.
     *
     * @throws Refusal when it was handed in before, or nothing is in it
     */
    @Transactional
    public ChangeId prepareFirst(Book book) {
        if (isHandedIn(book)) {
            throw Refusal.because(Text.of("register.change.handed-in-before"));
        }
        List<Item> items = entries.listAll(book.id(), book.engagement()).stream()
                .flatMap(entry -> entry.inForce().stream())
                .filter(revision -> !revision.isWithdrawn())
                .map(revision -> new Item(revision.entry(), revision.revision()))
                .toList();
        if (items.isEmpty()) {
            throw Refusal.because(Text.of("register.change.empty-register"));
        }
        return add(book, true, "", items);
    }

    /**
     * Puts proposed changes together, to be applied for.
     *
     * @param chosen the entries whose proposals go into it
     * @throws Refusal with every reason why they cannot be applied for
     */
    @Transactional
    public ChangeId prepare(Book book, List<EntryId> chosen, String reason) {
        List<Text> reasons = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        chosen.stream().distinct().sorted(Comparator.comparing(EntryId::value)).forEach(entryRows::lock);
        for (Entry entry : entries.find(chosen)) {
            Optional<EntryRevision> proposal = entry.proposal()
                    .filter(_ -> entry.register().equals(book.id())
                            && entry.engagement().equals(book.engagement()));
            if (proposal.isEmpty()) {
                reasons.add(Text.of("register.change.no-proposal", named(book, entry.newest())));
                continue;
            }
            EntryRevision revision = proposal.get();
            if (findOpen(entry.id(), revision.revision()).isPresent()) {
                reasons.add(Text.of("register.change.under-way", named(book, revision)));
            }
            if (!approved.isSettled(book, revision)) {
                reasons.add(Text.of("register.change.not-approved", named(book, revision)));
            }
            items.add(new Item(entry.id(), revision.revision()));
        }
        if (items.isEmpty() && reasons.isEmpty()) {
            reasons.add(Text.of("register.change.nothing-chosen"));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(ProblemType.REFUSED, reasons);
        }
        return add(book, false, reason.strip(), items);
    }

    private ChangeId add(Book book, boolean first, String reason, List<Item> items) {
        ChangeId id = new ChangeId(ids.next());
        rows.add(id, book.id(), engagement(book), first, reason, items);
        trail.record(
                Act.REGISTER_APPLY,
                Subject.of(SUBJECT, id),
                Outcome.DONE,
                Map.of(
                        "register", book.id().value(),
                        "first", Boolean.toString(first),
                        "items", Integer.toString(items.size())));
        return id;
    }

    /**
     * Records that a register was handed in before it was kept here, so that changes wait for the other side's word from now on.
     *
     * @param on the day it was handed in
     * @throws Refusal when it was handed in before, or nothing is in it
     */
    @Transactional
    public ChangeId recordHandedIn(Book book, LocalDate on, String word) {
        ChangeId id = prepareFirst(book);
        record(get(id), Step.SENT, word, on, "", Optional.empty());
        record(get(id), Step.GRANTED, word, on, "", Optional.empty());
        return id;
    }

    /**
     * Gives up what was prepared and not sent: the changes stay proposed.
     *
     * @throws Refusal when it was sent, or is over
     */
    @Transactional
    public void giveUp(ChangeId id, LocalDate on) {
        Change change = get(id);
        if (change.state() != State.PREPARED) {
            throw Refusal.because(Text.of("register.change.not-prepared"));
        }
        record(change, Step.WITHDRAWN, "", on, "", Optional.empty());
    }

    /** A revision of an entry was made: what was under way with another one of it falls. */
    void fallWith(EntryId entry, int revision, LocalDate on) {
        for (Change change : rows.listOf(entry)) {
            boolean touched =
                    change.items().stream().anyMatch(item -> item.entry().equals(entry) && item.revision() != revision);
            boolean falls = change.state() == State.PREPARED || change.state() == State.SENT && !change.first();
            if (touched && falls) {
                record(change, Step.FALLEN, "", on, "", Optional.empty());
            }
        }
    }

    @Override
    @Transactional
    public void sent(Subject subject, int revision, String act, LocalDate on) {
        Change change = get(subject);
        List<Text> reasons = new ArrayList<>();
        if (change.state() != State.PREPARED) {
            reasons.add(Text.of("register.change.not-prepared"));
        }
        if (!reasons.isEmpty()) {
            throw new Refusal(ProblemType.REFUSED, reasons);
        }
        record(change, Step.SENT, act, on, "", Optional.empty());
    }

    @Override
    @Transactional
    public void answered(Subject subject, int revision, Answer answer) {
        Change change = get(subject);
        boolean standing = change.state() == State.SENT;
        Step step = switch (answer.kind()) {
            case GRANTED -> Step.GRANTED;
            case RETURNED -> Step.RETURNED;
            case REFUSED -> Step.REFUSED;
        };
        record(change, step, answer.word(), answer.on(), answer.reason(), answer.evidence());
        if (!standing || change.first()) {
            return;
        }
        for (Item item : change.items().stream()
                .sorted(Comparator.comparing(item -> item.entry().value()))
                .toList()) {
            switch (answer.kind()) {
                case GRANTED -> entries.takeEffect(item.entry(), item.revision(), answer.on());
                case REFUSED -> entries.drop(item.entry(), item.revision(), answer.on(), answer.reason());
                case RETURNED -> {
                    // they stay proposed, to be mended or applied for again
                }
            }
        }
    }

    @Override
    @Transactional
    public void withdrawn(Subject subject, int revision, LocalDate on) {
        record(get(subject), Step.WITHDRAWN, "", on, "", Optional.empty());
    }

    private void record(Change change, Step step, String word, LocalDate on, String reason, Optional<UUID> evidence) {
        if (!rows.addEvent(change, step, word, on, reason, evidence)) {
            throw new Problem(ProblemType.CONFLICT);
        }
        trail.record(
                Act.REGISTER_APPLY,
                Subject.of(SUBJECT, change.id()),
                Outcome.DONE,
                Map.of("step", step.name(), "word", word, "on", on.toString()));
    }

    private Change get(Subject subject) {
        try {
            return get(ChangeId.of(subject.id()));
        } catch (IllegalArgumentException noId) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
    }

    private Change get(ChangeId id) {
        return rows.find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private static EngagementId engagement(Book book) {
        return book.engagement().orElseThrow(() -> new IllegalStateException("nobody to hand it in to"));
    }

    private static String named(Book book, EntryRevision revision) {
        return EntryName.of(book, revision);
    }
}
