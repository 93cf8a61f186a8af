package jp.junshu.app.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.junshu.app.duty.status.DutyStatus;
import jp.junshu.app.duty.status.Gap;
import jp.junshu.app.duty.status.Occurrence;
import jp.junshu.app.duty.status.OccurrenceKey;
import jp.junshu.app.duty.status.Progress;
import jp.junshu.app.duty.web.DutyLine;
import jp.junshu.app.duty.web.Need;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.screen.Text;

/** Writes the duties of one engagement as lines of a list, with the buttons that this reader may press. */
final class DutyLines {
    private final StatusAsOf found;
    private final DutyWords words;
    private final Places places;
    private final Set<Permission> permissions;

    DutyLines(StatusAsOf found, DutyWords words, Set<Permission> permissions) {
        this.found = found;
        this.words = words;
        this.places = new Places(found.terms().engagement().id());
        this.permissions = Set.copyOf(permissions);
    }

    /** @param back where a button comes back to */
    DutyLine line(DutyStatus status, String back) {
        return new DutyLine(
                words.cite(status.duty().id()),
                places.clause(status.duty().id().clause()),
                words.does(status.duty()),
                words.who(status.duty()),
                words.when(status.duty()),
                Marks.of(status),
                status.isOverruled(),
                words.reasons(status),
                status.gaps().stream().map(gap -> need(status, gap, back)).toList(),
                status.nextDue(found.status().asOf()));
    }

    private Need need(DutyStatus status, Gap gap, String back) {
        return switch (gap) {
            case Gap.Unanswered _ ->
                need(gap, Permission.ENGAGEMENT_WRITE, Text.of("duty.button.answer"), places.interview());
            case Gap.Unstated unstated ->
                need(
                        gap,
                        Permission.ENGAGEMENT_WRITE,
                        Text.of("duty.button.state"),
                        places.figure(unstated.parameter()));
            case Gap.Unapproved _ -> need(gap, Permission.APPROVE, Text.of("duty.button.decide"), places.policy());
            case Gap.NoProof _, Gap.StaleProof _ ->
                need(
                        gap,
                        Permission.EVIDENCE_WRITE,
                        Text.of("duty.button.evidence"),
                        places.newEvidence(status.duty().id().toString(), back));
            case Gap.NotDone open ->
                found.findOccurrence(open.occurrence())
                        .map(id -> need(
                                gap, Permission.EVIDENCE_WRITE, Text.of("duty.button.record"), places.occurrence(id)))
                        .orElseGet(() -> new Need(words.gap(gap), Optional.empty(), places.duties()));
        };
    }

    private Need need(Gap gap, Permission permission, Text button, String link) {
        return new Need(words.gap(gap), Optional.of(button).filter(_ -> permissions.contains(permission)), link);
    }

    /** What called for an occurrence. */
    Text cause(Occurrence occurrence) {
        String trigger = occurrence.key().trigger();
        int slash = trigger.indexOf('/');
        String kind = slash < 0 ? trigger : trigger.substring(0, slash);
        return switch (kind) {
            case "every" -> Text.of("duty.cause.turn", occurrence.opens(), turnEnd(occurrence.key()));
            case "on", "after" -> Text.of("duty.cause.since", occurrence.opens());
            case "before" ->
                occurrence
                        .dueOn()
                        .map(day -> Text.of("duty.cause.before", day))
                        .orElseGet(() -> Text.of("duty.cause.before-other"));
            default -> Text.of("duty.cause.once");
        };
    }

    private static LocalDate turnEnd(OccurrenceKey key) {
        return LocalDate.parse(key.trigger().substring("every/".length()));
    }

    static Text progress(Progress progress) {
        return switch (progress) {
            case Progress.Open _ -> Text.of("duty.progress.open");
            case Progress.Done done -> Text.of("duty.progress.done", done.on());
            case Progress.Skipped skipped -> Text.of("duty.progress.skipped", skipped.reason());
        };
    }

    /** The lines of these statuses, late ones first, then by date, then in document order. */
    List<DutyLine> byTrouble(Stream<DutyStatus> statuses, String back) {
        return statuses.sorted(Comparator.comparing((DutyStatus status) -> !status.isLate())
                        .thenComparing(status -> status.gaps().stream()
                                .flatMap(gap -> gap instanceof Gap.NotDone open ? open.due().stream() : Stream.empty())
                                .min(Comparator.naturalOrder())
                                .orElse(LocalDate.MAX)))
                .map(status -> line(status, back))
                .toList();
    }
}
