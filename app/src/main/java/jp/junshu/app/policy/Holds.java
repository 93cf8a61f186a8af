package jp.junshu.app.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.junshu.app.access.Approval;
import jp.junshu.app.access.Approvals;
import jp.junshu.app.kernel.AccountId;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.Days;
import jp.junshu.app.kernel.Ids;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.screen.Worded;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.policy.Bearing;
import jp.junshu.law.policy.PolicyJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What binds on though no clause demands it any more, and who asked to let it go. Everything runs in the caller's transaction. */
@Repository
class Holds {
    static final String SUBJECT = "policy-hold";

    private static final String HELD = """
            select h.id, h.parameter, h.content, h.cause, lower(h.valid) as since from policy_hold h
            where h.state = 'HELD'
              and not exists (select from policy_hold over
                              where over.org_id = h.org_id and over.id = h.id and over.revision = 2)
            order by h.recorded_at, h.id
            """;
    private static final String ASKED = """
            select distinct on (hold) hold, revision, reason, recorded_at, recorded_by from policy_release
            order by hold, revision desc
            """;
    private static final String ADD = """
            insert into policy_hold (org_id, id, revision, state, parameter, content, cause, valid, recorded_at, recorded_by)
            values (:org, :id, :revision, :state, :parameter, :content, :cause, daterange(:today, null), :now, :by)
            on conflict do nothing
            """;
    private static final String ASK = """
            insert into policy_release (org_id, hold, revision, reason, recorded_at, recorded_by)
            values (:org, :hold, :revision, :reason, :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Approvals approvals;
    private final Catalog catalog;
    private final Ids ids;
    private final Clock clock;

    Holds(JdbcClient jdbc, Vault vault, Approvals approvals, Catalog catalog, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.approvals = approvals;
        this.catalog = catalog;
        this.ids = ids;
        this.clock = clock;
    }

    /** Why nothing demands it any more. The names are stored: never rename one. */
    enum Cause implements Worded {
        /** The engagement ended. */
        ENDED,
        /** Its answers, figures, decisions or editions changed. */
        CHANGED
    }

    /** How the wait ended. The names are stored: never rename one. */
    enum End {
        RELEASED,
        DEMANDED_AGAIN
    }

    /**
     * One of them.
     *
     * @param since the day it ceased to be demanded
     * @param asked who asked last to let it go
     */
    record Hold(UUID id, Bearing bearing, Cause cause, LocalDate since, Optional<Asked> asked) {
        /** Whether somebody asked, and nobody answered yet. */
        boolean isAsked() {
            return asked.filter(last -> last.second().isEmpty()).isPresent();
        }
    }

    /** Somebody asked, and what the second person said. */
    record Asked(int revision, String reason, Instant at, AccountId by, Optional<Approval> second) {}

    /** Those that wait, the oldest first. */
    @Transactional(readOnly = true)
    public List<Hold> list() {
        Map<UUID, Asked> asked = asked();
        return jdbc.sql(HELD).query((row, _) -> hold(row, asked)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Hold> hold(ResultSet row, Map<UUID, Asked> asked) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Optional<Parameter> parameter =
                Optional.ofNullable(catalog.parameters().get(new ParameterId(row.getString("parameter"))));
        if (parameter.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Hold(
                id,
                PolicyJson.read(row.getString("content"), parameter.get()).getFirst(),
                Cause.valueOf(row.getString("cause")),
                row.getObject("since", LocalDate.class),
                Optional.ofNullable(asked.get(id))));
    }

    private Map<UUID, Asked> asked() {
        record Row(UUID hold, Asked asked) {}
        List<Row> rows = jdbc.sql(ASKED)
                .query((row, _) -> new Row(row.getObject("hold", UUID.class), asked(row)))
                .list();
        Map<String, List<Approval>> said = approvals
                .listDecisions(
                        SUBJECT,
                        rows.stream().map(row -> row.hold().toString()).collect(Collectors.toSet()),
                        Days.today(clock))
                .stream()
                .collect(Collectors.groupingBy(each -> each.subject().id()));
        return rows.stream()
                .collect(Collectors.toMap(
                        Row::hold,
                        row -> new Asked(
                                row.asked().revision(),
                                row.asked().reason(),
                                row.asked().at(),
                                row.asked().by(),
                                said.getOrDefault(row.hold().toString(), List.of()).stream()
                                        .filter(each ->
                                                each.revision() == row.asked().revision())
                                        .max(Comparator.comparing(Approval::at)))));
    }

    private Asked asked(ResultSet row) throws SQLException {
        UUID hold = row.getObject("hold", UUID.class);
        int revision = row.getInt("revision");
        return new Asked(
                revision,
                vault.openText(place(hold, revision), row.getBytes("reason")),
                row.getTimestamp("recorded_at").toInstant(),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                Optional.empty());
    }

    void begin(Bearing bearing, Cause cause) {
        add(ids.next(), 1, "HELD", bearing, cause);
    }

    /** False when it had ended already. */
    boolean end(Hold hold, End how) {
        return add(hold.id(), 2, how.name(), hold.bearing(), hold.cause()) == 1;
    }

    private int add(UUID id, int revision, String state, Bearing bearing, Cause cause) {
        Actor actor = Acting.current();
        return jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("id", id)
                .param("revision", revision)
                .param("state", state)
                .param("parameter", bearing.parameter().id().value())
                .param("content", PolicyJson.write(List.of(bearing)))
                .param("cause", cause.name())
                .param("today", Days.today(clock))
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
    }

    /** Records that the acting person asks to let it go; false when somebody was faster. */
    boolean ask(Hold hold, String reason) {
        if (!(Acting.current() instanceof Actor.Person person)) {
            throw new IllegalStateException("only a person asks");
        }
        int revision = hold.asked().map(Asked::revision).orElse(0) + 1;
        return jdbc.sql(ASK)
                        .param("org", person.org().value())
                        .param("hold", hold.id())
                        .param("revision", revision)
                        .param(
                                "reason",
                                vault.seal(
                                        KeyScope.of(person.org(), Purpose.APPROVAL),
                                        place(hold.id(), revision),
                                        reason))
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", person.account().value())
                        .update()
                == 1;
    }

    static Subject subject(UUID hold) {
        return Subject.of(SUBJECT, hold);
    }

    private static String place(UUID hold, int revision) {
        return "policy_release.reason/" + hold + "/" + revision;
    }
}
