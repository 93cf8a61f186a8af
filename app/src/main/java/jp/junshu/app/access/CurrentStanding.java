package jp.junshu.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The standing of whoever makes a request, looked up once at its start. */
final class CurrentStanding {
    private static final String ATTRIBUTE = "standing";

    private CurrentStanding() {}

    static void set(HttpServletRequest request, Standing standing) {
        request.setAttribute(ATTRIBUTE, standing);
    }

    static Optional<Standing> find(HttpServletRequest request) {
        return Optional.ofNullable((Standing) request.getAttribute(ATTRIBUTE));
    }
}
