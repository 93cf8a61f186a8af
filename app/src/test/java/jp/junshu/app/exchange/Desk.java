package jp.junshu.app.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import jp.junshu.app.Contracts;
import jp.junshu.app.Seat;
import jp.junshu.app.access.AccessRole;
import jp.junshu.app.contract.OfficerId;
import jp.junshu.app.duty.Happenings;
import jp.junshu.app.duty.OccurrenceId;
import jp.junshu.app.duty.Statements;
import jp.junshu.app.duty.StatusAsOf;
import jp.junshu.app.duty.Statuses;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.evidence.Adding;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.evidence.NewEvidence;
import jp.junshu.app.exchange.Submission.Said;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.form.FormFormat;
import jp.junshu.app.form.Frozen;
import jp.junshu.app.form.FrozenId;
import jp.junshu.app.form.MadeForms;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.screen.Form;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.EventId;
import jp.junshu.law.catalog.FormId;
import org.springframework.context.ApplicationContext;

/** Somebody with a contract with the Patent Office that began half a year ago, who hands in and records what comes back. */
record Desk(ApplicationContext application, Seat seat, EngagementId contract, LocalDate today) {
    static final FormId REPORT = new FormId("jpo-status-report");

    static Desk open(ApplicationContext application) {
        Seat seat = Seat.create(application, AccessRole.LEAD);
        Desk desk = new Desk(
                application, seat, Contracts.ready(application, seat, "system-work"), Days.today(seat.clock()));
        Contracts.occurrence(application, seat, desk.contract(), Contracts.JPO + ":4#show-contractor", "once");
        return desk;
    }

    /** The same person's other contract. */
    Desk another() {
        return new Desk(application, seat, Contracts.register(application, seat), today);
    }

    <T> T as(Supplier<T> work) {
        return Contracts.as(seat, work);
    }

    Submissions submissions() {
        return application.getBean(Submissions.class);
    }

    Preparations preparations() {
        return application.getBean(Preparations.class);
    }

    private Answers answers() {
        return application.getBean(Answers.class);
    }

    // ---- what is handed in

    FrozenId report() {
        return as(() -> application.getBean(MadeForms.class).make(contract, REPORT, "", today))
                .id();
    }

    /** A report that says something else than the one before. */
    FrozenId reportSaying(String words) {
        as(() -> {
            Statements statements = application.getBean(Statements.class);
            ClauseId clause = ClauseId.of(Contracts.JPO, "2");
            int seen = Optional.ofNullable(statements.listAsOf(contract, today).get(clause))
                    .map(Statements.Statement::revision)
                    .orElse(0);
            return statements.write(contract, clause, seen, words);
        });
        return report();
    }

    List<Frozen> reports() {
        return as(() -> application.getBean(MadeForms.class).list(contract, REPORT));
    }

    EvidenceId file(String name, String content) {
        NewEvidence given = new NewEvidence(
                contract,
                name,
                Optional.empty(),
                today,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Adding adding = as(() -> {
            try (InputStream in = bytes(content)) {
                return application.getBean(Evidences.class).add(given, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (adding instanceof Adding.Added(EvidenceId id)) {
            return id;
        }
        throw new AssertionError(adding);
    }

    static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    SubmissionId begin(FrozenId report) {
        return recorded(as(() -> preparations().begin(contract, new What.OfForm(report, FormFormat.PDF), Act.SUBMIT)));
    }

    SubmissionId begin(EvidenceId file, String duty) {
        return recorded(as(
                () -> preparations().begin(contract, new What.OfFile(file), DutyId.parse(Contracts.JPO + ":" + duty))));
    }

    // ---- what follows

    Submission get(SubmissionId id) {
        return as(() -> submissions().find(id)).orElseThrow();
    }

    OfficerId officer() {
        return as(() -> submissions().listOfficers(contract)).getFirst().id();
    }

    Recording send(SubmissionId id, LocalDate on) {
        return send(id, get(id).seq(), on);
    }

    Recording send(SubmissionId id, int seen, LocalDate on) {
        OfficerId officer = officer();
        return as(
                () -> submissions().send(id, seen, new Submissions.Sending(on, Means.HAND, officer, Optional.empty())));
    }

    Recording prepare(SubmissionId id, What what) {
        int seen = get(id).seq();
        return as(() -> preparations().prepare(id, seen, what));
    }

    Recording answer(SubmissionId id, State to, LocalDate on, String reason) {
        return answer(id, get(id).seq(), to, on, new Said("", reason, Map.of()));
    }

    Recording answer(SubmissionId id, int seen, State to, LocalDate on, Said said) {
        return as(() -> answers().answer(id, seen, new Answers.Answering(to, on, said), Optional.empty()));
    }

    Recording answer(SubmissionId id, State to, LocalDate on, String paper, String content) {
        int seen = get(id).seq();
        return as(() -> {
            try (InputStream in = bytes(content)) {
                return answers()
                        .answer(
                                id,
                                seen,
                                new Answers.Answering(to, on, new Said("", "直してください", Map.of())),
                                new Answers.Paper(paper, in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static SubmissionId recorded(Recording recording) {
        return switch (recording) {
            case Recording.Recorded(SubmissionId id) -> id;
            case Recording.Overtaken _ -> throw new AssertionError("somebody was first");
            case Recording.Rejected(List<Form.Fault> faults) -> throw new AssertionError(faults);
        };
    }

    /** The reasons against a record, as field and key. */
    static List<String> rejected(Recording recording) {
        return recording instanceof Recording.Rejected(List<Form.Fault> faults)
                ? faults.stream()
                        .map(fault -> fault.name() + " " + fault.sentence().key())
                        .toList()
                : List.of();
    }

    // ---- what it does

    void happens(String event, LocalDate on) {
        as(() -> application.getBean(Happenings.class).record(contract, new EventId(event), on, Optional.empty()));
    }

    /** The first occurrence of a duty, once there is one. */
    Occurrence occurrence(String duty) {
        return Contracts.await(() -> status().status().occurrences().stream()
                .filter(each -> each.serves().contains(DutyId.parse(Contracts.JPO + ":" + duty)))
                .filter(each -> status().findOccurrence(each.key()).isPresent())
                .findFirst());
    }

    /** What was last said of it. */
    String words(String duty) {
        StatusAsOf found = status();
        return found.steps().getOrDefault(occurrence(duty).key(), List.of()).stream()
                .reduce((_, last) -> last)
                .flatMap(step -> step.words())
                .orElse("");
    }

    OccurrenceId id(String duty) {
        return status().findOccurrence(occurrence(duty).key()).orElseThrow();
    }

    StatusAsOf status() {
        return Objects.requireNonNull(as(() ->
                application.getBean(Statuses.class).findAsOf(contract, today).orElseThrow()));
    }
}
