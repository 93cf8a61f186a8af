package jp.junshu.app.screen;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Puts the pages together: texts, assets, templates, and what the other modules contribute. */
@Configuration(proxyBeanMethods = false)
class ScreenConfiguration {

    @Bean
    Messages messageSource() {
        return Messages.read();
    }

    @Bean
    Assets assets() {
        return Assets.read();
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new LanguageLocaleResolver();
    }

    @Bean
    Screens screens(
            ObjectProvider<Viewers> viewers,
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<Tab> tabs,
            Messages messages,
            Assets assets) {
        return new Screens(
                request -> Optional.ofNullable(viewers.getIfAvailable()).flatMap(port -> port.findViewer(request)),
                entries.stream().toList(),
                tabs.stream().toList(),
                messages,
                assets);
    }

    @Bean
    ScreenViewResolver screenViewResolver(TemplateEngine templates, Screens screens) {
        return new ScreenViewResolver(templates, screens);
    }

    /** Before the filters of security, which ask for the token. */
    @Bean
    FilterRegistrationBean<UploadFilter> uploadFilter() {
        FilterRegistrationBean<UploadFilter> registration = new FilterRegistrationBean<>(new UploadFilter());
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 10);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }
}
