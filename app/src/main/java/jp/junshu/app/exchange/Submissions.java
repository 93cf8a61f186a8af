package jp.junshu.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.Officer;
import jp.junshu.app.contract.OfficerId;
import jp.junshu.app.contract.Officers;
import jp.junshu.app.duty.Deliveries;
import jp.junshu.app.duty.OccurrenceId;
import jp.junshu.app.duty.Occurrences;
import jp.junshu.app.evidence.Adding;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.evidence.EvidenceItem;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.evidence.NewEvidence;
import jp.junshu.app.evidence.Target;
import jp.junshu.app.exchange.Submission.Event;
import jp.junshu.app.exchange.Submission.Said;
import jp.junshu.app.exchange.Submission.Sent;
import jp.junshu.app.exchange.flow.Flow;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.exchange.flow.Step;
import jp.junshu.app.exchange.flow.Verdict;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.app.vault.Blobs;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.FormId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the acting organization hands in to a party that has no seat here, and what comes back, recorded by hand. Nothing is
 * changed or removed; what may follow on what is decided by {@link Flow}.
 */
@Service
public class Submissions {
    private final SubmissionRows rows;
    private final Versions versions;
    private final Consequences consequences;
    private final Engagements engagements;
    private final EngagementChanges changes;
    private final Officers officers;
    private final Deliveries deliveries;
    private final Occurrences occurrences;
    private final Evidences evidences;
    private final Blobs blobs;
    private final Catalog catalog;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    Submissions(
            SubmissionRows rows,
            Versions versions,
            Consequences consequences,
            Engagements engagements,
            EngagementChanges changes,
            Officers officers,
            Deliveries deliveries,
            Occurrences occurrences,
            Evidences evidences,
            Blobs blobs,
            Catalog catalog,
            Trail trail,
            PlatformTransactionManager transactions,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.versions = versions;
        this.consequences = consequences;
        this.engagements = engagements;
        this.changes = changes;
        this.officers = officers;
        this.deliveries = deliveries;
        this.occurrences = occurrences;
        this.evidences = evidences;
        this.blobs = blobs;
        this.catalog = catalog;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * That a version went to the other side.
     *
     * @param officer to whom
     * @param does the occurrences it was sent for; empty takes those that it most likely is for
     */
    public record Sending(LocalDate on, Means means, OfficerId officer, Optional<Set<OccurrenceId>> does) {}

    /** What the other side answered. {@code to} is one of the states that are answers. */
    public record Answering(State to, LocalDate on, Said said) {}

    /** A paper of the other side, as a file about to be kept. It is read to its end and not closed. */
    public record Paper(String fileName, InputStream content) {}

    // ---- looking

    /** One of them; empty when the acting organization has none of that id. */
    @Transactional
    public Optional<Submission> find(SubmissionId id) {
        Optional<Submission> found = rows.find(id);
        trail.recordRead("submission", found.map(Submission::id).stream().toList());
        return found;
    }

    /** Those of an engagement, or all of the organization; newest first. */
    @Transactional
    public List<Submission> list(Optional<EngagementId> engagement) {
        List<Submission> found = rows.list(engagement);
        trail.recordRead("submission", found.stream().map(Submission::id).toList());
        return found;
    }

    /** What a submission is of, as its papers call it. */
    public String title(Submission submission) {
        return submission
                .form()
                .map(this::title)
                .orElseGet(() -> submission.version().fileName());
    }

    private String title(FormId form) {
        return Optional.ofNullable(catalog.forms().get(form))
                .map(known -> known.title().ja())
                .orElse(form.value());
    }

    /** The file of a version, to be closed by the caller: exactly the bytes that went, or are to go. */
    public InputStream open(Version version) throws IOException {
        transaction.executeWithoutResult(_ -> trail.recordRead("blob", Set.of(version.blob())));
        return blobs.open(version.blob());
    }

    // ---- beginning

    /** The acts by which a form may be handed in, as the duties that name it say; the plainest first. */
    @Transactional
    public List<Act> listActs(EngagementId engagement, FormId form) {
        List<Act> named = deliveries.list(engagement).stream()
                .filter(duty -> duty.forms().contains(form))
                .map(Submissions::act)
                .distinct()
                .sorted()
                .toList();
        Optional<Act> plain =
                named.stream().filter(act -> act.answer() == Act.Answer.RECEIPT).findFirst();
        return Stream.concat(plain.stream(), named.stream().filter(act -> act.answer() != Act.Answer.RECEIPT))
                .toList();
    }

    /** What a form handed in by an act is for. */
    @Transactional
    public List<DutyId> listServed(EngagementId engagement, FormId form, Act act) {
        return deliveries.list(engagement).stream()
                .filter(duty -> duty.forms().contains(form) && goesWith(act, duty))
                .map(Duty::id)
                .toList();
    }

    /** One paper handed in answers every duty that asks for no more than that; what is asked for by another word is asked apart. */
    private static boolean goesWith(Act act, Duty duty) {
        return act.answer() == Act.Answer.RECEIPT ? act(duty).answer() == Act.Answer.RECEIPT : act(duty) == act;
    }

    private static Act act(Duty duty) {
        return duty.dealing().orElseThrow().act();
    }

    /**
     * Begins handing in a form: renders it and keeps the file that is to go.
     *
     * @throws Problem NOT_FOUND when there is no such engagement
     */
    public Recording begin(EngagementId engagement, What.OfForm what, Act act) {
        return begin(engagement, what, form -> {
            List<DutyId> served =
                    form.map(known -> listServed(engagement, known, act)).orElse(List.of());
            return new Purposes(act, served, new Form.Fault("act", Text.of("exchange.begin.no-duty", act.spelling())));
        });
    }

    /**
     * Begins handing in a file for a duty, and for whatever else of the same act the evidence is for.
     *
     * @throws Problem NOT_FOUND when there is no such engagement
     */
    public Recording begin(EngagementId engagement, What.OfFile what, DutyId duty) {
        return begin(engagement, what, _ -> {
            List<Duty> dealing = deliveries.list(engagement);
            Optional<Duty> chosen =
                    dealing.stream().filter(each -> each.id().equals(duty)).findFirst();
            Set<DutyId> targets = evidences.find(what.evidence()).stream()
                    .flatMap(item -> item.targetsIn(engagement).stream())
                    .flatMap(target -> target.findDuty().stream())
                    .collect(Collectors.toSet());
            Form.Fault none = new Form.Fault("duty", Text.of("exchange.begin.unknown-duty"));
            return chosen.map(known -> new Purposes(
                            act(known),
                            dealing.stream()
                                    .filter(each -> each.equals(known)
                                            || (targets.contains(each.id()) && goesWith(act(known), each)))
                                    .map(Duty::id)
                                    .toList(),
                            none))
                    .orElseGet(() -> new Purposes(Act.SUBMIT, List.of(), none));
        });
    }

    /** What something is handed in for; {@code none} is what to say where that is nothing. */
    private record Purposes(Act act, List<DutyId> duties, Form.Fault none) {}

    private interface PurposeFinder {
        Purposes find(Optional<FormId> form);
    }

    private Recording begin(EngagementId engagement, What what, PurposeFinder finder) {
        in(() -> engagements.find(engagement).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND)));
        Versions.Prepared prepared;
        switch (versions.prepare(engagement, what)) {
            case Versions.Preparing.Refused(Form.Fault fault) -> {
                return new Recording.Rejected(List.of(fault));
            }
            case Versions.Preparing.Ready(Versions.Prepared ready) -> prepared = ready;
        }
        return keeping(prepared, () -> {
            rows.lock(lockOf(prepared.version()));
            List<Form.Fault> faults = new ArrayList<>();
            Purposes purposes = finder.find(prepared.form());
            if (purposes.duties().isEmpty()) {
                faults.add(purposes.none());
            }
            findTaken(engagement, prepared.version(), Optional.empty()).ifPresent(faults::add);
            if (!faults.isEmpty()) {
                return new Recording.Rejected(faults);
            }
            Submission submission = new Submission(
                    new SubmissionId(ids.next()),
                    engagement,
                    purposes.act(),
                    prepared.form(),
                    purposes.duties(),
                    List.of(draft(1, 1, purposes.act(), prepared)));
            versions.keep(prepared);
            rows.add(submission);
            record(submission, submission.last());
            return new Recording.Recorded(submission.id());
        });
    }

    /** Whether a version that speaks of {@code subject}, or of nothing of ours, may be the next one of a submission. */
    boolean isMendedBy(Submission submission, Optional<Trail.Subject> subject) {
        return consequences.isMendedBy(submission.version().subject().map(Version.About::subject), subject);
    }

    private static String lockOf(Version version) {
        return switch (version.origin()) {
            case Version.Origin.OfForm form -> form.frozen().toString();
            case Version.Origin.OfFile(EvidenceId evidence) -> evidence.toString();
        };
    }

    /** That the same paper is on its way, or was taken in. */
    private Optional<Form.Fault> findTaken(EngagementId engagement, Version version, Optional<SubmissionId> but) {
        return rows.list(Optional.of(engagement)).stream()
                .filter(other -> !but.equals(Optional.of(other.id())))
                .filter(other -> other.version().origin().equals(version.origin()))
                .filter(other -> other.state().isOpen()
                        || (other.state() == State.GRANTED && version.origin() instanceof Version.Origin.OfForm))
                .findFirst()
                .map(other -> new Form.Fault(
                        "version",
                        Text.of(
                                "exchange.version.taken",
                                other.last().on(),
                                other.last().word())));
    }

    /** Runs it in a transaction; the file goes again unless something was recorded. */
    private Recording keeping(Versions.Prepared prepared, Supplier<Recording> work) {
        boolean kept = false;
        try {
            Recording outcome = undoing(work);
            kept = outcome instanceof Recording.Recorded;
            return outcome;
        } finally {
            if (!kept) {
                versions.discard(prepared);
            }
        }
    }

    /** Runs it in a transaction that is undone where the outcome says that nothing was recorded after all. */
    private Recording undoing(Supplier<Recording> work) {
        try {
            return in(work);
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    private Event draft(int seq, int round, Act act, Versions.Prepared prepared) {
        return event(
                seq,
                round,
                State.DRAFT,
                act,
                prepared.made(),
                Optional.of(prepared.version()),
                Optional.empty(),
                Said.NOTHING,
                Optional.empty());
    }

    private Event event(
            int seq,
            int round,
            State state,
            Act act,
            LocalDate on,
            Optional<Version> version,
            Optional<Sent> sending,
            Said said,
            Optional<EvidenceId> paper) {
        Actor actor = Acting.current();
        return new Event(
                seq,
                round,
                state,
                state.word(act),
                on,
                version,
                sending,
                said,
                paper,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.ofNullable(actor.accountOrNull()).map(AccountId::new));
    }

    // ---- going on

    /**
     * A new version after one that came back, or in place of a draft.
     *
     * @param seen sequence of the last record that whoever does this has seen
     * @throws Problem NOT_FOUND when there is no such submission
     */
    public Recording prepare(SubmissionId id, int seen, What what) {
        Submission before = in(() -> get(id));
        Versions.Prepared prepared;
        switch (versions.prepare(before.engagement(), what)) {
            case Versions.Preparing.Refused(Form.Fault fault) -> {
                return new Recording.Rejected(List.of(fault));
            }
            case Versions.Preparing.Ready(Versions.Prepared ready) -> prepared = ready;
        }
        return keeping(prepared, () -> {
            rows.lock(lockOf(prepared.version()));
            Submission now = get(id);
            if (now.seq() != seen) {
                return new Recording.Overtaken();
            }
            Step step = new Step(State.DRAFT, prepared.made(), false);
            List<Form.Fault> faults = new ArrayList<>(listFaults(now, step));
            if (now.form().isPresent()
                    && now.act().answer() != Act.Answer.AGREEMENT
                    && !prepared.form().equals(now.form())) {
                faults.add(new Form.Fault("version", Text.of("exchange.version.other-form", title(now))));
            } else if (now.version().origin().equals(prepared.version().origin()) && now.state() != State.DRAFT) {
                faults.add(new Form.Fault("version", Text.of("exchange.version.same")));
            }
            if (!isMendedBy(now, prepared.version().subject().map(Version.About::subject))) {
                faults.add(new Form.Fault("version", Text.of("exchange.version.other-subject")));
            }
            findTaken(now.engagement(), prepared.version(), Optional.of(id)).ifPresent(faults::add);
            if (!faults.isEmpty()) {
                return new Recording.Rejected(faults);
            }
            versions.keep(prepared);
            Flow then = now.flow().after(step);
            return add(now, draft(now.seq() + 1, then.round(), now.act(), prepared));
        });
    }

    /**
     * That its version went to the other side.
     *
     * @throws Problem NOT_FOUND when there is no such submission
     * @throws jp.junshu.app.screen.Refusal with every reason, where what it speaks of must not be sent now
     */
    public Recording send(SubmissionId id, int seen, Sending sending) {
        return undoing(() -> {
            Submission now = get(id);
            if (now.seq() != seen) {
                return new Recording.Overtaken();
            }
            List<Form.Fault> faults = check(now, sending);
            if (!faults.isEmpty()) {
                return new Recording.Rejected(faults);
            }
            Set<OccurrenceId> does = sending.does()
                    .orElseGet(() -> deliveries.listDue(now.engagement(), now.duties(), sending.on()).stream()
                            .filter(Deliveries.Due::proposed)
                            .map(Deliveries.Due::id)
                            .collect(Collectors.toSet()));
            String to =
                    findOfficer(now, sending.officer()).map(Submissions::called).orElseThrow();
            return add(
                    now,
                    event(
                            seen + 1,
                            now.last().round(),
                            State.SENT,
                            now.act(),
                            sending.on(),
                            Optional.empty(),
                            Optional.of(new Sent(sending.means(), sending.officer(), to, does)),
                            Said.NOTHING,
                            Optional.empty()));
        });
    }

    /** Everything that is wrong with a sending. */
    private List<Form.Fault> check(Submission now, Sending sending) {
        List<Form.Fault> faults = new ArrayList<>(listFaults(now, new Step(State.SENT, sending.on(), false)));
        Optional<Officer> officer = findOfficer(now, sending.officer());
        if (officer.isEmpty()) {
            faults.add(new Form.Fault("officer", Text.of("exchange.officer.unknown")));
        } else if (!isInCharge(now, officer.get(), sending.on())) {
            faults.add(new Form.Fault("officer", Text.of("exchange.officer.not-then", sending.on())));
        }
        Set<OccurrenceId> open = deliveries.listDue(now.engagement(), now.duties(), sending.on()).stream()
                .map(Deliveries.Due::id)
                .collect(Collectors.toSet());
        if (sending.does().filter(does -> !open.containsAll(does)).isPresent()) {
            faults.add(new Form.Fault("does", Text.of("exchange.does.unknown")));
        }
        return faults;
    }

    /** The officers of an engagement, each by the newest revision, the addressee first. */
    @Transactional
    public List<Officer> listOfficers(EngagementId engagement) {
        Map<OfficerId, Officer> newest = new LinkedHashMap<>();
        officers.listAll(engagement).forEach(officer -> newest.put(officer.id(), officer));
        return newest.values().stream()
                .sorted(Comparator.comparing(Officer::kind))
                .toList();
    }

    private Optional<Officer> findOfficer(Submission now, OfficerId id) {
        return listOfficers(now.engagement()).stream()
                .filter(officer -> officer.id().equals(id))
                .findFirst();
    }

    private boolean isInCharge(Submission now, Officer officer, LocalDate on) {
        LocalDate day = engagements
                .find(now.engagement())
                .map((Engagement engagement) -> engagement.termsDay(on))
                .orElse(on);
        LocalDate from = officer.marks().from();
        LocalDate until = officer.marks().until();
        return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }

    /** As a letter is addressed. */
    static String called(Officer officer) {
        String name = officer.name();
        return name == null || name.isBlank() ? officer.post() : officer.post() + "　" + name;
    }

    /**
     * What the other side answered, without a paper or with one that is evidence already.
     *
     * @throws Problem NOT_FOUND when there is no such submission
     */
    public Recording answer(SubmissionId id, int seen, Answering answering, Optional<EvidenceId> paper) {
        return undoing(() -> answered(id, seen, answering, paper));
    }

    private Recording answered(SubmissionId id, int seen, Answering answering, Optional<EvidenceId> paper) {
        Submission now = get(id);
        if (now.seq() != seen) {
            return new Recording.Overtaken();
        }
        List<Form.Fault> faults = check(now, answering);
        if (!faults.isEmpty()) {
            return new Recording.Rejected(faults);
        }
        return add(
                now,
                event(
                        seen + 1,
                        now.last().round(),
                        answering.to(),
                        now.act(),
                        answering.on(),
                        Optional.empty(),
                        Optional.empty(),
                        answering.said(),
                        paper));
    }

    private List<Form.Fault> check(Submission now, Answering answering) {
        if (!answering.to().isAnswer()) {
            throw new IllegalArgumentException(answering.to() + " is no answer");
        }
        return listFaults(
                now, new Step(answering.to(), answering.on(), answering.said().isReasoned()));
    }

    /**
     * The same with the paper as a file, which becomes evidence in the same transaction: of what the answer does, where it does
     * something.
     *
     * @throws IOException when the file breaks off; nothing was recorded then
     */
    public Recording answer(SubmissionId id, int seen, Answering answering, Paper paper) throws IOException {
        Submission now = in(() -> get(id));
        List<Form.Fault> faults = new ArrayList<>(in(() -> check(now, answering)));
        if (now.seq() != seen || !faults.isEmpty()) {
            evidences
                    .examine(now.engagement(), paper.fileName(), paper.content())
                    .ifPresent(faults::add);
            return now.seq() != seen ? new Recording.Overtaken() : new Recording.Rejected(faults);
        }
        List<Target> targets = in(() -> targets(now, answering.to()));
        NewEvidence evidence = new NewEvidence(
                now.engagement(),
                paper.fileName(),
                Optional.of(answering.to().word(now.act()) + "：" + title(now)),
                answering.on(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                targets);
        try {
            return switch (evidences.add(
                    evidence, paper.content(), added -> orUndo(answered(id, seen, answering, Optional.of(added))))) {
                case Adding.Added _ -> new Recording.Recorded(id);
                case Adding.SameFile(EvidenceItem there) ->
                    in(() -> {
                        evidences.attach(there.id(), now.engagement(), targets);
                        return orUndo(answered(id, seen, answering, Optional.of(there.id())));
                    });
                case Adding.Refused(List<Form.Fault> wrong) -> new Recording.Rejected(wrong);
            };
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    /** What an answer's paper shows: that the occurrences were done, or the duties where there are none; nothing for a return. */
    private List<Target> targets(Submission now, State to) {
        boolean receipt = now.act().answer() == Act.Answer.RECEIPT;
        if (to != State.GRANTED && !(receipt && to == State.RECEIVED)) {
            return List.of();
        }
        Set<UUID> sentFor = now.findSending().flatMap(Event::sending).map(Sent::occurrences).orElse(Set.of()).stream()
                .map(OccurrenceId::value)
                .collect(Collectors.toSet());
        List<Target> targets = new ArrayList<>();
        occurrences.listIds(now.engagement()).forEach((key, id) -> {
            if (sentFor.contains(id.value())) {
                targets.add(new Target.OfOccurrence(id.value(), key.duty()));
            }
        });
        if (targets.isEmpty() && to == State.GRANTED) {
            now.duties().forEach(duty -> targets.add(new Target.OfDuty(duty)));
        }
        return targets;
    }

    /** Taken back by us (取下げ). */
    public Recording withdraw(SubmissionId id, int seen, LocalDate on, String reason) {
        return undoing(() -> {
            Submission now = get(id);
            if (now.seq() != seen) {
                return new Recording.Overtaken();
            }
            List<Form.Fault> faults = listFaults(now, new Step(State.WITHDRAWN, on, !reason.isBlank()));
            if (!faults.isEmpty()) {
                return new Recording.Rejected(faults);
            }
            return add(
                    now,
                    event(
                            seen + 1,
                            now.last().round(),
                            State.WITHDRAWN,
                            now.act(),
                            on,
                            Optional.empty(),
                            Optional.empty(),
                            new Said("", reason, Map.of()),
                            Optional.empty()));
        });
    }

    /** What the rules say against a step, without a look at anything else. */
    List<Form.Fault> listFaults(Submission now, Step step) {
        return switch (now.flow().decide(step, Days.today(clock))) {
            case Verdict.Allowed _ -> List.of();
            case Verdict.Rejected(List<Form.Fault> because) -> because;
        };
    }

    // ---- writing

    private Recording add(Submission now, Event event) {
        if (!rows.addEvent(now, event)) {
            throw new Undone(new Recording.Overtaken());
        }
        record(now, event);
        consequences.follow(now, event, title(now));
        return new Recording.Recorded(now.id());
    }

    private void record(Submission submission, Event event) {
        trail.record(
                switch (event.state()) {
                    case DRAFT -> Trail.Act.SUBMISSION_PREPARE;
                    case SENT -> Trail.Act.SUBMISSION_SEND;
                    case RECEIVED, RETURNED, REPLIED, GRANTED, REFUSED -> Trail.Act.SUBMISSION_ANSWER;
                    case WITHDRAWN -> Trail.Act.SUBMISSION_WITHDRAW;
                },
                Subject.of("submission", submission.id()),
                Outcome.DONE,
                Map.of(
                        "engagement", submission.engagement().toString(),
                        "act", submission.act().spelling(),
                        "word", event.word(),
                        "on", event.on().toString(),
                        "round", Integer.toString(event.round()),
                        "sha256", submission.version().sha256()));
        changes.announce(submission.engagement());
    }

    private static Recording orUndo(Recording outcome) {
        if (!(outcome instanceof Recording.Recorded)) {
            throw new Undone(outcome);
        }
        return outcome;
    }

    private Submission get(SubmissionId id) {
        return rows.find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    /** Undoes a transaction whose outcome is a value. */
    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Recording outcome;

        Undone(Recording outcome) {
            super("nothing was recorded", null, false, false);
            this.outcome = outcome;
        }
    }
}
