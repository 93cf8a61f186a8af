package jp.junshu.app.catalog;

import jp.junshu.law.catalog.Catalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {
    @Bean
    Catalog catalog() {
        return ShippedCatalog.load();
    }

    @Bean
    DefaultPolicy policyInForce(Catalog catalog) {
        return new DefaultPolicy(catalog);
    }
}
