package jp.junshu.app.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.ParameterId;
import jp.junshu.law.catalog.Value;

/** Our own defaults from {@code regulations/parameters/}, which bind where no clause says something stricter. */
final class DefaultPolicy implements PolicyInForce {
    private final Catalog catalog;

    DefaultPolicy(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public int count(String parameter) {
        return switch (value(parameter)) {
            case Value.Figure(BigDecimal number) -> number.intValueExact();
            case Value other -> throw new IllegalStateException(parameter + " is no count: " + other);
        };
    }

    @Override
    public Duration duration(String parameter) {
        return switch (value(parameter)) {
            case Value.Time(Duration length) -> length;
            case Value other -> throw new IllegalStateException(parameter + " is no duration: " + other);
        };
    }

    private Value value(String parameter) {
        return catalog.getParameter(new ParameterId(parameter))
                .byDefault()
                .orElseThrow(() -> new IllegalStateException(parameter + " has no default"));
    }
}
