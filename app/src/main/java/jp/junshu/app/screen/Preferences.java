package jp.junshu.app.screen;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/** What a reader chose on this device, kept in two cookies, {@code lang} and {@code theme}. */
record Preferences(Language language, Theme theme) {

    static final String LANGUAGE = "lang";
    static final String THEME = "theme";

    /** What was chosen; otherwise what the browser asks for, and the device's own theme. */
    static Preferences of(HttpServletRequest request) {
        return new Preferences(
                Language.find(cookie(request, LANGUAGE))
                        .orElseGet(() -> Language.accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))),
                Theme.find(cookie(request, THEME)).orElse(Theme.AUTO));
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .orElse(null);
    }
}
