package jp.junshu.app.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Days;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.policy.Bearing;
import jp.junshu.law.policy.Holder;
import jp.junshu.law.policy.Joined;
import jp.junshu.law.policy.Policy;
import jp.junshu.law.policy.PolicyJson;
import jp.junshu.law.policy.PolicyLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The acting organization's policy as it is in force, line by line; every change is a further revision. */
@Repository
public class PolicyLines {
    private static final String AS_OF = """
            select distinct on (parameter, owner) parameter, owner, revision, content, held
            from policy_line where recorded_at < :end and lower(valid) <= :day
            order by parameter, owner, revision desc
            """;
    private static final String NEWEST =
            "select parameter, owner, max(revision) as revision from policy_line group by parameter, owner";
    private static final String ADD = """
            insert into policy_line (org_id, parameter, owner, revision, value, deciding, content, held, valid, recorded_at)
            values (:org, :parameter, :owner, :revision, :value, :deciding, :content, :held, daterange(:today, null), :now)
            """;

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final Clock clock;

    PolicyLines(JdbcClient jdbc, Catalog catalog, Clock clock) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.clock = clock;
    }

    /**
     * What is in force.
     *
     * @param demanded what clauses demand
     * @param held what none demands any more, and binds on until two people let it go
     */
    public record InForce(Set<Bearing> demanded, Set<Bearing> held) {
        public InForce {
            demanded = Set.copyOf(demanded);
            held = Set.copyOf(held);
        }

        /** Both together. */
        public Policy policy() {
            Set<Bearing> all = new HashSet<>(demanded);
            all.addAll(held);
            return Policy.of(all);
        }
    }

    private record Key(ParameterId parameter, String owner) {
        static Key of(Bearing bearing) {
            return new Key(
                    bearing.parameter().id(), bearing.owner().map(Holder::id).orElse(""));
        }
    }

    private record Row(Key key, String content, String held) {}

    /** The policy in force now. */
    @Transactional(readOnly = true)
    public InForce inForce() {
        return inForce(Days.today(clock));
    }

    /** The policy in force as it was recorded by the end of that day (Asia/Tokyo). */
    @Transactional(readOnly = true)
    public InForce inForce(LocalDate day) {
        Set<Bearing> demanded = new HashSet<>();
        Set<Bearing> held = new HashSet<>();
        for (Row row : rows(day)) {
            // a parameter that this version no longer knows binds nothing
            Optional<Parameter> parameter =
                    Optional.ofNullable(catalog.parameters().get(row.key().parameter()));
            parameter.ifPresent(known -> {
                demanded.addAll(PolicyJson.read(row.content(), known));
                held.addAll(PolicyJson.read(row.held(), known));
            });
        }
        return new InForce(demanded, held);
    }

    private List<Row> rows(LocalDate day) {
        return jdbc.sql(AS_OF)
                .param("day", day)
                .param("end", Timestamp.from(Days.endOf(day)))
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Key(new ParameterId(row.getString("parameter")), row.getString("owner")),
                row.getString("content"),
                row.getString("held"));
    }

    /** Puts another policy in force, in the caller's transaction. Gives the ids of the parameters that changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ParameterId> put(InForce wanted) {
        Map<Key, Row> before = new HashMap<>();
        rows(Days.today(clock)).forEach(row -> before.put(row.key(), row));
        Map<Key, Integer> revisions = newestRevisions();
        Map<Key, InForce> after = new HashMap<>();
        before.keySet().forEach(key -> after.put(key, new InForce(Set.of(), Set.of())));
        wanted.demanded().forEach(each -> after.merge(Key.of(each), new InForce(Set.of(each), Set.of()), this::both));
        wanted.held().forEach(each -> after.merge(Key.of(each), new InForce(Set.of(), Set.of(each)), this::both));
        return after.entrySet().stream()
                .filter(entry -> put(
                        entry.getKey(),
                        Optional.ofNullable(before.get(entry.getKey())),
                        revisions.getOrDefault(entry.getKey(), 0) + 1,
                        entry.getValue()))
                .map(entry -> entry.getKey().parameter())
                .sorted(java.util.Comparator.comparing(ParameterId::value))
                .toList();
    }

    /** Whenever they were recorded: a clock that was set back hides some, and they are there. */
    private Map<Key, Integer> newestRevisions() {
        Map<Key, Integer> revisions = new HashMap<>();
        jdbc.sql(NEWEST)
                .query((row, _) -> Map.entry(
                        new Key(new ParameterId(row.getString("parameter")), row.getString("owner")),
                        row.getInt("revision")))
                .list()
                .forEach(entry -> revisions.put(entry.getKey(), entry.getValue()));
        return revisions;
    }

    private InForce both(InForce one, InForce other) {
        Set<Bearing> demanded = new HashSet<>(one.demanded());
        demanded.addAll(other.demanded());
        Set<Bearing> held = new HashSet<>(one.held());
        held.addAll(other.held());
        return new InForce(demanded, held);
    }

    private boolean put(Key key, Optional<Row> before, int revision, InForce wanted) {
        String content = PolicyJson.write(wanted.demanded());
        String held = PolicyJson.write(wanted.held());
        if (before.filter(row -> row.content().equals(content) && row.held().equals(held))
                .isPresent()) {
            return false;
        }
        Optional<Joined> joined =
                wanted.policy().lines().stream().map(PolicyLine::strictest).findFirst();
        jdbc.sql(ADD)
                .param("org", Acting.current().org().value())
                .param("parameter", key.parameter().value())
                .param("owner", key.owner())
                .param("revision", revision)
                .param(
                        "value",
                        PolicyJson.writeValues(joined.map(Joined::values).orElse(List.of())))
                .param(
                        "deciding",
                        joined.flatMap(figure -> figure.deciding().stream().findFirst())
                                .flatMap(Bearing::clause)
                                .map(Objects::toString)
                                .orElse(null))
                .param("content", content)
                .param("held", held)
                .param("today", Days.today(clock))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return true;
    }
}
