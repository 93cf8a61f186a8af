package jp.junshu.app.screen;

import gg.jte.TemplateEngine;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Finds the template of a view name: {@code access/sign-in} is {@code src/main/jte/access/sign-in.jte}. */
final class ScreenViewResolver implements ViewResolver, Ordered {

    private final TemplateEngine templates;
    private final Screens screens;

    ScreenViewResolver(TemplateEngine templates, Screens screens) {
        this.templates = templates;
        this.screens = screens;
    }

    @Override
    public @Nullable View resolveViewName(String viewName, Locale locale) {
        String template = viewName + ".jte";
        return templates.hasTemplate(template) ? new ScreenView(templates, template, screens) : null;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
