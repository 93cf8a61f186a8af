package jp.junshu.app.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.catalog.Editions;
import jp.junshu.app.catalog.PinnableEdition;
import jp.junshu.app.contract.Engagement.Pin;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.RegulationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The acting organization's engagements: registered with their party and their pins, read back with titles opened. */
@Service
public class Engagements {
    private static final String FIND_PARTY =
            "select id from party where name = :name and calendar = :calendar and valid @> :today order by id limit 1";
    private static final String ADD_PARTY = """
            insert into party (org_id, id, name, calendar, recorded_at, recorded_by)
            values (:org, :id, :name, :calendar, :now, :by)
            """;
    private static final String ADD_ENGAGEMENT = """
            insert into engagement (org_id, id, kind, side, valid, recorded_at, recorded_by)
            values (:org, :id, 'CONTRACT', :side, daterange(:from, :until, '[]'), :now, :by)
            """;
    private static final String ADD_REVISION = """
            insert into engagement_revision (org_id, engagement, revision, party, number, title, concluded, valid, recorded_at, recorded_by)
            values (:org, :id, :revision, :party, :number, :title, :concluded, daterange(:from, :until, '[]'), :now, :by)
            on conflict do nothing
            """;
    private static final String ADD_PIN = """
            insert into engagement_edition (org_id, id, engagement, regulation, edition, valid, recorded_at, recorded_by)
            values (:org, :id, :engagement, :regulation, :edition, daterange(:from, null), :now, :by)
            """;
    private static final String AS_OF = """
            select e.id, e.side, p.name as party, p.calendar, r.revision, r.title, r.number, r.concluded, lower(r.valid) as first_day,
                   upper(r.valid) - 1 as last_day, terms_day(e.id, lower(r.valid), :known) as terms_from,
                   coalesce(s.clauses, 0) as clauses, coalesce(s.duties, 0) as duties
            from engagement e
            join lateral (select * from engagement_revision r
                          where r.org_id = e.org_id and r.engagement = e.id and r.recorded_at < :known
                          order by revision desc limit 1) r on true
            join party p on p.org_id = e.org_id and p.id = r.party
            left join summary s on s.org_id = e.org_id and s.engagement = e.id
            where cast(:id as uuid) is null or e.id = :id
            order by last_day, e.id
            """;
    private static final String PINS_AS_OF = """
            select distinct on (pin.engagement, pin.regulation)
                   pin.engagement, pin.regulation, edition.revision, pin.edition, lower(pin.valid) as since
            from engagement_edition pin
            join edition on edition.digest = pin.edition
            where (cast(:id as uuid) is null or pin.engagement = :id) and pin.recorded_at < :known
              and pin.valid @> terms_day(pin.engagement, :day, :known)
            order by pin.engagement, pin.regulation, pin.recorded_at desc
            """;
    private static final String REVISIONS = """
            select r.revision, p.name as party, p.calendar, r.number, r.title, r.concluded, lower(r.valid) as first_day,
                   upper(r.valid) - 1 as last_day, r.recorded_at, r.recorded_by
            from engagement_revision r
            join party p on p.org_id = r.org_id and p.id = r.party
            where r.engagement = :engagement order by r.revision
            """;
    private static final String ALL_PINS = """
            select 1 as revision, pin.regulation, edition.revision as label, lower(pin.valid) as first_day,
                   upper(pin.valid) - 1 as last_day, pin.recorded_at, pin.recorded_by
            from engagement_edition pin
            join edition on edition.digest = pin.edition
            where pin.engagement = :engagement order by pin.recorded_at, pin.regulation
            """;
    private static final String PROGRESS = """
            select engagement, done, not_done, not_applicable, late, next_due from summary
            """;

    private static final String LIST_IDS = "select id from engagement order by id";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Editions editions;
    private final PartyCalendars calendars;
    private final EngagementChanges changes;
    private final Ids ids;
    private final Clock clock;

