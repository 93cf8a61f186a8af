package jp.junshu.app.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.contract.Engagements;
import jp.junshu.app.duty.Deliveries;
import jp.junshu.app.duty.OccurrenceId;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.exchange.Submission.Event;
import jp.junshu.app.exchange.Submission.Sent;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.kernel.AwaitsAnswer;
import jp.junshu.app.kernel.AwaitsAnswer.Answer;
import jp.junshu.app.kernel.AwaitsAnswer.Kind;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.law.ClauseId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.date.DateStyle;
import org.springframework.stereotype.Component;

/**
 * What a record of a submission does elsewhere, in its transaction: to the occurrences it was sent for, and to what of ours waits
 * for the answer. What nothing waits for is done by being sent, until it comes back; what something waits for is done by the word
 * that was asked for.
 */
@Component
class Consequences {
    private final Deliveries deliveries;
    private final Engagements engagements;
    private final Editions editions;
    private final Map<String, AwaitsAnswer> awaiting = new HashMap<>();

    Consequences(Deliveries deliveries, Engagements engagements, Editions editions, List<AwaitsAnswer> awaiting) {
        this.deliveries = deliveries;
        this.engagements = engagements;
        this.editions = editions;
        awaiting.forEach(each -> {
            if (this.awaiting.put(each.kind(), each) != null) {
                throw new IllegalStateException("two look after " + each.kind());
            }
        });
    }

    /** @param title what the submission is of, as notes and reasons of duties name it */
    void follow(Submission before, Event event, String title) {
        switch (event.state()) {
            case DRAFT, RECEIVED, REPLIED -> {}
            case SENT -> sent(before, event, title);
            case GRANTED -> {
                if (before.act().answer() != Act.Answer.RECEIPT) {
                    deliveries.done(before.engagement(), occurrences(before), event.on(), event.word() + "：" + title);
                }
                answered(before, event, Kind.GRANTED);
            }
            case RETURNED -> {
                deliveries.reopen(before.engagement(), occurrences(before), event.on(), reason(before, event, title));
                answered(before, event, Kind.RETURNED);
            }
            case REFUSED -> {
                deliveries.reopen(before.engagement(), occurrences(before), event.on(), reason(before, event, title));
                answered(before, event, Kind.REFUSED);
            }
            case WITHDRAWN -> withdrawn(before, event, title);
        }
    }

    private void sent(Submission before, Event event, String title) {
        if (before.act().answer() == Act.Answer.RECEIPT) {
            Set<OccurrenceId> occurrences =
                    event.sending().map(Sent::occurrences).orElse(Set.of());
            deliveries.done(before.engagement(), occurrences, event.on(), event.word() + "：" + title);
        }
        before.version()
                .subject()
                .ifPresent(about -> find(about)
                        .ifPresent(each -> each.sent(
                                about.subject(), about.revision(), before.act().spelling(), event.on())));
    }

    private void answered(Submission before, Event event, Kind kind) {
        Answer answer = new Answer(
                kind,
                event.word(),
                event.on(),
                words(before, event),
                event.paper().map(EvidenceId::value));
        before.version()
                .subject()
                .ifPresent(about ->
                        find(about).ifPresent(each -> each.answered(about.subject(), about.revision(), answer)));
    }

    private void withdrawn(Submission before, Event event, String title) {
        boolean out = before.state().isAwaiting() || before.state() == State.REPLIED;
        if (!out) {
            return;
        }
        if (before.act().answer() == Act.Answer.RECEIPT) {
            deliveries.reopen(before.engagement(), occurrences(before), event.on(), reason(before, event, title));
        }
        before.version()
                .subject()
                .ifPresent(about ->
                        find(about).ifPresent(each -> each.withdrawn(about.subject(), about.revision(), event.on())));
    }

    /** Whether what speaks of {@code next} may follow, in the same submission, on what spoke of {@code before}. */
    boolean isMendedBy(Optional<Subject> before, Optional<Subject> next) {
        if (before.isEmpty() || next.isEmpty()) {
            return before.equals(next);
        }
        return before.get().kind().equals(next.get().kind())
                && Optional.ofNullable(awaiting.get(before.get().kind()))
                        .map(each -> each.isMendedBy(before.get(), next.get()))
                        .orElseGet(() -> before.equals(next));
    }

    private Optional<AwaitsAnswer> find(Version.About about) {
        return Optional.ofNullable(awaiting.get(about.subject().kind()));
    }

    private static Set<OccurrenceId> occurrences(Submission submission) {
        return submission
                .findSending()
                .flatMap(Event::sending)
                .map(Sent::occurrences)
                .orElse(Set.of());
    }

    private String reason(Submission before, Event event, String title) {
        LocalDate on = event.on();
        return event.word() + "（" + DateStyle.ERA.print(on) + "）：" + title + "\n" + words(before, event);
    }

    /** The reason for the whole, then those for single clauses, by their citations and in the order of the documents. */
    private String words(Submission before, Event event) {
        List<String> lines = new ArrayList<>();
        if (!event.said().reason().isBlank()) {
            lines.add(event.said().reason());
        }
        Map<ClauseId, String> reasons = event.said().reasons();
        engagements.find(before.engagement()).stream()
                .flatMap(engagement -> engagement.pins().stream())
                .flatMap(pin -> editions.get(pin.digest()).edition().clauses().stream())
                .filter(clause -> reasons.containsKey(clause.id()))
                .forEach(clause -> lines.add(clause.cite() + "：" + reasons.get(clause.id())));
        return String.join("\n", lines);
    }
}
