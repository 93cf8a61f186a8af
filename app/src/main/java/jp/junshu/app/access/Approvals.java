package jp.junshu.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.junshu.app.access.Approval.Decision;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Refusal;
import jp.junshu.app.screen.Text;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one mechanism for every step that takes a second person: a ruling, a plan, a disposal. A revision of a subject is
 * decided once per step; of two who decide at once the database takes the first.
 */
@Service
public class Approvals {
    private static final String IS_SAME_PERSON = """
            select true from account where person = :person and id = any (:accounts) limit 1
            """;
    private static final String ADD = """
            insert into approval (org_id, id, subject_kind, subject_id, revision, step, not_same_as, decision, account,
                                  reason, recorded_at)
            values (:org, :id, :kind, :subject, :revision, :step, :notSameAs, :decision, :account, :reason, :now)
            on conflict (org_id, subject_kind, subject_id, revision, step) do nothing
            """;
    private static final String DECIDED = """
            select id, subject_kind, subject_id, revision, step, decision, account, reason, recorded_at
            from approval
            where subject_kind = :kind and subject_id = :subject and revision = :revision and step = :step
            """;
    private static final String OF_SUBJECTS = """
            select id, subject_kind, subject_id, revision, step, decision, account, reason, recorded_at
            from approval
            where subject_kind = :kind and subject_id = any (:subjects) and recorded_at < :end and valid @> :day
            order by recorded_at, id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    Approvals(JdbcClient jdbc, Vault vault, Trail trail, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What came of a decision. */
    public sealed interface Outcome {
        record Decided(Approval approval) implements Outcome {}

        /** Whoever decides is one of those the second person must not be; nothing was recorded but the attempt. */
        record SamePerson() implements Outcome {}

        /** Somebody, perhaps the same account, decided this step of this revision before. */
        record AlreadyDecided(Approval by) implements Outcome {}
    }

    /**
     * Decides as the acting person.
     *
     * @param revision from 1
     * @param notSameAs accounts whose people must not decide: who made the revision, say. Another account of such a
     *     person is refused too
     * @param reason why; needed to return a subject, blank for none
     * @throws Refusal when a subject is returned without a reason
     * @throws IllegalStateException when no person acts: a programming error
     */
    @Transactional
    public Outcome decide(
            Subject subject, int revision, String step, Set<AccountId> notSameAs, Decision decision, String reason) {
        if (!(Acting.current() instanceof Actor.Person person)) {
            throw new IllegalStateException("only a person decides");
        }
        if (decision == Decision.RETURNED && reason.isBlank()) {
            throw Refusal.because(Text.of("access.approval.reason-missing"));
        }
        UUID[] others = notSameAs.stream().map(AccountId::value).toArray(UUID[]::new);
        if (notSameAs.contains(person.account()) || isSamePerson(person, others)) {
            trail.record(
                    Act.APPROVAL,
                    subject,
                    Trail.Outcome.REFUSED,
                    Map.of("step", step, "revision", Integer.toString(revision), "reason", "same person"));
            return new Outcome.SamePerson();
        }
        UUID id = ids.next();
        // the database keeps microseconds
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] sealed =
                reason.isBlank() ? null : vault.seal(KeyScope.of(person.org(), Purpose.APPROVAL), place(id), reason);
        boolean first = jdbc.sql(ADD)
                        .param("org", person.org().value())
                        .param("id", id)
                        .param("kind", subject.kind())
                        .param("subject", subject.id())
                        .param("revision", revision)
                        .param("step", step)
                        .param("notSameAs", others)
                        .param("decision", decision.name())
                        .param("account", person.account().value())
                        .param("reason", sealed)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
        if (!first) {
            return new Outcome.AlreadyDecided(
                    findDecision(subject, revision, step).orElseThrow());
        }
        trail.record(
                Act.APPROVAL,
                subject,
                Trail.Outcome.DONE,
                Map.of("step", step, "revision", Integer.toString(revision), "decision", decision.name()));
        Optional<String> kept = reason.isBlank() ? Optional.empty() : Optional.of(reason);
        return new Outcome.Decided(new Approval(id, subject, revision, step, decision, person.account(), kept, now));
    }

    private boolean isSamePerson(Actor.Person person, UUID[] others) {
        return jdbc.sql(IS_SAME_PERSON)
                .param("person", person.person().value())
                .param("accounts", others)
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /** The decision of one step of one revision, if there is one yet. */
    @Transactional(readOnly = true)
    public Optional<Approval> findDecision(Subject subject, int revision, String step) {
        return jdbc.sql(DECIDED)
                .param("kind", subject.kind())
                .param("subject", subject.id())
                .param("revision", revision)
                .param("step", step)
                .query((row, _) -> approval(row))
                .optional();
    }

    /** Everything decided about a subject by the end of {@code day} (Asia/Tokyo), in the order it was decided. */
    @Transactional(readOnly = true)
    public List<Approval> listDecisions(Subject subject, LocalDate day) {
        return listDecisions(subject.kind(), Set.of(subject.id()), day);
    }

    /** The same for several subjects of one kind at once. */
    @Transactional(readOnly = true)
    public List<Approval> listDecisions(String kind, Set<String> subjects, LocalDate day) {
        return jdbc.sql(OF_SUBJECTS)
                .param("kind", kind)
                .param("subjects", subjects.toArray(String[]::new))
                .param("day", day)
                .param("end", Timestamp.from(Days.endOf(day)))
                .query((row, _) -> approval(row))
                .list();
    }

    private Approval approval(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        byte[] reason = row.getBytes("reason");
        return new Approval(
                id,
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getInt("revision"),
                row.getString("step"),
                Decision.valueOf(row.getString("decision")),
                new AccountId(row.getObject("account", UUID.class)),
                reason == null ? Optional.empty() : Optional.of(vault.openText(place(id), reason)),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static String place(UUID approval) {
        return "approval.reason/" + approval;
    }
}
