package jp.junshu.app.duty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.contract.Appointment;
import jp.junshu.app.contract.Appointments;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.EngagementTerms;
import jp.junshu.app.contract.Terms;
import jp.junshu.app.duty.status.EngagementStatus;
import jp.junshu.app.duty.status.Facts;
import jp.junshu.app.duty.status.Happening;
import jp.junshu.app.duty.status.OccurrenceKey;
import jp.junshu.app.duty.status.Proof;
import jp.junshu.app.duty.status.Ruling;
import jp.junshu.app.duty.status.Step;
import jp.junshu.app.evidence.Evidences;
import jp.junshu.app.evidence.Target;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.policy.FigureApprovals;
import jp.junshu.app.register.EntryProofs;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Classification;
import jp.junshu.law.catalog.Edition;
import jp.junshu.law.catalog.RoleId;
import jp.junshu.law.catalog.When;
import jp.junshu.law.date.Calendars;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How engagements stand: gathers the facts as of a day and lets the status follow from them. */
@Service
public class Statuses {
    private final Terms terms;
    private final FigureApprovals figures;
    private final Editions editions;
    private final Evidences evidences;
    private final EntryProofs entryProofs;
    private final Appointments appointments;
    private final Happenings happenings;
    private final Occurrences occurrences;
    private final Rulings rulings;
    private final Catalog catalog;
    private final Calendars calendars;

    Statuses(
            Terms terms,
            FigureApprovals figures,
            Editions editions,
            Evidences evidences,
            EntryProofs entryProofs,
            Appointments appointments,
            Happenings happenings,
            Occurrences occurrences,
            Rulings rulings,
            Catalog catalog,
            Calendars calendars) {
        this.terms = terms;
        this.figures = figures;
        this.editions = editions;
        this.evidences = evidences;
        this.entryProofs = entryProofs;
        this.appointments = appointments;
        this.happenings = happenings;
        this.occurrences = occurrences;
        this.rulings = rulings;
        this.catalog = catalog;
        this.calendars = calendars;
    }

    /**
     * How an engagement stood on a day, by what was recorded by its end (Asia/Tokyo). Empty when the acting organization
     * had not recorded such an engagement by then.
     */
    @Transactional
    public Optional<StatusAsOf> findAsOf(EngagementId id, LocalDate day) {
        return terms.findAsOf(id, day).map(found -> reckon(found, day));
    }

    private StatusAsOf reckon(EngagementTerms found, LocalDate day) {
        Engagement engagement = found.engagement();
        EngagementId id = engagement.id();
        List<Edition> pinned = engagement.pins().stream()
                .map(pin -> editions.get(pin.digest()).edition())
                .toList();
        Map<OccurrenceKey, OccurrenceId> rows = occurrences.listIds(id);
        Map<OccurrenceKey, List<Occurrences.RecordedStep>> steps =
                occurrences.listSteps(id, day).stream().collect(Collectors.groupingBy(Occurrences.RecordedStep::key));
        Map<DutyId, List<Rulings.Recorded>> ruled = rulings.listAsOf(id, day);
        FigureApprovals.Standing stated = figures.standingAsOf(id, engagement.termsDay(day), day);
        Facts facts = new Facts(
                day,
                engagement.from(),
                engagement.until(),
                pinned,
                found.answers(),
                Classification.UNDECIDED,
                stated.approved(),
                stated.awaited(),
                happenings.listAsOf(id, day).stream()
                        .map(each -> new Happening(each.id().toString(), each.event(), each.on()))
                        .toList(),
                latest(steps),
                proofs(engagement, day, rows, pinned),
                effective(ruled),
                measure -> Optional.ofNullable(catalog.measures().get(measure)),
                calendars.getClosedDays(engagement.calendar()));
        return new StatusAsOf(found, pinned, EngagementStatus.of(facts), rows, steps, ruled);
    }

