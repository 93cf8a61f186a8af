package jp.junshu.app.catalog;

import jp.junshu.law.catalog.Catalog;
import jp.junshu.law.catalog.CatalogReading;
import jp.junshu.law.date.Calendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    DefaultPolicy policyInForce(Catalog catalog) {
        return new DefaultPolicy(catalog);
    }
}
