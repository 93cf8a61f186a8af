package jp.junshu.app.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.evidence.EvidenceItem.Attached;
import jp.junshu.app.evidence.EvidenceItem.Supersession;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.vault.BlobId;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of evidence. Titles, names of files, notes and reasons are sealed; every method needs a transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class EvidenceRows {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:what, 0)) is null";
    private static final String ADD = """
            insert into evidence (org_id, id, engagement, blob, title, file_name, note, observed_on, covers, recorded_at, recorded_by)
            values (:org, :id, :engagement, :blob, :title, :fileName, :note, :observed,
                    case when cast(:from as date) is null then null else daterange(:from, :until, '[]') end, :now, :by)
            """;
    private static final String ATTACH = """
            insert into evidence_for (org_id, id, evidence, engagement, clause, duty, occurrence, recorded_at, recorded_by)
            values (:org, :id, :evidence, :engagement, :clause, :duty, :occurrence, :now, :by)
            on conflict (org_id, engagement, evidence, clause, duty, occurrence) do nothing
            """;
    private static final String SUPERSEDE = """
            insert into evidence_supersession (org_id, older, newer, reason, recorded_at, recorded_by)
            values (:org, :older, :newer, :reason, :now, :by)
            """;
    private static final String EXISTS = "select count(*) from evidence where id = :id";
    private static final String LIST = """
            select e.id, e.engagement, e.blob, e.title, e.file_name, e.note, e.observed_on, lower(e.covers) as covers_from,
                   upper(e.covers) - 1 as covers_until, e.recorded_at, e.recorded_by, b.sha256, b.size, b.type,
                   s.newer, s.reason, s.recorded_at as superseded_at
            from evidence e
            join blob b on b.org_id = e.org_id and b.id = e.blob
            left join evidence_supersession s on s.org_id = e.org_id and s.older = e.id
            where (cast(:id as uuid) is null or e.id = :id)
              and (cast(:sha256 as bytea) is null or b.sha256 = :sha256)
              and (cast(:engagement as uuid) is null or e.engagement = :engagement
                   or exists (select from evidence_for f
                              where f.org_id = e.org_id and f.evidence = e.id and f.engagement = :engagement))
            order by e.id
            """;
    private static final String TARGETS = """
            select evidence, engagement, clause, duty, occurrence, recorded_at from evidence_for
            where evidence = any(:ids) order by recorded_at, id
            """;
    private static final String SUPERSEDED_BY = """
            select older, newer, reason, recorded_at from evidence_supersession where newer = :newer order by recorded_at
            """;
    private static final String PROOFS = """
            select e.id, e.title, e.observed_on, lower(e.covers) as covers_from, upper(e.covers) - 1 as covers_until,
                   e.recorded_at, f.clause, f.duty, f.occurrence
            from evidence_for f
            join evidence e on e.org_id = f.org_id and e.id = f.evidence
            where f.engagement = :engagement and f.recorded_at < :end and e.recorded_at < :end
              and not exists (select from evidence_supersession s
                              where s.org_id = e.org_id and s.older = e.id and s.recorded_at < :end)
            order by e.recorded_at, e.id, f.id
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    EvidenceRows(JdbcClient jdbc, Vault vault, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /** Holds off whoever locks the same thing of this organization until the transaction ends. */
    void lock(String what) {
        jdbc.sql(LOCK)
                .param("what", "evidence/" + Acting.current().org() + "/" + what)
                .query(Boolean.class)
                .single();
    }

    void add(EvidenceId id, NewEvidence given, BlobId blob) {
        KeyScope scope = KeyScope.of(Acting.current().org(), given.engagement(), Purpose.EVIDENCE);
        acting(jdbc.sql(ADD))
                .param("id", id.value())
                .param("engagement", given.engagement().value())
                .param("blob", blob.value())
                .param(
                        "title",
                        vault.seal(scope, place("title", id), given.title().orElse(given.fileName())))
                .param("fileName", vault.seal(scope, place("file_name", id), given.fileName()))
                .param(
                        "note",
                        given.note()
                                .map(note -> vault.seal(scope, place("note", id), note))
                                .orElse(null))
                .param("observed", given.observed())
                .param("from", given.coversFrom().orElse(null))
                .param("until", given.coversUntil().orElse(null))
                .update();
    }

    /** Whether it was not attached before. */
    boolean attach(EvidenceId id, EngagementId engagement, Target target) {
        return acting(jdbc.sql(ATTACH))
                        .param("id", ids.next())
                        .param("evidence", id.value())
                        .param("engagement", engagement.value())
                        .param("clause", target.clause().toString())
                        .param("duty", target.findDuty().map(DutyId::key).orElse(null))
                        .param("occurrence", target.findOccurrence().orElse(null))
                        .update()
                == 1;
    }

    void supersede(EvidenceId older, EvidenceId newer, String reason) {
        EngagementId engagement = find(older).flatMap(EvidenceItem::engagement).orElse(null);
        KeyScope scope = new KeyScope(Acting.current().org(), engagement, Purpose.EVIDENCE);
        acting(jdbc.sql(SUPERSEDE))
                .param("older", older.value())
                .param("newer", newer.value())
                .param("reason", vault.seal(scope, reasonPlace(older), reason))
                .update();
    }

    private StatementSpec acting(StatementSpec statement) {
        Actor actor = Acting.current();
        return statement
                .param("org", actor.org().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull());
    }

    boolean exists(EvidenceId id) {
        return jdbc.sql(EXISTS).param("id", id.value()).query(Long.class).single() == 1;
    }

    Optional<EvidenceItem> find(EvidenceId id) {
        return list(id.value(), null, null).stream().findFirst();
    }

    List<EvidenceItem> list(EngagementId engagement) {
        return list(null, null, engagement.value());
    }

    List<EvidenceItem> listOfContent(String sha256) {
        return list(null, HexFormat.of().parseHex(sha256), null);
    }

    private List<EvidenceItem> list(@Nullable UUID id, byte @Nullable [] sha256, @Nullable UUID engagement) {
        List<Bare> found = jdbc.sql(LIST)
                .param("id", id)
                .param("sha256", sha256)
                .param("engagement", engagement)
                .query((row, _) -> bare(row))
                .list();
        Map<UUID, List<Attached>> targets = jdbc
                .sql(TARGETS)
                .param("ids", found.stream().map(bare -> bare.id().value()).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("evidence", UUID.class), attached(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return found.stream()
                .map(bare -> bare.with(targets.getOrDefault(bare.id().value(), List.of())))
                .toList();
    }

    /** A row before its targets are known. */
    private record Bare(EvidenceItem item) {
        EvidenceId id() {
            return item.id();
        }

        EvidenceItem with(List<Attached> targets) {
            return new EvidenceItem(
                    item.id(),
                    item.engagement(),
                    item.blob(),
                    item.title(),
                    item.fileName(),
                    item.sha256(),
                    item.size(),
                    item.type(),
                    item.observed(),
                    item.coversFrom(),
                    item.coversUntil(),
                    item.received(),
                    item.by(),
                    item.note(),
                    targets,
                    item.superseded());
        }
    }

    private Bare bare(ResultSet row) throws SQLException {
        EvidenceId id = new EvidenceId(row.getObject("id", UUID.class));
        byte[] note = row.getBytes("note");
        String type = row.getString("type");
        return new Bare(new EvidenceItem(
                id,
                Optional.ofNullable(row.getObject("engagement", UUID.class)).map(EngagementId::new),
                new BlobId(row.getObject("blob", UUID.class)),
                vault.openText(place("title", id), row.getBytes("title")),
                vault.openText(place("file_name", id), row.getBytes("file_name")),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("size"),
                Arrays.stream(FileType.values())
                        .filter(known -> known.mediaType().equals(type))
                        .findFirst()
                        .orElseThrow(),
                row.getObject("observed_on", LocalDate.class),
                Optional.ofNullable(row.getObject("covers_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("covers_until", LocalDate.class)),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new),
                note == null ? Optional.empty() : Optional.of(vault.openText(place("note", id), note)),
                List.of(),
                row.getObject("newer") == null
                        ? Optional.empty()
                        : Optional.of(new Supersession(
                                id,
                                new EvidenceId(row.getObject("newer", UUID.class)),
                                vault.openText(reasonPlace(id), row.getBytes("reason")),
                                row.getTimestamp("superseded_at").toInstant()))));
    }

    private static Attached attached(ResultSet row) throws SQLException {
        return new Attached(
                new EngagementId(row.getObject("engagement", UUID.class)),
                target(row),
                row.getTimestamp("recorded_at").toInstant());
    }

    private static Target target(ResultSet row) throws SQLException {
        ClauseId clause = ClauseId.parse(row.getString("clause"));
        String duty = row.getString("duty");
        UUID occurrence = row.getObject("occurrence", UUID.class);
        if (duty == null) {
            return new Target.OfClause(clause);
        }
        return occurrence == null
                ? new Target.OfDuty(clause.duty(duty))
                : new Target.OfOccurrence(occurrence, clause.duty(duty));
    }

    List<Supersession> listSupersededBy(EvidenceId newer) {
        return jdbc.sql(SUPERSEDED_BY)
                .param("newer", newer.value())
                .query((row, _) -> {
                    EvidenceId older = new EvidenceId(row.getObject("older", UUID.class));
                    return new Supersession(
                            older,
                            newer,
                            vault.openText(reasonPlace(older), row.getBytes("reason")),
                            row.getTimestamp("recorded_at").toInstant());
                })
                .list();
    }

    List<Proof> listProofs(EngagementId engagement, Instant end) {
        return jdbc.sql(PROOFS)
                .param("engagement", engagement.value())
                .param("end", Timestamp.from(end))
                .query((row, _) -> {
                    EvidenceId id = new EvidenceId(row.getObject("id", UUID.class));
                    return new Proof(
                            id,
                            target(row),
                            row.getObject("observed_on", LocalDate.class),
                            Optional.ofNullable(row.getObject("covers_from", LocalDate.class)),
                            Optional.ofNullable(row.getObject("covers_until", LocalDate.class)),
                            row.getTimestamp("recorded_at").toInstant(),
                            vault.openText(place("title", id), row.getBytes("title")));
                })
                .list();
    }

    /** A target as the trail names it. */
    static String described(Target target) {
        return target.written()
                + target.findOccurrence().map(occurrence -> "@" + occurrence).orElse("");
    }

    private static String place(String column, EvidenceId id) {
        return "evidence." + column + "/" + id;
    }

    private static String reasonPlace(EvidenceId older) {
        return "evidence_supersession.reason/" + older;
    }
}
