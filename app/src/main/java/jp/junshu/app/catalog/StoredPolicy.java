package jp.junshu.app.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.EngagementId;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.Parameter;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Scope;
import jp.junshu.law.catalog.Value;
import jp.junshu.law.policy.PolicyJson;
import jp.junshu.law.policy.Strictness;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The policy as {@link PolicyLines} keeps it, joined with our own defaults from {@code regulations/parameters/}. */
final class StoredPolicy implements PolicyInForce {
    private static final String OF_INSTALLATION = "select value, deciding from policy_of_installation(:parameter)";
    private static final String OF_ORGANIZATION = """
            select distinct on (owner) value, deciding from policy_line
            where parameter = :parameter and (owner = '' or cast(:owner as text) is null or owner = :owner)
            order by owner, revision desc
            """;

    private final Catalog catalog;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Optional<EngagementId> engagement;

    private record Line(List<Value> values, @Nullable String deciding) {}

    StoredPolicy(Catalog catalog, JdbcClient jdbc, TransactionTemplate transaction) {
        this(catalog, jdbc, transaction, Optional.empty());
    }

    private StoredPolicy(
            Catalog catalog, JdbcClient jdbc, TransactionTemplate transaction, Optional<EngagementId> engagement) {
        this.catalog = catalog;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.engagement = engagement;
    }

    @Override
    public PolicyInForce under(EngagementId one) {
        return new StoredPolicy(catalog, jdbc, transaction, Optional.of(one));
    }

    @Override
    public int count(String parameter) {
        return switch (single(parameter)) {
            case Value.Figure(BigDecimal number) -> number.intValueExact();
            case Value other -> throw new IllegalStateException(parameter + " is no count: " + other);
        };
    }

    @Override
    public Duration duration(String parameter) {
        return switch (single(parameter)) {
            case Value.Time(Duration length) -> length;
            case Value other -> throw new IllegalStateException(parameter + " is no duration: " + other);
        };
    }

    @Override
    public List<Period> periods(String parameter) {
        return values(parameter).stream()
                .map(value -> switch (value) {
                    case Value.Term(Period length) -> length;
                    case Value other -> throw new IllegalStateException(parameter + " is no period: " + other);
                })
                .toList();
    }

    @Override
    public Set<String> demands(String parameter) {
        return values(parameter).stream()
                .flatMap(value -> switch (value) {
                    case Value.Words(List<String> words) -> words.stream();
                    case Value other -> throw new IllegalStateException(parameter + " is no set: " + other);
                })
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean binds(String parameter) {
        return !values(parameter).isEmpty();
    }

    @Override
    public Optional<String> findClause(String parameter) {
        Parameter known = catalog.getParameter(new ParameterId(parameter));
        List<Line> lines = lines(known);
        List<Value> strictest = strictest(known, lines);
        return lines.stream()
                .filter(line -> line.deciding() != null)
                .filter(line -> line.values().stream().anyMatch(strictest::contains))
                .map(line -> Objects.requireNonNull(line.deciding()))
                .findFirst();
    }

    private Value single(String parameter) {
        List<Value> values = values(parameter);
        if (values.size() != 1) {
            throw new IllegalStateException(parameter + " has no one figure: " + values);
        }
        return values.getFirst();
    }

    private List<Value> values(String parameter) {
        Parameter known = catalog.getParameter(new ParameterId(parameter));
        return strictest(known, lines(known));
    }

    private static List<Value> strictest(Parameter parameter, List<Line> lines) {
        return Strictness.strictest(
                parameter,
                Stream.concat(parameter.byDefault().stream(), lines.stream().flatMap(line -> line.values().stream()))
                        .toList());
    }

    private List<Line> lines(Parameter parameter) {
        if (parameter.scope() == Scope.INSTALLATION) {
            return inOrganization(() -> jdbc.sql(OF_INSTALLATION)
                    .param("parameter", parameter.id().value())
                    .query((row, _) ->
                            new Line(PolicyJson.readValues(row.getString("value")), row.getString("deciding")))
                    .list());
        }
        return inOrganization(() -> jdbc.sql(OF_ORGANIZATION)
                .param("parameter", parameter.id().value())
                .param("owner", engagement.map(EngagementId::toString).orElse(null))
                .query((row, _) -> new Line(PolicyJson.readValues(row.getString("value")), row.getString("deciding")))
                .list());
    }

    /** At the door nobody acts yet: the installation's figures are asked for without an organization. */
    private List<Line> inOrganization(Supplier<List<Line>> reading) {
        return Acting.isBound() ? Objects.requireNonNull(transaction.execute(_ -> reading.get())) : reading.get();
    }
}
