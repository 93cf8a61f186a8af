package jp.junshu.app.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.exchange.Submission.Event;
import jp.junshu.app.exchange.Submission.Said;
import jp.junshu.app.exchange.Submission.Sent;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.exchange.flow.Step;
import jp.junshu.app.exchange.flow.Verdict;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Form;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.FormId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The records of submissions: how one is written, with what follows from it, in transactions that leave nothing where nothing was
 * recorded after all.
 */
@Component
class SubmissionRecords {
    private final SubmissionRows rows;
    private final Consequences consequences;
    private final EngagementChanges changes;
    private final Catalog catalog;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SubmissionRecords(
            SubmissionRows rows,
            Consequences consequences,
            EngagementChanges changes,
            Catalog catalog,
            Trail trail,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.consequences = consequences;
        this.changes = changes;
        this.catalog = catalog;
        this.trail = trail;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What a submission is of, as its papers call it. */
    String title(Submission submission) {
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

    /** Runs it in a transaction that is undone where the outcome says that nothing was recorded after all. */
    Recording undoing(Supplier<Recording> work) {
        try {
            return in(work);
        } catch (Undone undone) {
            return undone.outcome;
        }
    }

    <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    }

    Event draft(int seq, int round, Act act, Versions.Prepared prepared) {
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

    Event event(
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

    /** What the rules say against a step, without a look at anything else. */
    List<Form.Fault> listFaults(Submission now, Step step) {
        return switch (now.flow().decide(step, Days.today(clock))) {
            case Verdict.Allowed _ -> List.of();
            case Verdict.Rejected(List<Form.Fault> because) -> because;
        };
    }

    /** Takes a submission one step on, unless somebody was first or something speaks against it; in a transaction of the caller's. */
    Recording step(
            SubmissionId id,
            int seen,
            Function<Submission, List<Form.Fault>> check,
            Function<Submission, Event> event) {
        Submission now = get(id);
        if (now.seq() != seen) {
            return new Recording.Overtaken();
        }
        List<Form.Fault> faults = check.apply(now);
        return faults.isEmpty() ? add(now, event.apply(now)) : new Recording.Rejected(faults);
    }

    /** Adds what happened, unless somebody was first, and lets follow what follows. */
    Recording add(Submission now, Event event) {
        if (!rows.addEvent(now, event)) {
            throw new Undone(new Recording.Overtaken());
        }
        record(now, event);
        consequences.follow(now, event, title(now));
        return new Recording.Recorded(now.id());
    }

    /** Keeps a new submission with its first record. */
    Recording begin(Submission submission) {
        rows.add(submission);
        record(submission, submission.last());
        return new Recording.Recorded(submission.id());
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

    /** The outcome; where nothing was recorded, the transaction that this is called in is undone. */
    static Recording orUndo(Recording outcome) {
        if (!(outcome instanceof Recording.Recorded)) {
            throw new Undone(outcome);
        }
        return outcome;
    }

    Submission get(SubmissionId id) {
        return rows.find(id).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    /** Undoes a transaction whose outcome is a value. */
    static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient Recording outcome;

        Undone(Recording outcome) {
            super("nothing was recorded", null, false, false);
            this.outcome = outcome;
        }
    }
}
