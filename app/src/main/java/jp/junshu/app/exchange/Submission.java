package jp.junshu.app.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.contract.OfficerId;
import jp.junshu.app.duty.OccurrenceId;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.exchange.flow.Flow;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.FormId;

/**
 * Something handed in, or about to be, with all that was recorded of it.
 *
 * @param act the clause's word for it
 * @param form what form it is of; empty where a file goes
 * @param duties what it is handed in for
 * @param events in order; the first is its first version
 */
public record Submission(
        SubmissionId id,
        EngagementId engagement,
        Act act,
        Optional<FormId> form,
        List<DutyId> duties,
        List<Event> events) {
    public Submission {
        duties = List.copyOf(duties);
        events = List.copyOf(events);
    }

    /**
     * One record of it.
     *
     * @param seq from 1
     * @param round from 1: the version it is about
     * @param word the clause's own word
     * @param on the day it happened; of a version, the day that was made
     * @param version of a draft
     * @param sending of a sending
     * @param said what was said with it
     * @param paper the other side's paper
     * @param by empty for the program
     */
    public record Event(
            int seq,
            int round,
            State state,
            String word,
            LocalDate on,
            Optional<Version> version,
            Optional<Sent> sending,
            Said said,
            Optional<EvidenceId> paper,
            Instant at,
            Optional<AccountId> by) {}

    /**
     * How a version went.
     *
     * @param to the officer as they were called then
     * @param occurrences what it was sent for
     */
    public record Sent(Means means, OfficerId officer, String to, Set<OccurrenceId> occurrences) {
        public Sent {
            occurrences = Set.copyOf(occurrences);
        }
    }

    /**
     * What was said with a record; all of it may be empty.
     *
     * @param number the number of the other side's paper
     * @param reason for the whole
     * @param reasons for single clauses
     */
    public record Said(String number, String reason, Map<ClauseId, String> reasons) {
        public static final Said NOTHING = new Said("", "", Map.of());

        public Said {
            reasons = Map.copyOf(reasons);
        }

        /** Whether any reason is given. */
        public boolean isReasoned() {
            return !reason.isBlank() || !reasons.isEmpty();
        }
    }

    public State state() {
        return events.getLast().state();
    }

    /** The sequence of the last record: whoever records the next has to have seen it. */
    public int seq() {
        return events.getLast().seq();
    }

    public Event last() {
        return events.getLast();
    }

    /** The version that it is about now. */
    public Version version() {
        return events.reversed().stream()
                .flatMap(event -> event.version().stream())
                .findFirst()
                .orElseThrow();
    }

    /** The last sending; empty while it is a first draft. */
    public Optional<Event> findSending() {
        return events.reversed().stream()
                .filter(event -> event.state() == State.SENT)
                .findFirst();
    }

    /** How far it has come. */
    public Flow flow() {
        Event latest = events.stream()
                .max(Comparator.comparing(Event::on).thenComparingInt(Event::seq))
                .orElseThrow();
        return new Flow(
                act,
                state(),
                last().round(),
                latest.on(),
                latest.word(),
                findSending().isPresent());
    }
}
