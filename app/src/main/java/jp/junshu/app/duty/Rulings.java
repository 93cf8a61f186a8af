package jp.junshu.app.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.contract.EngagementChanges;
import jp.junshu.app.duty.status.Word;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.DutyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person's word that overrides how a duty stands (判断), with its reason and its last day. To 実施 it needs evidence, or
 * takes effect when a second person agrees; until then what was in effect before stays so.
 */
@Service
public class Rulings {
    /** Kind of the subject that the second person decides about. */
    static final String SUBJECT = "ruling";

    private static final String SECOND_PERSON = "second-person";
    private static final String AS_OF = """
            select duty, revision, word, reason, until, evidence, second, recorded_at, recorded_by
            from ruling where engagement = :engagement and recorded_at < :known
            order by duty, revision
            """;
    private static final String ADD = """
            insert into ruling (org_id, engagement, duty, revision, word, reason, until, evidence, second, recorded_at, recorded_by)
            values (:org, :engagement, :duty, :revision, :word, :reason, :until, :evidence, :second, :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Approvals approvals;
    private final EngagementChanges changes;
    private final Clock clock;

    Rulings(JdbcClient jdbc, Vault vault, Trail trail, Approvals approvals, EngagementChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.approvals = approvals;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A ruling to be made.
     *
     * @param seen the revision it replaces, 0 for the first
     * @param word empty to withdraw the one before
     * @param until the last day it holds
     */
    public record NewRuling(
            DutyId duty, int seen, Optional<Word> word, String reason, LocalDate until, Optional<EvidenceId> evidence) {
        public NewRuling {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a ruling has a reason");
            }
        }

        /** To 実施 without evidence it takes a second person. */
        public boolean needsSecond() {
            return word.equals(Optional.of(Word.DONE)) && evidence.isEmpty();
        }
    }

    /** A ruling as it was recorded, and what the second person decided where one is needed. */
    public record Recorded(
            DutyId duty,
            int revision,
            Optional<Word> word,
            String reason,
            LocalDate until,
            Optional<EvidenceId> evidence,
            boolean needsSecond,
            Instant at,
            AccountId by,
            Optional<Approval> second) {

        public boolean isWaiting() {
            return needsSecond && second.isEmpty();
        }

        /** Whether it counts, be it to take back the one before. */
        public boolean isEffective() {
            return !needsSecond
                    || second.filter(approval -> approval.decision() == Approval.Decision.APPROVED)
                            .isPresent();
        }
    }

    /** Every revision of every ruling recorded by the end of that day (Asia/Tokyo), by duty, oldest first. */
    @Transactional(readOnly = true)
    public Map<DutyId, List<Recorded>> listAsOf(EngagementId engagement, LocalDate day) {
        List<Recorded> rows = jdbc.sql(AS_OF)
                .param("engagement", engagement.value())
                .param("known", Timestamp.from(Days.endOf(day)))
                .query((row, _) -> recorded(engagement, row))
                .list();
        Map<String, List<Approval>> decisions = approvals
                .listDecisions(
                        SUBJECT,
                        rows.stream()
                                .map(row -> subjectId(engagement, row.duty()))
                                .collect(Collectors.toSet()),
                        day)
                .stream()
                .collect(Collectors.groupingBy(approval -> approval.subject().id()));
        Map<DutyId, List<Recorded>> found = new LinkedHashMap<>();
        for (Recorded row : rows) {
            Optional<Approval> second = decisions.getOrDefault(subjectId(engagement, row.duty()), List.of()).stream()
                    .filter(approval -> approval.revision() == row.revision())
                    .findFirst();
            found.computeIfAbsent(row.duty(), _ -> new ArrayList<>())
                    .add(new Recorded(
                            row.duty(),
                            row.revision(),
                            row.word(),
                            row.reason(),
                            row.until(),
                            row.evidence(),
                            row.needsSecond(),
                            row.at(),
                            row.by(),
                            second));
        }
        return found;
    }

    /** The one in effect of a duty's revisions; empty when there is none, or the last was a withdrawal. */
    static Optional<Recorded> findEffective(List<Recorded> revisions) {
        return revisions.reversed().stream()
                .filter(Recorded::isEffective)
                .findFirst()
                .filter(ruling -> ruling.word().isPresent());
    }

    /** Makes a ruling; false when somebody made one meanwhile, and nothing was changed. */
    @Transactional
    public boolean make(EngagementId engagement, NewRuling ruling) {
        Actor actor = Acting.current();
        int revision = ruling.seen() + 1;
        KeyScope scope = KeyScope.of(actor.org(), engagement, Purpose.DUTY);
        int added = jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("engagement", engagement.value())
                .param("duty", ruling.duty().toString())
                .param("revision", revision)
                .param("word", ruling.word().map(Word::name).orElse(null))
                .param("reason", vault.seal(scope, place(engagement, ruling.duty(), revision), ruling.reason()))
                .param("until", ruling.until())
                .param("evidence", ruling.evidence().map(EvidenceId::value).orElse(null))
                .param("second", ruling.needsSecond())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        if (added == 0) {
            return false;
        }
        trail.record(
                Act.RULING_MAKE,
                Subject.of("engagement", engagement),
                Outcome.DONE,
                Map.of(
                        "duty", ruling.duty().toString(),
                        "revision", Integer.toString(revision),
                        "status", ruling.word().map(Word::name).orElse("-"),
                        "second", Boolean.toString(ruling.needsSecond())));
        changes.announce(engagement);
        return true;
    }

    /** Decides as the second person; see {@link Approvals#decide}. */
    @Transactional
    public Approvals.Outcome decide(
            EngagementId engagement, Recorded ruling, Approval.Decision decision, String reason) {
        Approvals.Outcome outcome = approvals.decide(
                Subject.of(SUBJECT, subjectId(engagement, ruling.duty())),
                ruling.revision(),
                SECOND_PERSON,
                Set.of(ruling.by()),
                decision,
                reason);
        if (outcome instanceof Approvals.Outcome.Decided) {
            changes.announce(engagement);
        }
        return outcome;
    }

    private Recorded recorded(EngagementId engagement, ResultSet row) throws SQLException {
        DutyId duty = DutyId.parse(row.getString("duty"));
        int revision = row.getInt("revision");
        return new Recorded(
                duty,
                revision,
                Optional.ofNullable(row.getString("word")).map(Word::valueOf),
                vault.openText(place(engagement, duty, revision), row.getBytes("reason")),
                row.getObject("until", LocalDate.class),
                Optional.ofNullable(row.getObject("evidence", UUID.class)).map(EvidenceId::new),
                row.getBoolean("second"),
                row.getTimestamp("recorded_at").toInstant(),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                Optional.empty());
    }

    private static String subjectId(EngagementId engagement, DutyId duty) {
        return engagement + "/" + duty;
    }

    private static String place(EngagementId engagement, DutyId duty, int revision) {
        return "ruling.reason/" + engagement + "/" + duty + "/" + revision;
    }
}
