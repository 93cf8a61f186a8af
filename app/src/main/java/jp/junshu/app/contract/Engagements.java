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

/** The acting organization's engagements: registered with their party and their pins, read back with titles opened. */
@Service
public class Engagements {
    private static final String FIND_PARTY = "select id from party where name = :name and valid @> :today";
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
            values (:org, :id, 1, :party, :number, :title, :concluded, daterange(:from, :until, '[]'), :now, :by)
            """;
    private static final String ADD_PIN = """
            insert into engagement_edition (org_id, id, engagement, regulation, edition, valid, recorded_at, recorded_by)
            values (:org, :id, :engagement, :regulation, :edition, daterange(:from, null), :now, :by)
            """;
    private static final String LIST = """
            select e.id, e.side, p.name as party, r.revision, r.title, r.number, r.concluded, lower(r.valid) as first_day,
                   upper(r.valid) - 1 as last_day, coalesce(s.clauses, 0) as clauses, coalesce(s.duties, 0) as duties
            from engagement e
            join lateral (select * from engagement_revision r where r.org_id = e.org_id and r.engagement = e.id
                          order by revision desc limit 1) r on true
            join party p on p.org_id = e.org_id and p.id = r.party
            left join summary s on s.org_id = e.org_id and s.engagement = e.id
            where cast(:id as uuid) is null or e.id = :id
            order by last_day, e.id
            """;
    private static final String PINS = """
            select distinct on (pin.engagement, pin.regulation)
                   pin.engagement, pin.regulation, edition.revision, pin.edition, lower(pin.valid) as since
            from engagement_edition pin
            join edition on edition.digest = pin.edition
            order by pin.engagement, pin.regulation, pin.recorded_at desc
            """;
    private static final String NATIONAL_CALENDAR = "japan-national";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Editions editions;
    private final EngagementChanges changes;
    private final Ids ids;
    private final Clock clock;

    Engagements(JdbcClient jdbc, Vault vault, Trail trail, Editions editions, EngagementChanges changes, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.editions = editions;
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
        KeyScope scope = KeyScope.of(actor.org(), id, Purpose.ENGAGEMENT);

        UUID party = findOrAddParty(draft.party(), by, now);
        jdbc.sql(ADD_ENGAGEMENT)
                .param("org", org)
                .param("id", id.value())
                .param("side", draft.side().name())
                .param("from", draft.from())
                .param("until", draft.until())
                .param("now", now)
                .param("by", by)
                .update();
        jdbc.sql(ADD_REVISION)
                .param("org", org)
                .param("id", id.value())
                .param("party", party)
                .param("number", draft.number())
                .param("title", vault.seal(scope, titlePlace(id, 1), draft.title()))
                .param("concluded", draft.concluded())
                .param("from", draft.from())
                .param("until", draft.until())
                .param("now", now)
                .param("by", by)
                .update();
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

    /** All of them, those that end first first. The titles shown are on the trail as read. */
    @Transactional
    public List<Engagement> listAll() {
        return read(null);
    }

    /** One of them; empty when the acting organization has none of that id. */
    @Transactional
    public Optional<Engagement> find(EngagementId id) {
        return read(id.value()).stream().findFirst();
    }

    private List<Engagement> read(@Nullable UUID id) {
        Map<UUID, List<Pin>> pins = jdbc
                .sql(PINS)
                .query((row, _) -> Map.entry(row.getObject("engagement", UUID.class), pin(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<Engagement> found = jdbc.sql(LIST)
                .param("id", id)
                .query((row, _) -> engagement(row, pins))
                .list();
        trail.recordRead("engagement", found.stream().map(Engagement::id).toList());
        return found;
    }

    private Engagement engagement(ResultSet row, Map<UUID, List<Pin>> pins) throws SQLException {
        EngagementId id = new EngagementId(row.getObject("id", UUID.class));
        return new Engagement(
                id,
                Side.valueOf(row.getString("side")),
                row.getString("party"),
                vault.openText(titlePlace(id, row.getInt("revision")), row.getBytes("title")),
                row.getString("number"),
                row.getObject("concluded", LocalDate.class),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
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

    private UUID findOrAddParty(String name, @Nullable UUID by, Timestamp now) {
        return jdbc.sql(FIND_PARTY)
                .param("name", name)
                .param("today", Days.today(clock))
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    UUID id = ids.next();
                    jdbc.sql(ADD_PARTY)
                            .param("org", Acting.current().org().value())
                            .param("id", id)
                            .param("name", name)
                            .param("calendar", NATIONAL_CALENDAR)
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
