package jp.junshu.app.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import jp.junshu.app.vault.KeyScope;
import jp.junshu.app.vault.Purpose;
import jp.junshu.app.vault.Vault;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The figures (取り決めた値) stated for an engagement where a clause leaves them open, each with its reason. */
@Service
public class StatedFigures {
    private static final String AS_OF = """
            select distinct on (parameter) parameter, revision, value, reason, lower(valid) as first_day,
                   upper(valid) - 1 as last_day, recorded_at, recorded_by
            from stated
            where engagement = :engagement and recorded_at < :known and valid @> terms_day(:engagement, :day, :known)
            order by parameter, revision desc
            """;
    private static final String ALL = """
            select parameter, revision, value, reason, lower(valid) as first_day, upper(valid) - 1 as last_day, recorded_at,
                   recorded_by
            from stated where engagement = :engagement order by recorded_at, parameter, revision
            """;
    private static final String ADD = """
            insert into stated (org_id, engagement, parameter, revision, value, reason, valid, recorded_at, recorded_by)
            values (:org, :engagement, :parameter, :revision, :value, :reason, daterange(:from, null), :now, :by)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;
    private final Vault vault;
    private final Trail trail;
    private final EngagementChanges changes;
    private final Clock clock;

    StatedFigures(JdbcClient jdbc, Vault vault, Trail trail, EngagementChanges changes, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.trail = trail;
        this.changes = changes;
        this.clock = clock;
    }

    /** The subject of the second person's word on a figure; its revision is the figure's. */
    public static Subject subject(EngagementId engagement, ParameterId parameter) {
        return Subject.of("stated", engagement + "/" + parameter.value());
    }

    /** A figure as it was recorded, its reason opened. */
    public record Stated(ParameterId parameter, Value value, String reason, Marks marks) {}

    /**
     * A figure to be recorded.
     *
     * @param seen the revision it replaces; 0 for the first
     * @param from first day on which it holds
     */
    public record NewFigure(ParameterId parameter, int seen, Value value, String reason, LocalDate from) {}

    /** The figures recorded by the end of that day (Asia/Tokyo) that held on it. */
    @Transactional(readOnly = true)
    public Map<ParameterId, Value> statedAsOf(EngagementId engagement, LocalDate day) {
        AsOf asOf = AsOf.endOf(day);
        Map<ParameterId, Value> stated = new HashMap<>();
        jdbc.sql(AS_OF)
                .param("engagement", engagement.value())
                .param("day", asOf.day())
                .param("known", asOf.known())
                .query((row, _) -> Map.entry(
                        new ParameterId(row.getString("parameter")), FigureText.stored(row.getString("value"))))
                .list()
                .forEach(entry -> stated.put(entry.getKey(), entry.getValue()));
        return Map.copyOf(stated);
    }

    /** The same with reasons and with who recorded them. */
    @Transactional
    public List<Stated> listAsOf(EngagementId engagement, LocalDate day) {
        AsOf asOf = AsOf.endOf(day);
        return jdbc.sql(AS_OF)
                .param("engagement", engagement.value())
                .param("day", asOf.day())
                .param("known", asOf.known())
                .query((row, _) -> stated(engagement, row))
                .list();
    }

    /** Everything ever stated, in the order of recording. */
    @Transactional
    public List<Stated> listAll(EngagementId engagement) {
        return jdbc.sql(ALL)
                .param("engagement", engagement.value())
                .query((row, _) -> stated(engagement, row))
                .list();
    }

    /** Records a figure that {@link Terms#state} found good. */
    @Transactional
    Recorded record(EngagementId engagement, NewFigure figure) {
        Actor actor = Acting.current();
        int revision = figure.seen() + 1;
        String value = FigureText.write(figure.value());
        trail.record(
                Act.FIGURE_STATE,
                Subject.of("engagement", engagement),
                Outcome.DONE,
                Map.of(
                        "parameter", figure.parameter().value(),
                        "value", value,
                        "from", figure.from().toString()));
        int added = jdbc.sql(ADD)
                .param("org", actor.org().value())
                .param("engagement", engagement.value())
                .param("parameter", figure.parameter().value())
                .param("revision", revision)
                .param("value", value)
                .param(
                        "reason",
                        vault.seal(
                                KeyScope.of(actor.org(), engagement, Purpose.ENGAGEMENT),
                                place(engagement, figure.parameter(), revision),
                                figure.reason()))
                .param("from", figure.from())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", actor.accountOrNull())
                .update();
        if (added == 0) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return Recorded.OVERTAKEN;
        }
        changes.announce(engagement);
        return Recorded.DONE;
    }

    private Stated stated(EngagementId engagement, ResultSet row) throws SQLException {
        ParameterId parameter = new ParameterId(row.getString("parameter"));
        Marks marks = Marks.of(row);
        return new Stated(
                parameter,
                FigureText.stored(row.getString("value")),
                vault.openText(place(engagement, parameter, marks.revision()), row.getBytes("reason")),
                marks);
    }

    private static String place(EngagementId engagement, ParameterId parameter, int revision) {
        return "stated.reason/" + engagement + "/" + parameter.value() + "/" + revision;
    }
}
