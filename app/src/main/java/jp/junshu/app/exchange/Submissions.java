package jp.junshu.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.contract.Officer;
import jp.junshu.app.contract.OfficerId;
import jp.junshu.app.contract.Officers;
import jp.junshu.app.duty.Deliveries;
import jp.junshu.app.duty.OccurrenceId;
import jp.junshu.app.exchange.Submission.Event;
import jp.junshu.app.exchange.Submission.Said;
import jp.junshu.app.exchange.Submission.Sent;
import jp.junshu.app.exchange.flow.Flow;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.exchange.flow.Step;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.app.vault.Blobs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the acting organization hands in to a party that has no seat here, and what comes back, recorded by hand. Nothing is
 * changed or removed; what may follow on what is decided by {@link Flow}. Looking at them, sending and taking back are here;
 * beginning is in {@link Preparations}, what the other side says in {@link Answers}.
 */
@Service
public class Submissions {
    private final SubmissionRecords records;
    private final SubmissionRows rows;
    private final Engagements engagements;
    private final Officers officers;
    private final Deliveries deliveries;
    private final Blobs blobs;
    private final Trail trail;

    Submissions(
            SubmissionRecords records,
            SubmissionRows rows,
            Engagements engagements,
            Officers officers,
            Deliveries deliveries,
            Blobs blobs,
            Trail trail) {
        this.records = records;
        this.rows = rows;
        this.engagements = engagements;
        this.officers = officers;
        this.deliveries = deliveries;
        this.blobs = blobs;
        this.trail = trail;
    }

    /**
     * That a version went to the other side.
     *
     * @param officer to whom
     * @param does the occurrences it was sent for; empty takes those that it most likely is for
     */
    public record Sending(LocalDate on, Means means, OfficerId officer, Optional<Set<OccurrenceId>> does) {}

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
        return records.title(submission);
    }

    /** The file of a version, to be closed by the caller: exactly the bytes that went, or are to go. */
    public InputStream open(Version version) throws IOException {
        records.in(() -> {
            trail.recordRead("blob", Set.of(version.blob()));
            return version;
        });
        return blobs.open(version.blob());
    }

    /**
     * That its version went to the other side.
     *
     * @throws Problem NOT_FOUND when there is no such submission
     * @throws jp.junshu.app.screen.Refusal with every reason, where what it speaks of must not be sent now
     */
    public Recording send(SubmissionId id, int seen, Sending sending) {
        return records.undoing(
                () -> records.step(id, seen, now -> check(now, sending), now -> sent(now, seen + 1, sending)));
    }

    private Event sent(Submission now, int seq, Sending sending) {
        Set<OccurrenceId> does = sending.does()
                .orElseGet(() -> deliveries.listDue(now.engagement(), now.duties(), sending.on()).stream()
                        .filter(Deliveries.Due::proposed)
                        .map(Deliveries.Due::id)
                        .collect(Collectors.toSet()));
        String to = findOfficer(now, sending.officer()).map(Submissions::called).orElseThrow();
        return records.event(
                seq,
                now.last().round(),
                State.SENT,
                now.act(),
                sending.on(),
                Optional.empty(),
                Optional.of(new Sent(sending.means(), sending.officer(), to, does)),
                Said.NOTHING,
                Optional.empty());
    }

    /** Everything that is wrong with a sending. */
    private List<Form.Fault> check(Submission now, Sending sending) {
        List<Form.Fault> faults = new ArrayList<>(records.listFaults(now, new Step(State.SENT, sending.on(), false)));
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

    /** What the rules say against a step, without a look at anything else. */
    List<Form.Fault> listFaults(Submission now, Step step) {
        return records.listFaults(now, step);
    }

    /** Taken back by us (取下げ). */
    public Recording withdraw(SubmissionId id, int seen, LocalDate on, String reason) {
        return records.undoing(() -> records.step(
                id,
                seen,
                now -> records.listFaults(now, new Step(State.WITHDRAWN, on, !reason.isBlank())),
                now -> records.event(
                        seen + 1,
                        now.last().round(),
                        State.WITHDRAWN,
                        now.act(),
                        on,
                        Optional.empty(),
                        Optional.empty(),
                        new Said("", reason, Map.of()),
                        Optional.empty())));
    }
}
