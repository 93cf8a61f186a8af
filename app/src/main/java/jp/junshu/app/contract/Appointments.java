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
import jp.junshu.app.access.People;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.PersonId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.RoleId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Who holds which role of the catalogue, in one engagement or in the whole organization. */
@Service
public class Appointments {
    private static final String AS_OF = """
            select * from (
              select distinct on (id) id, revision, person, role, engagement, deputy_of, valid, lower(valid) as first_day,
                     upper(valid) - 1 as last_day, recorded_at, recorded_by
              from appointment
              where (engagement is null or engagement = :engagement) and recorded_at < :known
              order by id, revision desc) newest
            where valid @> terms_day(:engagement, :day, :known)
            order by first_day, id
            """;
    private static final String ALL = """
            select id, revision, person, role, engagement, deputy_of, lower(valid) as first_day, upper(valid) - 1 as last_day,
                   recorded_at, recorded_by
            from appointment where engagement is null or engagement = :engagement order by recorded_at, id, revision
            """;
    private static final String NEWEST = """
            select id, revision, person, role, engagement, deputy_of, lower(valid) as first_day, upper(valid) - 1 as last_day,
                   recorded_at, recorded_by
            from appointment where id = :id order by revision desc limit 1
            """;
    private static final String ADD = """
            insert into appointment (org_id, id, revision, person, role, single, engagement, deputy_of, valid, recorded_at, recorded_by)
            values (:org, :id, :revision, :person, :role, :single, :engagement, :deputy, daterange(:from, :until, '[]'), :now, :by)
            on conflict do nothing
            """;
    private static final String ENGAGEMENTS = "select id from engagement";

    private final JdbcClient jdbc;
    private final People people;
    private final Catalog catalog;
    private final Trail trail;
    private final EngagementChanges changes;
    private final Ids ids;
    private final Clock clock;

    Appointments(
            JdbcClient jdbc,
            People people,
            Catalog catalog,
            Trail trail,
            EngagementChanges changes,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.catalog = catalog;
        this.trail = trail;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of an appointment that was to be recorded. */
    public sealed interface Appointing {
        record Done(AppointmentId id) implements Appointing {}

        /** Somebody else changed the same appointment meanwhile. */
        record Overtaken() implements Appointing {}

        /** The role is one person's at a time, and held on some of these days already. */
        record Held() implements Appointing {}
    }

    /**
     * The appointments recorded by the end of that day (Asia/Tokyo) that held on it, those of the whole organization
     * included; before the engagement's first day, those it begins with.
     */
    @Transactional
    public List<Appointment> listAsOf(EngagementId engagement, LocalDate day) {
        AsOf asOf = AsOf.endOf(day);
        return named(
                jdbc.sql(AS_OF)
                        .param("engagement", engagement.value())
                        .param("day", asOf.day())
                        .param("known", asOf.known())
                        .query((row, _) -> unnamed(row))
                        .list(),
                day);
    }

    /** Every revision that concerned the engagement, in the order of recording. */
    @Transactional
    public List<Appointment> listAll(EngagementId engagement) {
        return named(
                jdbc.sql(ALL)
                        .param("engagement", engagement.value())
                        .query((row, _) -> unnamed(row))
                        .list(),
                null);
    }

    /** The newest revision of one. */
    @Transactional
    public Optional<Appointment> find(AppointmentId id) {
        return named(
                        jdbc.sql(NEWEST)
                                .param("id", id.value())
                                .query((row, _) -> unnamed(row))
                                .list(),
                        null)
                .stream()
                .findFirst();
    }

    /** Appoints a person. The role must be one of the catalogue. */
    @Transactional
    public Appointing appoint(Appointment.Draft draft) {
        return record(Act.APPOINT, new AppointmentId(ids.next()), 0, draft);
    }

    /**
     * Ends an appointment.
     *
     * @param last the last day on which it holds, not before its first
     * @param seen the revision the change is based on
     */
    @Transactional
    public Appointing end(Appointment appointment, int seen, LocalDate last) {
        return record(
                Act.APPOINTMENT_END,
                appointment.id(),
                seen,
                new Appointment.Draft(
                        appointment.person(),
                        appointment.role(),
                        appointment.engagement(),
                        appointment.deputyOf(),
                        Optional.ofNullable(appointment.marks().from()).orElseThrow(),
                        last));
    }

    private Appointing record(Act act, AppointmentId id, int seen, Appointment.Draft draft) {
        Actor actor = Acting.current();
        trail.record(
                act,
                Subject.of("appointment", id),
                Outcome.DONE,
                Map.of(
                        "role", draft.role().value(),
                        "person", draft.person().toString(),
                        "from", draft.from().toString(),
                        "until", draft.until() == null ? "-" : draft.until().toString()));
        try {
            int added = jdbc.sql(ADD)
                    .param("org", actor.org().value())
                    .param("id", id.value())
                    .param("revision", seen + 1)
                    .param("person", draft.person().value())
                    .param("role", draft.role().value())
                    .param("single", catalog.getRole(draft.role()).single())
                    .param(
                            "engagement",
                            draft.engagement() == null
                                    ? null
                                    : draft.engagement().value())
                    .param(
                            "deputy",
                            draft.deputyOf() == null ? null : draft.deputyOf().value())
                    .param("from", draft.from())
                    .param("until", draft.until())
                    .param("now", Timestamp.from(clock.instant()))
                    .param("by", actor.accountOrNull())
                    .update();
            if (added == 0) {
                return undone(new Appointing.Overtaken());
            }
        } catch (DataIntegrityViolationException e) {
            if (Overlap.isOne(e)) {
                return undone(new Appointing.Held());
            }
            throw e;
        }
        announce(draft.engagement());
        return new Appointing.Done(id);
    }

    private static Appointing undone(Appointing outcome) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return outcome;
    }

    /** Whoever stands for the whole organization stands in every engagement. */
    private void announce(@Nullable EngagementId engagement) {
        if (engagement == null) {
            jdbc.sql(ENGAGEMENTS)
                    .query((row, _) -> new EngagementId(row.getObject("id", UUID.class)))
                    .list()
                    .forEach(changes::announce);
        } else {
            changes.announce(engagement);
        }
    }

    /** An appointment before the names of those concerned are opened. */
    private record Unnamed(
            AppointmentId id,
            PersonId person,
            RoleId role,
            @Nullable EngagementId engagement,
            @Nullable AppointmentId deputyOf,
            Marks marks) {
        Appointment named(People.Person who, @Nullable LocalDate day) {
            boolean gone = day != null && !who.isThereOn(day);
            return new Appointment(id, person, who.name(), role, engagement, deputyOf, gone, marks);
        }
    }

    private List<Appointment> named(List<Unnamed> rows, @Nullable LocalDate day) {
        Map<PersonId, People.Person> known =
                people.find(rows.stream().map(Unnamed::person).toList());
        return rows.stream()
                .map(row ->
                        row.named(Optional.ofNullable(known.get(row.person())).orElseThrow(), day))
                .toList();
    }

    private static Unnamed unnamed(ResultSet row) throws SQLException {
        UUID engagement = row.getObject("engagement", UUID.class);
        UUID deputyOf = row.getObject("deputy_of", UUID.class);
        return new Unnamed(
                new AppointmentId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new RoleId(row.getString("role")),
                engagement == null ? null : new EngagementId(engagement),
                deputyOf == null ? null : new AppointmentId(deputyOf),
                Marks.of(row));
    }
}
