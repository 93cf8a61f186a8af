package jp.junshu.app.catalog;

import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.date.Calendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    @Bean
    CatalogReading.Loaded shipped() {
        return ShippedCatalog.load();
    }

    @Bean
    Catalog catalog(CatalogReading.Loaded shipped) {
        return shipped.catalog();
    }

    @Bean
    Calendars calendars(CatalogReading.Loaded shipped) {
        return shipped.calendars();
    }

    @Bean
    PolicyInForce policyInForce(Catalog catalog, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new StoredPolicy(catalog, jdbc, new TransactionTemplate(transactions));
    }
}
