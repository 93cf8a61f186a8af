package jp.junshu.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.List;
import jp.junshu.app.kernel.Ids;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the database given by whoever started the program, migrated by then, for the application's own role. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final int CONNECTIONS = 10;
    private static final long CONNECTION_TIMEOUT_MILLIS = 10_000;

    @Bean
    Ids ids(Clock clock) {
        return new Ids(clock);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("app");
        config.setJdbcUrl(database.app().url());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        return new HikariDataSource(config);
    }

    @Bean
    TenantTransactionManager transactionManager(HikariDataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    @Bean
    Organizations organizations(JdbcClient jdbc) {
        return new Organizations(jdbc);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Ids ids, Clock clock) {
        return new Outbox(jdbc, ids, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    OutboxDrain outboxDrain(
            JdbcClient jdbc, TenantTransactionManager transactions, List<OutboxHandler> handlers, Clock clock) {
        return new OutboxDrain(jdbc, transactions, handlers, clock);
    }
}
