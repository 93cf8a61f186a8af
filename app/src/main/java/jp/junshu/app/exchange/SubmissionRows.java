package jp.junshu.app.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.junshu.app.contract.OfficerId;
import jp.junshu.app.duty.OccurrenceId;
import jp.junshu.app.evidence.EvidenceId;
import jp.junshu.app.exchange.Submission.Event;
import jp.junshu.app.exchange.Submission.Said;
import jp.junshu.app.exchange.Submission.Sent;
import jp.junshu.app.exchange.Version.About;
import jp.junshu.app.exchange.Version.Origin;
import jp.junshu.app.exchange.flow.State;
import jp.junshu.app.form.FrozenId;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.vault.BlobId;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.ClauseId;
import jp.junshu.law.DutyId;
import jp.junshu.law.catalog.Act;
import jp.junshu.law.catalog.FormId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of submissions. What was said is sealed; every method needs a transaction. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SubmissionRows {
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(:what, 0)) is null";
    private static final String ADD = """
            insert into submission (org_id, id, engagement, party, act, form, duties, recorded_at, recorded_by)
            select :org, :id, r.engagement, r.party, :act, :form, :duties, :now, :by
            from engagement_revision r where r.engagement = :engagement order by r.revision desc limit 1
            """;
    private static final String ADD_EVENT = """
            insert into submission_event (org_id, submission, seq, round, state, word, on_day, blob, frozen, data_digest, evidence,
                                          subject_kind, subject_id, subject_revision, means, officer, paper, content,
                                          recorded_at, recorded_by)
            values (:org, :submission, :seq, :round, :state, :word, :on, :blob, :frozen, :dataDigest, :evidence,
                    :subjectKind, :subjectId, :subjectRevision, :means, :officer, :paper, :content, :now, :by)
            on conflict (org_id, submission, seq) do nothing
            """;
    private static final String ADD_OCCURRENCE = """
            insert into submission_occurrence (org_id, submission, seq, occurrence, recorded_at, recorded_by)
            values (:org, :submission, :seq, :occurrence, :now, :by)
            """;
    private static final String LIST = """
            select id, engagement, act, form, duties from submission
            where (cast(:id as uuid) is null or id = :id)
              and (cast(:engagement as uuid) is null or engagement = :engagement)
            order by id desc
            """;
    private static final String EVENTS = """
            select e.submission, e.seq, e.round, e.state, e.word, e.on_day, e.blob, e.frozen, e.data_digest, e.evidence,
                   e.subject_kind, e.subject_id, e.subject_revision, e.means, e.officer, e.paper, e.content,
                   e.recorded_at, e.recorded_by, b.sha256, b.size, b.type, f.form,
                   array(select o.occurrence from submission_occurrence o
                         where o.org_id = e.org_id and o.submission = e.submission and o.seq = e.seq) as occurrences
            from submission_event e
            left join blob b on b.org_id = e.org_id and b.id = e.blob
            left join frozen f on f.org_id = e.org_id and f.id = e.frozen
            where e.submission = any(:ids)
            order by e.submission, e.seq
            """;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Clock clock;

    SubmissionRows(JdbcClient jdbc, Vault vault, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** What of a record is sealed. */
    private record Content(
            String fileName, String officer, String number, String reason, Map<String, String> reasons) {}

    /** Holds off whoever locks the same thing of this organization until the transaction ends. */
    void lock(String what) {
        jdbc.sql(LOCK)
                .param("what", "submission/" + Acting.current().org() + "/" + what)
                .query(Boolean.class)
                .single();
    }

    void add(Submission submission) {
        acting(jdbc.sql(ADD))
                .param("id", submission.id().value())
                .param("engagement", submission.engagement().value())
                .param("act", submission.act().spelling())
                .param("form", submission.form().map(FormId::value).orElse(null))
                .param(
                        "duties",
                        submission.duties().stream().map(DutyId::toString).toArray(String[]::new))
                .update();
        submission.events().forEach(event -> addEvent(submission, event));
    }

    /** Whether nobody recorded that sequence before. */
    boolean addEvent(Submission submission, Event event) {
        Optional<Version> version = event.version();
        Optional<Sent> sending = event.sending();
        KeyScope scope = KeyScope.of(Acting.current().org(), submission.engagement(), Purpose.EXCHANGE);
        Content content = new Content(
                version.map(Version::fileName).orElse(""),
                sending.map(Sent::to).orElse(""),
                event.said().number(),
                event.said().reason(),
                event.said().reasons().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue)));
        boolean added = acting(jdbc.sql(ADD_EVENT))
                        .param("submission", submission.id().value())
                        .param("seq", event.seq())
                        .param("round", event.round())
                        .param("state", event.state().name())
                        .param("word", event.word())
                        .param("on", event.on())
                        .param("blob", version.map(each -> each.blob().value()).orElse(null))
                        .param(
                                "frozen",
                                form(version).map(form -> form.frozen().value()).orElse(null))
                        .param(
                                "dataDigest",
                                form(version)
                                        .map(form -> HexFormat.of().parseHex(form.dataDigest()))
                                        .orElse(null))
                        .param("evidence", evidence(version))
                        .param(
                                "subjectKind",
                                version.flatMap(Version::subject)
                                        .map(about -> about.subject().kind())
                                        .orElse(null))
                        .param(
                                "subjectId",
                                version.flatMap(Version::subject)
                                        .map(about -> about.subject().id())
                                        .orElse(null))
                        .param(
                                "subjectRevision",
                                version.flatMap(Version::subject)
                                        .map(About::revision)
                                        .orElse(null))
                        .param("means", sending.map(each -> each.means().name()).orElse(null))
                        .param(
                                "officer",
                                sending.map(each -> each.officer().value()).orElse(null))
                        .param("paper", event.paper().map(EvidenceId::value).orElse(null))
                        .param(
                                "content",
                                vault.seal(scope, place(submission.id(), event.seq()), JSON.writeValueAsBytes(content)))
                        .update()
                == 1;
        if (added) {
            sending.map(Sent::occurrences)
                    .orElse(Set.of())
                    .forEach(occurrence -> acting(jdbc.sql(ADD_OCCURRENCE))
                            .param("submission", submission.id().value())
                            .param("seq", event.seq())
                            .param("occurrence", occurrence.value())
                            .update());
        }
        return added;
    }

    private static Optional<Origin.OfForm> form(Optional<Version> version) {
        return version.flatMap(
                each -> each.origin() instanceof Origin.OfForm form ? Optional.of(form) : Optional.empty());
    }

    private static @Nullable UUID evidence(Optional<Version> version) {
        return version.flatMap(each -> each.origin() instanceof Origin.OfFile(EvidenceId id)
                        ? Optional.of(id.value())
                        : Optional.empty())
                .orElse(null);
    }

    Optional<Submission> find(SubmissionId id) {
        return list(id, null).stream().findFirst();
    }

    /** Those of an engagement, or all; newest first. */
    List<Submission> list(Optional<EngagementId> engagement) {
        return list(null, engagement.orElse(null));
    }

    private record Head(
            SubmissionId id, EngagementId engagement, Act act, Optional<FormId> form, List<DutyId> duties) {}

    private List<Submission> list(@Nullable SubmissionId id, @Nullable EngagementId engagement) {
        List<Head> heads = jdbc.sql(LIST)
                .param("id", id == null ? null : id.value())
                .param("engagement", engagement == null ? null : engagement.value())
                .query((row, _) -> head(row))
                .list();
        Map<UUID, List<Event>> events = new LinkedHashMap<>();
        jdbc.sql(EVENTS)
                .param("ids", heads.stream().map(head -> head.id().value()).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("submission", UUID.class), event(row)))
                .list()
                .forEach(each -> events.computeIfAbsent(each.getKey(), _ -> new java.util.ArrayList<>())
                        .add(each.getValue()));
        return heads.stream()
                .map(head -> new Submission(
                        head.id(),
                        head.engagement(),
                        head.act(),
                        head.form(),
                        head.duties(),
                        events.getOrDefault(head.id().value(), List.of())))
                .toList();
    }

    private static Head head(ResultSet row) throws SQLException {
        String act = row.getString("act");
        Array duties = row.getArray("duties");
        return new Head(
                new SubmissionId(row.getObject("id", UUID.class)),
                new EngagementId(row.getObject("engagement", UUID.class)),
                Stream.of(Act.values())
                        .filter(each -> each.spelling().equals(act))
                        .findFirst()
                        .orElseThrow(),
                Optional.ofNullable(row.getString("form")).map(FormId::new),
                Arrays.stream((String[]) duties.getArray()).map(DutyId::parse).toList());
    }

    private Event event(ResultSet row) throws SQLException {
        SubmissionId submission = new SubmissionId(row.getObject("submission", UUID.class));
        int seq = row.getInt("seq");
        byte[] plain = vault.open(place(submission, seq), row.getBytes("content"));
        Content content = JSON.readValue(new String(plain, StandardCharsets.UTF_8), Content.class);
        return new Event(
                seq,
                row.getInt("round"),
                State.valueOf(row.getString("state")),
                row.getString("word"),
                row.getObject("on_day", LocalDate.class),
                version(row, content),
                sending(row, content),
                new Said(
                        content.number(),
                        content.reason(),
                        content.reasons().entrySet().stream()
                                .collect(Collectors.toMap(
                                        entry -> ClauseId.parse(entry.getKey()), Map.Entry::getValue))),
                Optional.ofNullable(row.getObject("paper", UUID.class)).map(EvidenceId::new),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new));
    }

    private static Optional<Version> version(ResultSet row, Content content) throws SQLException {
        UUID blob = row.getObject("blob", UUID.class);
        if (blob == null) {
            return Optional.empty();
        }
        UUID frozen = row.getObject("frozen", UUID.class);
        Origin origin = frozen == null
                ? new Origin.OfFile(new EvidenceId(row.getObject("evidence", UUID.class)))
                : new Origin.OfForm(
                        new FormId(row.getString("form")),
                        new FrozenId(frozen),
                        HexFormat.of().formatHex(row.getBytes("data_digest")));
        String kind = row.getString("subject_kind");
        return Optional.of(new Version(
                origin,
                new BlobId(blob),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("size"),
                row.getString("type"),
                content.fileName(),
                kind == null
                        ? Optional.empty()
                        : Optional.of(new About(
                                new Trail.Subject(kind, row.getString("subject_id")),
                                row.getInt("subject_revision")))));
    }

    private static Optional<Sent> sending(ResultSet row, Content content) throws SQLException {
        String means = row.getString("means");
        return means == null
                ? Optional.empty()
                : Optional.of(new Sent(
                        Means.valueOf(means),
                        new OfficerId(row.getObject("officer", UUID.class)),
                        content.officer(),
                        Arrays.stream((UUID[]) row.getArray("occurrences").getArray())
                                .map(OccurrenceId::new)
                                .collect(Collectors.toSet())));
    }

    private StatementSpec acting(StatementSpec statement) {
        Actor actor = Acting.current();
        return statement
                .param("org", actor.org().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull());
    }

    private static String place(SubmissionId submission, int seq) {
        return "submission_event.content/" + submission + "/" + seq;
    }
}
