package jp.junshu.app.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.law.catalog.RegisterId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The entries of all registers: what every register does alike, whatever it holds. Nothing here knows what a register's fields
 * are; whoever writes has checked them. A change is a further revision and leaves the ones before it as they were.
 */
@Service
public class Entries {
    /** Kind of the subject by which approvals and the trail name an entry. */
    public static final String SUBJECT = "entry";

    private final EntryRows rows;
    private final Approvals approvals;
    private final EngagementChanges changes;
    private final Trail trail;
    private final Ids ids;

    Entries(EntryRows rows, Approvals approvals, EngagementChanges changes, Trail trail, Ids ids) {
        this.rows = rows;
        this.approvals = approvals;
        this.changes = changes;
        this.trail = trail;
        this.ids = ids;
    }

    /** Adds an entry to a register of an engagement, or (empty) of the whole organization. */
    @Transactional
    public EntryId add(RegisterId register, Optional<EngagementId> engagement, EntryDraft draft) {
        EntryId id = new EntryId(ids.next());
        rows.add(id, register, engagement, draft);
        if (!rows.addRevision(id, engagement, 1, draft)) {
            throw new IllegalStateException("a new entry has a revision already");
        }
        trail.record(Act.ENTRY_ADD, subject(id), Outcome.DONE, described(register, 1, draft));
        engagement.ifPresent(changes::announce);
        return id;
    }

    /**
     * Makes a further revision of an entry.
     *
     * @param seen the newest revision that whoever changes it saw
     * @throws Problem NOT_FOUND when the organization has no such entry
     */
    @Transactional
    public Revising revise(EntryId id, int seen, EntryDraft draft) {
        return revise(Act.ENTRY_REVISE, id, seen, draft);
    }

    /**
     * Says that an entry was made in error: it counts no longer, and never did. It stays readable.
     *
     * @param proposed whether this waits for somebody's word
     * @throws Problem NOT_FOUND when the organization has no such entry
     */
    @Transactional
    public Revising withdraw(EntryId id, int seen, String reason, LocalDate on, boolean proposed) {
        EntryRevision before = get(id).latest();
        EntryDraft nothing = new EntryDraft(
                EntryRevision.WITHDRAWN,
                before.values(),
                reason,
                on,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                proposed);
        return revise(Act.ENTRY_WITHDRAW, id, seen, nothing);
    }

    private Revising revise(Act act, EntryId id, int seen, EntryDraft draft) {
        Entry before = locked(id);
        if (!rows.addRevision(id, before.engagement(), seen + 1, draft)) {
            trail.recordRead(SUBJECT, Set.of(id));
            return new Revising.Overtaken(before);
        }
        if (!draft.proposed()) {
            rows.stand(id, draft.state(), draft.due());
        }
        trail.record(act, subject(id), Outcome.DONE, described(before.register(), seen + 1, draft));
        before.engagement().ifPresent(changes::announce);
        return new Revising.Done(seen + 1);
    }

    /**
     * Lets a proposed revision take effect.
     *
     * @param on the day from which it holds: that of the word it waited for
     * @return false when it is not the newest revision any more, or its fate was known before; nothing was changed then
     * @throws Problem NOT_FOUND when the organization has no such entry
     */
    @Transactional
    public boolean takeEffect(EntryId id, int revision, LocalDate on) {
        return settle(id, revision, true, on, "");
    }

    /**
     * Drops a proposed revision: what was in force stays so. Whoever wants another change makes a further revision.
     *
     * @return false when it is not the newest revision any more, or its fate was known before; nothing was changed then
     * @throws Problem NOT_FOUND when the organization has no such entry
     */
    @Transactional
    public boolean drop(EntryId id, int revision, LocalDate on, String reason) {
        return settle(id, revision, false, on, reason);
    }