    private static Map<OccurrenceKey, Step> latest(Map<OccurrenceKey, List<Occurrences.RecordedStep>> steps) {
        Map<OccurrenceKey, Step> latest = new HashMap<>();
        steps.forEach((key, recorded) -> latest.put(key, recorded.getLast().step()));
        return latest;
    }

    private List<Proof> proofs(
            Engagement engagement, LocalDate day, Map<OccurrenceKey, OccurrenceId> rows, List<Edition> pinned) {
        EngagementId id = engagement.id();
        Map<UUID, OccurrenceKey> keys = new HashMap<>();
        rows.forEach((key, row) -> keys.put(row.value(), key));
        Stream<Proof> given = evidences.listProofs(id, day).stream()
                .flatMap(proof -> of(proof.target(), keys)
                        .map(of -> new Proof(
                                proof.evidence().value(), of, proof.observed(), proof.coversUntil(), proof.title())));
        Stream<Proof> kept = entryProofs.listAsOf(id, day).stream().flatMap(proof -> of(proof, pinned));
        return Stream.concat(Stream.concat(given, kept), held(engagement, day, pinned))
                .toList();
    }

    /** That somebody holds the roles a duty puts people into: it is done for as long as all of them are held. */
    private Stream<Proof> held(Engagement engagement, LocalDate day, List<Edition> pinned) {
        Map<RoleId, Appointment> holders = appointments.listAsOf(engagement.id(), day).stream()
                .filter(appointment -> appointment.deputyOf() == null && !appointment.gone())
                .collect(Collectors.toMap(Appointment::role, Function.identity(), (first, _) -> first));
        return pinned.stream()
                .flatMap(Edition::duties)
                .filter(duty -> holders.keySet().containsAll(duty.appoints()))
                .flatMap(duty -> duty.appoints().stream()
                        .limit(1)
                        .flatMap(role -> Stream.ofNullable(holders.get(role)))
                        .map(holder -> new Proof(
                                holder.id().value(),
                                new Proof.Of.ADuty(duty.id()),
                                Optional.ofNullable(holder.marks().from()).orElse(engagement.from()),
                                Optional.of(day),
                                holder.name(),
                                new Proof.Place.AmongPeople())));
    }

    /** What a register that is kept shows: that the standing duties hold which are kept in it. */
    private static Stream<Proof> of(EntryProofs.EntryProof proof, List<Edition> pinned) {
        return pinned.stream()
                .flatMap(Edition::duties)
                .filter(duty -> duty.when().triggers().stream().anyMatch(When.Trigger.Standing.class::isInstance))
                .filter(proof::isFor)
                .map(duty -> new Proof(
                        proof.newest().value(),
                        new Proof.Of.ADuty(duty.id()),
                        proof.observed(),
                        Optional.empty(),
                        proof.book().title(Locale.JAPANESE),
                        new Proof.Place.InRegister(proof.book().id())));
    }

    private static Stream<Proof.Of> of(Target target, Map<UUID, OccurrenceKey> keys) {
        return switch (target) {
            case Target.OfClause(var clause) -> Stream.of(new Proof.Of.AClause(clause));
            case Target.OfDuty(var duty) -> Stream.of(new Proof.Of.ADuty(duty));
            case Target.OfOccurrence occurrence ->
                Stream.ofNullable(keys.get(occurrence.occurrence())).map(Proof.Of.AnOccurrence::new);
        };
    }

    private static Map<DutyId, Ruling> effective(Map<DutyId, List<Rulings.Recorded>> ruled) {
        Map<DutyId, Ruling> effective = new HashMap<>();
        ruled.forEach((duty, revisions) -> Rulings.findEffective(revisions)
                .ifPresent(ruling -> effective.put(
                        duty,
                        new Ruling(
                                duty,
                                ruling.revision(),
                                ruling.word().orElseThrow(),
                                ruling.reason(),
                                ruling.until(),
                                Optional.of(ruling.by().toString())))));
        return effective;
    }
}
