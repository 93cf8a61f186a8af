package jp.junshu.app.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.duty.Deliveries;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.exchange.flow.Flow;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.exchange.flow.Step;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.Duty;
import jp.junshu.law.catalog.FormId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Beginning to hand something in, and the next version of what came back: the file that is to go is made and kept. */
@Service
public class Preparations {
    private final SubmissionRecords records;
    private final SubmissionRows rows;
    private final Versions versions;
    private final Consequences consequences;
    private final Engagements engagements;
    private final Deliveries deliveries;
    private final Evidences evidences;
    private final Ids ids;

    Preparations(
            SubmissionRecords records,
            SubmissionRows rows,
            Versions versions,
            Consequences consequences,
            Engagements engagements,
            Deliveries deliveries,
            Evidences evidences,
            Ids ids) {
        this.records = records;
        this.rows = rows;
        this.versions = versions;
        this.consequences = consequences;
        this.engagements = engagements;
        this.deliveries = deliveries;
        this.evidences = evidences;
        this.ids = ids;
    }

    /** The acts by which a form may be handed in, as the duties that name it say; the plainest first. */
    @Transactional
    public List<Act> listActs(EngagementId engagement, FormId form) {
        List<Act> named = deliveries.list(engagement).stream()
                .filter(duty -> duty.forms().contains(form))
                .map(Preparations::act)
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
        records.in(() -> engagements.find(engagement).orElseThrow(() -> new Problem(ProblemType.NOT_FOUND)));
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
                    List.of(records.draft(1, 1, purposes.act(), prepared)));
            versions.keep(prepared);
            return records.begin(submission);
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

    /**
     * A new version after one that came back, or in place of a draft.
     *
     * @param seen sequence of the last record that whoever does this has seen
     * @throws Problem NOT_FOUND when there is no such submission
     */
    public Recording prepare(SubmissionId id, int seen, What what) {
        Submission before = records.in(() -> records.get(id));
        Versions.Prepared prepared;
        switch (versions.prepare(before.engagement(), what)) {
            case Versions.Preparing.Refused(Form.Fault fault) -> {
                return new Recording.Rejected(List.of(fault));
            }
            case Versions.Preparing.Ready(Versions.Prepared ready) -> prepared = ready;
        }
        return keeping(prepared, () -> {
            rows.lock(lockOf(prepared.version()));
            Submission now = records.get(id);
            if (now.seq() != seen) {
                return new Recording.Overtaken();
            }
            Step step = new Step(State.DRAFT, prepared.made(), false);
            List<Form.Fault> faults = new ArrayList<>(records.listFaults(now, step));
            if (now.form().isPresent()
                    && now.act().answer() != Act.Answer.AGREEMENT
                    && !prepared.form().equals(now.form())) {
                faults.add(new Form.Fault("version", Text.of("exchange.version.other-form", records.title(now))));
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
            return records.add(now, records.draft(now.seq() + 1, then.round(), now.act(), prepared));
        });
    }

    /** Runs it in a transaction; the file goes again unless something was recorded. */
    private Recording keeping(Versions.Prepared prepared, Supplier<Recording> work) {
        boolean kept = false;
        try {
            Recording outcome = records.undoing(work);
            kept = outcome instanceof Recording.Recorded;
            return outcome;
        } finally {
            if (!kept) {
                versions.discard(prepared);
            }
        }
    }
}