    private boolean settle(EntryId id, int revision, boolean taken, LocalDate on, String reason) {
        Entry entry = locked(id);
        Optional<EntryRevision> proposal = entry.proposal().filter(waiting -> waiting.revision() == revision);
        if (proposal.isEmpty() || !rows.addEffect(entry, revision, taken, on, reason)) {
            return false;
        }
        if (taken) {
            rows.stand(id, proposal.get().state(), entry.due());
        }
        trail.record(
                Act.ENTRY_EFFECT,
                subject(id),
                Outcome.DONE,
                Map.of(
                        "revision", Integer.toString(revision),
                        "effect", taken ? "taken" : "dropped",
                        "on", on.toString()));
        entry.engagement().ifPresent(changes::announce);
        return true;
    }

    /**
     * Takes an entry on to another state without a new revision: for registers whose steps are recorded beside their entries.
     *
     * @param from the state it must be in
     * @param due by when the next thing about it is due
     * @return false when it is in another state, or there is no such entry; nothing was changed then
     */
    @Transactional
    public boolean move(EntryId id, String from, String to, Optional<LocalDate> due) {
        if (!rows.move(id, from, to, due)) {
            return false;
        }
        trail.record(Act.ENTRY_MOVE, subject(id), Outcome.DONE, Map.of("from", from, "to", to));
        get(id).engagement().ifPresent(changes::announce);
        return true;
    }

    /**
     * Decides, as the acting person, about a revision inside the organization; whoever made it must not. What follows from an
     * approval is the caller's matter.
     *
     * @param step the name of the step, where a register has several
     * @throws Problem NOT_FOUND when the organization has no such entry or revision
     * @throws jp.junshu.app.screen.Refusal when it is sent back without a reason
     */
    @Transactional
    public Approvals.Outcome decide(EntryId id, int revision, String step, Decision decision, String reason) {
        EntryRevision decided = locked(id).findRevision(revision).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
        return approvals.decide(
                subject(id), revision, step, decided.by().map(Set::of).orElse(Set.of()), decision, reason);
    }

    /** The entries of a register that counted on a day: in force, holding, and recorded by the end of it (Asia/Tokyo). */
    @Transactional
    public List<Entry> listAsOf(RegisterId register, Optional<EngagementId> engagement, LocalDate day) {
        return seen(rows.list(register, engagement, Days.endOf(day)).stream()
                .filter(entry -> entry.asOf(day).isPresent())
                .toList());
    }

    /** Every entry of a register with all its revisions, those ended and withdrawn too, in the order they were added. */
    @Transactional
    public List<Entry> listAll(RegisterId register, Optional<EngagementId> engagement) {
        return seen(rows.list(register, engagement, null));
    }

    /** One of them; empty when the acting organization has none of that id. */
    @Transactional
    public Optional<Entry> find(EntryId id) {
        return seen(rows.list(List.of(id))).stream().findFirst();
    }

    /** These; whichever the acting organization does not have is left out. */
    @Transactional
    public List<Entry> find(Collection<EntryId> ids) {
        return seen(rows.list(ids));
    }

    private List<Entry> seen(List<Entry> entries) {
        trail.recordRead(SUBJECT, entries.stream().map(Entry::id).toList());
        return entries;
    }

    private Entry locked(EntryId id) {
        if (!rows.lock(id)) {
            throw new Problem(ProblemType.NOT_FOUND);
        }
        return get(id);
    }

    private Entry get(EntryId id) {
        return rows.list(List.of(id)).stream().findFirst().orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private static Subject subject(EntryId id) {
        return Subject.of(SUBJECT, id);
    }

    private static Map<String, String> described(RegisterId register, int revision, EntryDraft draft) {
        Map<String, String> content = new TreeMap<>(Map.of(
                "register", register.value(),
                "revision", Integer.toString(revision),
                "state", draft.state()));
        if (draft.proposed()) {
            content.put("proposed", "true");
        }
        draft.from().ifPresent(day -> content.put("from", day.toString()));
        draft.until().ifPresent(day -> content.put("until", day.toString()));
        return content;
    }
}
