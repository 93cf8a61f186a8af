package jp.junshu.app.screen;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * A template with its {@code screen}. The page is made whole before the first byte goes out, so that a fault in it becomes
 * a problem page and not half a page.
 */
final class ScreenView implements View {

    private final TemplateEngine templates;
    private final String name;
    private final Screens screens;

    ScreenView(TemplateEngine templates, String name, Screens screens) {
        this.templates = templates;
        this.name = name;
        this.screens = screens;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> parameters = new HashMap<>();
        if (model != null) {
            parameters.putAll(model);
        }
        parameters.put("screen", screens.screen(request));
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(name, parameters, page);
        response.setContentType(getContentType());
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