    Engagements(
            JdbcClient jdbc,
            Vault vault,
            Trail trail,
            Editions editions,
            PartyCalendars calendars,
            EngagementChanges changes,
            Ids ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.editions = editions;
        this.calendars = calendars;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Registers a contract and pins each regulation it cites to the newest edition. */
    @Transactional
    public EngagementId register(EngagementDraft draft) {
        Actor actor = Acting.current();
        UUID org = actor.org().value();
        UUID by = actor.accountOrNull();
        Timestamp now = Timestamp.from(clock.instant());
        EngagementId id = new EngagementId(ids.next());
        jdbc.sql(ADD_ENGAGEMENT)
                .param("org", org)
                .param("id", id.value())
                .param("side", draft.side().name())
                .param("from", draft.from())
                .param("until", draft.until())
                .param("now", now)
                .param("by", by)
                .update();
        addRevision(id, 1, draft, now);
        trail.record(Act.ENGAGEMENT_REGISTER, Subject.of("engagement", id));
        for (RegulationId regulation : draft.regulations()) {
            PinnableEdition newest = editions.findNewest(regulation).orElseThrow();
            jdbc.sql(ADD_PIN)
                    .param("org", org)
                    .param("id", ids.next())
                    .param("engagement", id.value())
                    .param("regulation", regulation.toString())
                    .param("edition", HexFormat.of().parseHex(newest.digest()))
                    .param("from", draft.from())
                    .param("now", now)
                    .param("by", by)
                    .update();
            trail.record(
                    Act.EDITION_PIN,
                    Subject.of("engagement", id),
                    Outcome.DONE,
                    Map.of("regulation", regulation.toString(), "digest", newest.digest()));
        }
        changes.announce(id);
        return id;
    }

    /**
     * Records what the contract says now: party, title, number, dates. Its side and its pins stay.
     *
     * @param seen the revision the change is based on
     */
    @Transactional
    public Recorded revise(EngagementId id, int seen, EngagementDraft draft) {
        Timestamp now = Timestamp.from(clock.instant());
        trail.record(
                Act.ENGAGEMENT_REVISE,
                Subject.of("engagement", id),
                Outcome.DONE,
                Map.of("revision", Integer.toString(seen + 1)));
        if (addRevision(id, seen + 1, draft, now) == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Recorded.OVERTAKEN;
        }
        changes.announce(id);
        return Recorded.DONE;
    }

    private int addRevision(EngagementId id, int revision, EngagementDraft draft, Timestamp now) {
        Actor actor = Acting.current();
        return jdbc.sql(ADD_REVISION)
                .param("org", actor.org().value())
                .param("id", id.value())
                .param("revision", revision)
                .param("party", findOrAddParty(draft, actor.accountOrNull(), now))
                .param("number", draft.number())
                .param(
                        "title",
                        vault.seal(
                                KeyScope.of(actor.org(), id, Purpose.ENGAGEMENT),
                                titlePlace(id, revision),
                                draft.title()))
                .param("concluded", draft.concluded())
                .param("from", draft.from())
                .param("until", draft.until())
                .param("now", now)
                .param("by", actor.accountOrNull())
                .update();
    }

    /** The id of each, without its content. */
    @Transactional(readOnly = true)
    public List<EngagementId> listIds() {
        return jdbc.sql(LIST_IDS)
                .query((row, _) -> new EngagementId(row.getObject("id", UUID.class)))
                .list();
    }

    /** All of them as they stand, those that end first first. The titles shown are on the trail as read. */
    @Transactional
    public List<Engagement> listAll() {
        return read(null, AsOf.knownNow(Days.today(clock)));
    }

    /** All of them as they stand, with how far they are, those in trouble first. The titles shown are on the trail as read. */
    @Transactional
    public List<EngagementLine> listLines() {
        LocalDate today = Days.today(clock);
        Map<UUID, Progress> progress = jdbc
                .sql(PROGRESS)
                .query((row, _) -> Map.entry(row.getObject("engagement", UUID.class), progress(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return listAll().stream()
                .map(one -> new EngagementLine(one, progress.get(one.id().value()), today))
                .sorted(EngagementLine.BY_TROUBLE)
                .toList();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        return new Progress(
                row.getInt("done"),
                row.getInt("not_done"),
                row.getInt("not_applicable"),
                row.getInt("late"),
                Optional.ofNullable(row.getObject("next_due", LocalDate.class)));
    }

    /** One of them as it stands; empty when the acting organization has none of that id. */
    @Transactional
    public Optional<Engagement> find(EngagementId id) {
        return read(id.value(), AsOf.knownNow(Days.today(clock))).stream().findFirst();
    }

    /**
     * One of them as it was recorded by the end of that day (Asia/Tokyo), under the pins that held on it; empty when
     * nothing was recorded by then. Clauses and duties are counted of today's pins.
     */
    @Transactional
    public Optional<Engagement> findAsOf(EngagementId id, LocalDate day) {
        return read(id.value(), AsOf.endOf(day)).stream().findFirst();
    }

    /** What was recorded of one, the first revision first. */
    @Transactional
    public List<Revision> listRevisions(EngagementId id) {
        return jdbc.sql(REVISIONS)
                .param("engagement", id.value())
                .query((row, _) -> new Revision(
                        row.getString("party"),
                        calendars.known(row.getString("calendar")),
                        vault.openText(titlePlace(id, row.getInt("revision")), row.getBytes("title")),
                        row.getString("number"),
                        row.getObject("concluded", LocalDate.class),
                        Marks.of(row)))
                .list();
    }

    /** Every pin that was set on one, in the order of recording. */
    @Transactional(readOnly = true)
    public List<Pinned> listPins(EngagementId id) {
        return jdbc.sql(ALL_PINS)
                .param("engagement", id.value())
                .query((row, _) -> new Pinned(row.getString("regulation"), row.getString("label"), Marks.of(row)))
                .list();
    }

    /** One revision of the particulars; its marks hold the contract's period. */
    public record Revision(
            String party,
            String calendar,
            String title,
            @Nullable String number,
            LocalDate concluded,
            Marks marks) {}

    /** A pin with the name of the edition's revision. */
    public record Pinned(String regulation, String label, Marks marks) {}

    private List<Engagement> read(@Nullable UUID id, AsOf asOf) {
        Map<UUID, List<Pin>> pins = jdbc
                .sql(PINS_AS_OF)
                .param("id", id)
                .param("day", asOf.day())
                .param("known", asOf.known())
                .query((row, _) -> Map.entry(row.getObject("engagement", UUID.class), pin(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<Engagement> found = jdbc.sql(AS_OF)
                .param("id", id)
                .param("known", asOf.known())
                .query((row, _) -> engagement(row, pins))
                .list();
        if (Acting.current() instanceof Actor.Person) {
            // a job computes and shows nobody anything
            trail.recordRead("engagement", found.stream().map(Engagement::id).toList());
        }
        return found;
    }

    private Engagement engagement(ResultSet row, Map<UUID, List<Pin>> pins) throws SQLException {
        EngagementId id = new EngagementId(row.getObject("id", UUID.class));
        return new Engagement(
                id,
                row.getInt("revision"),
                Side.valueOf(row.getString("side")),
                row.getString("party"),
                calendars.known(row.getString("calendar")),
                vault.openText(titlePlace(id, row.getInt("revision")), row.getBytes("title")),
                row.getString("number"),
                row.getObject("concluded", LocalDate.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getObject("terms_from", LocalDate.class),
                pins.getOrDefault(id.value(), List.of()),
                row.getInt("clauses"),
                row.getInt("duties"));
    }

    private static Pin pin(ResultSet row) throws SQLException {
        return new Pin(
                row.getString("regulation"),
                row.getString("revision"),
                HexFormat.of().formatHex(row.getBytes("edition")),
                row.getObject("since", LocalDate.class));
    }

    private UUID findOrAddParty(EngagementDraft draft, @Nullable UUID by, Timestamp now) {
        return jdbc.sql(FIND_PARTY)
                .param("name", draft.party())
                .param("calendar", draft.calendar())
                .param("today", Days.today(clock))
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    UUID id = ids.next();
                    jdbc.sql(ADD_PARTY)
                            .param("org", Acting.current().org().value())
                            .param("id", id)
                            .param("name", draft.party())
                            .param("calendar", draft.calendar())
                            .param("now", now)
                            .param("by", by)
                            .update();
                    return id;
                });
    }

    private static String titlePlace(EngagementId id, int revision) {
        return "engagement_revision.title/" + id + "/" + revision;
    }
}
