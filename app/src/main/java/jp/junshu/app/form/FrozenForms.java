package jp.junshu.app.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.kernel.AccountId;
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
import jp.junshu.law.catalog.FormId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The forms that were made of an engagement: their data frozen and sealed, never changed. */
@Service
class FrozenForms {
    private static final String ADD = """
            insert into frozen (org_id, id, form, engagement, subject_kind, subject_id, subject_revision, as_of, data, digest,
                                recorded_at, recorded_by)
            values (:org, :id, :form, :engagement, :subjectKind, :subject, :subjectRevision, :asOf, :data, :digest, :now, :by)
            on conflict on constraint frozen_same do nothing
            """;
    private static final String SAME = """
            select id, form, subject_kind, subject_id, subject_revision, as_of, digest, recorded_at, recorded_by from frozen
            where engagement = :engagement and form = :form and as_of = :asOf and digest = :digest
              and subject_kind is not distinct from :subjectKind and subject_id is not distinct from :subject
              and subject_revision is not distinct from :subjectRevision
            """;
    private static final String LIST = """
            select id, form, subject_kind, subject_id, subject_revision, as_of, digest, recorded_at, recorded_by from frozen
            where engagement = :engagement and form = :form order by recorded_at desc
            """;
    private static final String FIND = """
            select id, form, subject_kind, subject_id, subject_revision, as_of, digest, recorded_at, recorded_by, data from frozen
            where engagement = :engagement and form = :form and id = :id
            """;

    private static final String FORM_OF = "select form from frozen where engagement = :engagement and id = :id";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final Ids ids;
    private final Clock clock;

    FrozenForms(JdbcClient jdbc, Vault vault, Trail trail, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /** What freezing gave. {@code fresh} says whether it was made now, or these data were frozen before. */
    record Freezing(Frozen frozen, boolean fresh) {}

    /** A frozen form with its data. */
    record Opened(Frozen frozen, FormData data) {}

    /** Freezes the data, or finds them where the same were frozen before for that day. */
    @Transactional
    Freezing freeze(EngagementId engagement, Optional<FormSubject> subject, FormData data, LocalDate asOf) {
        Actor actor = Acting.current();
        FrozenId id = new FrozenId(ids.next());
        byte[] digest = HexFormat.of().parseHex(data.digest());
        byte[] content = vault.seal(KeyScope.of(actor.org(), engagement, Purpose.FORM), place(id), data.canonical());
        boolean fresh = jdbc.sql(ADD)
                        .param("org", actor.org().value())
                        .param("id", id.value())
                        .param("form", data.form().value())
                        .param("engagement", engagement.value())
                        .param("subjectKind", subject.map(FormSubject::kind).orElse(null), Types.VARCHAR)
                        .param("subject", subject.map(FormSubject::id).orElse(null), Types.OTHER)
                        .param(
                                "subjectRevision",
                                subject.map(FormSubject::revision).orElse(null),
                                Types.INTEGER)
                        .param("asOf", asOf)
                        .param("data", content)
                        .param("digest", digest)
                        // files carry whole seconds
                        .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)))
                        .param("by", actor.accountOrNull())
                        .update()
                == 1;
        if (fresh) {
            trail.record(
                    Act.FORM_FREEZE,
                    Subject.of("engagement", engagement),
                    Outcome.DONE,
                    Map.of("form", data.form().value(), "as of", asOf.toString(), "digest", data.digest()));
        }
        Frozen frozen = jdbc.sql(SAME)
                .param("engagement", engagement.value())
                .param("form", data.form().value())
                .param("subjectKind", subject.map(FormSubject::kind).orElse(null), Types.VARCHAR)
                .param("subject", subject.map(FormSubject::id).orElse(null), Types.OTHER)
                .param("subjectRevision", subject.map(FormSubject::revision).orElse(null), Types.INTEGER)
                .param("asOf", asOf)
                .param("digest", digest)
                .query((row, _) -> frozen(row))
                .single();
        return new Freezing(frozen, fresh);
    }

    /** Those made of a form, newest first. */
    @Transactional(readOnly = true)
    List<Frozen> list(EngagementId engagement, FormId form) {
        return jdbc.sql(LIST)
                .param("engagement", engagement.value())
                .param("form", form.value())
                .query((row, _) -> frozen(row))
                .list();
    }

    /** Which form one of an engagement is of. */
    @Transactional(readOnly = true)
    Optional<FormId> findForm(EngagementId engagement, FrozenId id) {
        return jdbc.sql(FORM_OF)
                .param("engagement", engagement.value())
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(FormId::new);
    }

    /** One of them with its data; empty when there is none of this engagement and form. On the trail as read. */
    @Transactional
    Optional<Opened> find(EngagementId engagement, FormId form, FrozenId id) {
        Optional<Opened> found = jdbc.sql(FIND)
                .param("engagement", engagement.value())
                .param("form", form.value())
                .param("id", id.value())
                .query((row, _) -> new Opened(frozen(row), FormData.parse(vault.open(place(id), row.getBytes("data")))))
                .optional();
        trail.recordRead(
                "frozen", found.stream().map(opened -> opened.frozen().id()).toList());
        return found;
    }

    /** Records that a file was made of a frozen form. */
    @Transactional
    void recordRendering(Frozen frozen, FormFormat format) {
        trail.record(
                Act.FORM_RENDER, Subject.of("frozen", frozen.id()), Outcome.DONE, Map.of("format", format.extension()));
    }

    private static Frozen frozen(ResultSet row) throws SQLException {
        return new Frozen(
                new FrozenId(row.getObject("id", UUID.class)),
                new FormId(row.getString("form")),
                subject(row),
                row.getObject("as_of", LocalDate.class),
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getTimestamp("recorded_at").toInstant(),
                Optional.ofNullable(row.getObject("recorded_by", UUID.class)).map(AccountId::new));
    }

    private static Optional<FormSubject> subject(ResultSet row) throws SQLException {
        UUID id = row.getObject("subject_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new FormSubject(row.getString("subject_kind"), id, row.getInt("subject_revision")));
    }

    private static String place(FrozenId id) {
        return "frozen.data/" + id;
    }
}
