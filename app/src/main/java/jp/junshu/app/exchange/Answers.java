package jp.junshu.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.exchange.flow.Step;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.screen.Form;
import jp.junshu.law.catalog.Act;
import org.springframework.stereotype.Service;

/** What the other side answers to what was handed in, recorded by hand; its paper becomes evidence. */
@Service
public class Answers {
    private final SubmissionRecords records;
    private final Occurrences occurrences;
    private final Evidences evidences;

    Answers(SubmissionRecords records, Occurrences occurrences, Evidences evidences) {
        this.records = records;
        this.occurrences = occurrences;
        this.evidences = evidences;
    }

    /** What the other side answered. {@code to} is one of the states that are answers. */
    public record Answering(State to, LocalDate on, Said said) {}

    /** A paper of the other side, as a file about to be kept. It is read to its end and not closed. */
    public record Paper(String fileName, InputStream content) {}

    /**
     * What the other side answered, without a paper or with one that is evidence already.
     *
     * @throws Problem NOT_FOUND when there is no such submission
     */
    public Recording answer(SubmissionId id, int seen, Answering answering, Optional<EvidenceId> paper) {
        return records.undoing(() -> answered(id, seen, answering, paper));
    }

    private Recording answered(SubmissionId id, int seen, Answering answering, Optional<EvidenceId> paper) {
        return records.step(
                id,
                seen,
                now -> check(now, answering),
                now -> records.event(
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
        return records.listFaults(
                now, new Step(answering.to(), answering.on(), answering.said().isReasoned()));
    }

    /**
     * The same with the paper as a file, which becomes evidence in the same transaction: of what the answer does, where it does
     * something.
     *
     * @throws IOException when the file breaks off; nothing was recorded then
     */
    public Recording answer(SubmissionId id, int seen, Answering answering, Paper paper) throws IOException {
        Submission now = records.in(() -> records.get(id));
        List<Form.Fault> faults = new ArrayList<>(records.in(() -> check(now, answering)));
        if (now.seq() != seen || !faults.isEmpty()) {
            evidences
                    .examine(now.engagement(), paper.fileName(), paper.content())
                    .ifPresent(faults::add);
            return now.seq() != seen ? new Recording.Overtaken() : new Recording.Rejected(faults);
        }
        List<Target> targets = records.in(() -> targets(now, answering.to()));
        NewEvidence evidence = new NewEvidence(
                now.engagement(),
                paper.fileName(),
                Optional.of(answering.to().word(now.act()) + "：" + records.title(now)),
                answering.on(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                targets);
        try {
            return switch (evidences.add(
                    evidence,
                    paper.content(),
                    added -> SubmissionRecords.orUndo(answered(id, seen, answering, Optional.of(added))))) {
                case Adding.Added _ -> new Recording.Recorded(id);
                case Adding.SameFile(EvidenceItem there) ->
                    records.in(() -> {
                        evidences.attach(there.id(), now.engagement(), targets);
                        return SubmissionRecords.orUndo(answered(id, seen, answering, Optional.of(there.id())));
                    });
                case Adding.Refused(List<Form.Fault> wrong) -> new Recording.Rejected(wrong);
            };
        } catch (SubmissionRecords.Undone undone) {
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
}
