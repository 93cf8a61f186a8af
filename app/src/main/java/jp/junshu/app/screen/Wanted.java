package jp.junshu.app.screen;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** What a request wants back: a page for a person, or data for a program. */
public enum Wanted {
    PAGE,
    DATA;

    /** Everything below {@code /api/} is data; elsewhere who accepts JSON and no HTML wants data. */
    public static Wanted by(HttpServletRequest request) {
        return by(request, request.getRequestURI());
    }

    /** The same for a request that was dispatched here from another address. */
    static Wanted by(HttpServletRequest request, String path) {
        @Nullable String accept = request.getHeader("Accept");
        boolean json = accept != null && accept.contains("json") && !accept.contains("text/html");
        return path.startsWith("/api/") || json ? DATA : PAGE;
    }
}
