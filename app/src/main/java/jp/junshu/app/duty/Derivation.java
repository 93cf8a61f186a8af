package jp.junshu.app.duty;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import jp.junshu.app.contract.Engagement;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.duty.status.EngagementStatus;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.store.OutboxHandler;
import jp.junshu.law.DutyId;
import jp.junshu.law.RegulationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** After any change of an engagement's facts: brings its occurrences in line and recomputes what boards show of it. */
@Service
class Derivation implements OutboxHandler {
    private static final String STORE = """
            insert into summary (org_id, engagement, clauses, duties, done, not_done, not_applicable, late, next_due, computed_at)
            values (:org, :engagement, :clauses, :duties, :done, :notDone, :notApplicable, :late, :nextDue, :now)
            on conflict (org_id, engagement)
            do update set clauses = excluded.clauses, duties = excluded.duties, done = excluded.done,
                not_done = excluded.not_done, not_applicable = excluded.not_applicable, late = excluded.late,
                next_due = excluded.next_due, computed_at = excluded.computed_at
            """;

    private final JdbcClient jdbc;
    private final Statuses statuses;
    private final Occurrences occurrences;
    private final EngagementChanges changes;
    private final Clock clock;

    Derivation(
            JdbcClient jdbc, Statuses statuses, Occurrences occurrences, EngagementChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.statuses = statuses;
        this.occurrences = occurrences;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return EngagementChanges.KIND;
    }

    /**
     * The same at once, inside the change of a fact. It asks for the work first, which holds it back in the outbox: two
     * derivations of one engagement never run side by side, where each could wait for rows of the other.
     */
    void deriveNow(EngagementId engagement) {
        changes.announce(engagement);
        handle(engagement.toString());
    }

    @Override
    public void handle(String engagement) {
        EngagementId id = EngagementId.of(engagement);
        LocalDate today = Days.today(clock);
        statuses.findAsOf(id, today).ifPresent(found -> {
            Map<RegulationId, byte[]> digests = found.terms().engagement().pins().stream()
                    .collect(Collectors.toMap(
                            pin -> new RegulationId(pin.regulation()),
                            pin -> HexFormat.of().parseHex(pin.digest())));
            occurrences.reconcile(id, found.status().occurrences(), duty -> edition(digests, duty));
            store(found.terms().engagement(), found);
        });
    }

    private static byte[] edition(Map<RegulationId, byte[]> digests, DutyId duty) {
        byte[] digest = digests.get(duty.clause().regulation());
        if (digest == null) {
            throw new IllegalStateException("no edition is pinned for " + duty);
        }
        return digest;
    }

    private void store(Engagement engagement, StatusAsOf found) {
        EngagementStatus status = found.status();
        jdbc.sql(STORE)
                .param("org", Acting.current().org().value())
                .param("engagement", engagement.id().value())
                .param(
                        "clauses",
                        found.editions().stream()
                                .mapToInt(edition -> edition.clauses().size())
                                .sum())
                .param("duties", status.duties().size())
                .param("done", status.count(Word.DONE))
                .param("notDone", status.count(Word.NOT_DONE))
                .param("notApplicable", status.count(Word.NOT_APPLICABLE))
                .param("late", status.lateCount())
                .param("nextDue", status.nextDue().orElse(null))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
