package jp.junshu.app.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Who speaks for the other side of an engagement, and to whom its reports are addressed. */
@Service
public class Officers {
    private static final String AS_OF = """
            select * from (
              select distinct on (id) id, revision, kind, post, name, contact, valid, lower(valid) as first_day,
                     upper(valid) - 1 as last_day, recorded_at, recorded_by
              from engagement_officer
              where engagement = :engagement and recorded_at < :known
              order by id, revision desc) newest
            where valid @> terms_day(:engagement, :day, :known)
            order by kind, id
            """;
    private static final String ALL = """
            select id, revision, kind, post, name, contact, lower(valid) as first_day, upper(valid) - 1 as last_day,
                   recorded_at, recorded_by
            from engagement_officer where engagement = :engagement order by recorded_at, id, revision
            """;
    private static final String NEWEST = """
            select id, revision, kind, post, name, contact, lower(valid) as first_day, upper(valid) - 1 as last_day,
                   recorded_at, recorded_by
            from engagement_officer where engagement = :engagement and id = :id order by revision desc limit 1
            """;
    private static final String ADD = """
            insert into engagement_officer (org_id, id, revision, engagement, kind, post, name, contact, valid, recorded_at, recorded_by)
            values (:org, :id, :revision, :engagement, :kind, :post, :name, :contact, daterange(:from, :until, '[]'), :now, :by)
            on conflict do nothing
            """;
    /** The addressee before, who gives way: a further revision that ends on the day before. */
    private static final String ADDRESSEE_BEFORE = """
            select id, revision, kind, post, name, contact, first_day, last_day, recorded_at, recorded_by from (
              select distinct on (id) id, revision, kind, post, name, contact, valid, lower(valid) as first_day,
                     upper(valid) - 1 as last_day, recorded_at, recorded_by
              from engagement_officer where engagement = :engagement order by id, revision desc) newest
            where kind = 'ADDRESSEE' and valid @> cast(:from as date) and first_day < :from
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final EngagementChanges changes;
    private final Ids ids;
    private final Clock clock;

    Officers(JdbcClient jdbc, Vault vault, Trail trail, EngagementChanges changes, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of an officer that was to be recorded. */
    public sealed interface Naming {
        record Done(OfficerId id) implements Naming {}

        /** Somebody else changed the same officer meanwhile. */
        record Overtaken() implements Naming {}

        /** Another addressee is recorded for some of these days. */
        record SecondAddressee() implements Naming {}
    }

    /**
     * Those recorded by the end of that day (Asia/Tokyo) who were in charge on it, the addressee first; before the
     * engagement's first day, those it begins with.
     */
    @Transactional
    public List<Officer> listAsOf(EngagementId engagement, LocalDate day) {
        return list(engagement, AsOf.endOf(day));
    }

    /** To whom reports of that day are addressed; empty where nobody is recorded. */
    @Transactional
    public Optional<Officer> findAddressee(EngagementId engagement, LocalDate day) {
        return listAsOf(engagement, day).stream()
                .filter(officer -> officer.kind() == Officer.Kind.ADDRESSEE)
                .findFirst();
    }

    private List<Officer> list(EngagementId engagement, AsOf asOf) {
        List<Officer> found = jdbc.sql(AS_OF)
                .param("engagement", engagement.value())
                .param("day", asOf.day())
                .param("known", asOf.known())
                .query((row, _) -> officer(row))
                .list();
        trail.recordRead("engagement_officer", found.stream().map(Officer::id).toList());
        return found;
    }

    /** Every revision of everybody, in the order of recording. */
    @Transactional
    public List<Officer> listAll(EngagementId engagement) {
        return jdbc.sql(ALL)
                .param("engagement", engagement.value())
                .query((row, _) -> officer(row))
                .list();
    }

    /** The newest revision of one. */
    @Transactional
    public Optional<Officer> find(EngagementId engagement, OfficerId id) {
        return jdbc.sql(NEWEST)
                .param("engagement", engagement.value())
                .param("id", id.value())
                .query((row, _) -> officer(row))
                .optional();
    }

    /** Records somebody new. An addressee whose days reach into the new one's gives way on the day before. */
    @Transactional
    public Naming name(EngagementId engagement, Officer.Draft draft) {
        if (draft.kind() == Officer.Kind.ADDRESSEE) {
            Optional<Officer> before = jdbc
                    .sql(ADDRESSEE_BEFORE)
                    .param("engagement", engagement.value())
                    .param("from", draft.from())
                    .query((row, _) -> officer(row))
                    .list()
                    .stream()
                    .findFirst();
            if (before.isPresent()) {
                Officer gone = before.get();
                Officer.Draft ended = new Officer.Draft(
                        gone.kind(),
                        gone.post(),
                        gone.name(),
                        gone.contact(),
                        Optional.ofNullable(gone.marks().from()).orElseThrow(),
                        draft.from().minusDays(1));
                if (add(engagement, gone.id(), gone.marks().revision() + 1, ended) == 0) {
                    return undone(new Naming.Overtaken());
                }
            }
        }
        return record(engagement, new OfficerId(ids.next()), 0, draft);
    }

    /** Records what is right, or when somebody's time ended, as a further revision. */
    @Transactional
    public Naming correct(EngagementId engagement, OfficerId id, int seen, Officer.Draft draft) {
        return record(engagement, id, seen, draft);
    }

    private Naming record(EngagementId engagement, OfficerId id, int seen, Officer.Draft draft) {
        try {
            if (add(engagement, id, seen + 1, draft) == 0) {
                return undone(new Naming.Overtaken());
            }
        } catch (DataIntegrityViolationException e) {
            if (Overlap.isOne(e)) {
                return undone(new Naming.SecondAddressee());
            }
            throw e;
        }
        changes.announce(engagement);
        return new Naming.Done(id);
    }

    private static Naming undone(Naming outcome) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    private int add(EngagementId engagement, OfficerId id, int revision, Officer.Draft draft) {
        Actor actor = Acting.current();
        KeyScope scope = KeyScope.of(actor.org(), engagement, Purpose.ENGAGEMENT);
        trail.record(
                Act.OFFICER_NAME,
                Subject.of("engagement", engagement),
                Outcome.DONE,
                Map.of("officer", id.toString(), "revision", Integer.toString(revision)));
        return jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", id.value())
                .param("revision", revision)
                .param("engagement", engagement.value())
                .param("kind", draft.kind().name())
                .param("post", seal(scope, id, revision, "post", draft.post()))
                .param("name", seal(scope, id, revision, "name", draft.name()))
                .param("contact", seal(scope, id, revision, "contact", draft.contact()))
                .param("from", draft.from())
                .param("until", draft.until())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
    }

    private byte @Nullable [] seal(KeyScope scope, OfficerId id, int revision, String column, @Nullable String text) {
        return text == null ? null : vault.seal(scope, place(id, revision, column), text);
    }

    private Officer officer(ResultSet row) throws SQLException {
        OfficerId id = new OfficerId(row.getObject("id", UUID.class));
        Marks marks = Marks.of(row);
        return new Officer(
                id,
                Officer.Kind.valueOf(row.getString("kind")),
                vault.openText(place(id, marks.revision(), "post"), row.getBytes("post")),
                open(id, marks, "name", row.getBytes("name")),
                open(id, marks, "contact", row.getBytes("contact")),
                marks);
    }

    private @Nullable String open(OfficerId id, Marks marks, String column, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.openText(place(id, marks.revision(), column), sealed);
    }

    private static String place(OfficerId id, int revision, String column) {
        return "engagement_officer." + column + "/" + id + "/" + revision;
    }
}
