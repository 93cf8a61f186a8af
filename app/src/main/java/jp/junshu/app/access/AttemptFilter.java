package jp.junshu.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import jp.junshu.app.kernel.ProblemType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Holds up who has failed too often from one address, before a password, code or set-up code is looked at. */
final class AttemptFilter extends OncePerRequestFilter {
    private static final Set<String> DOORS = Set.of(
            SecurityConfiguration.SIGN_IN,
            SecurityConfiguration.CODE,
            SecurityConfiguration.ENROL,
            SecurityConfiguration.SETUP);
    private static final String SUCCEEDED = AttemptFilter.class.getName() + ".succeeded";

    private final Attempts attempts;

    AttemptFilter(Attempts attempts) {
        this.attempts = attempts;
    }

    /** What was given in this request was right: it is not counted. */
    static void succeeded(HttpServletRequest request) {
        request.setAttribute(SUCCEEDED, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !DOORS.contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        if (!attempts.admit(address)) {
            refuse(request, response);
            return;
        }
        chain.doFilter(request, response);
        if (request.getAttribute(SUCCEEDED) != null) {
            attempts.forgive(address);
        }
    }

    static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", Long.toString(Attempts.ONE_BACK.toSeconds()));
        request.setAttribute(ProblemType.class.getName(), ProblemType.TOO_MANY_ATTEMPTS);
        response.sendError(ProblemType.TOO_MANY_ATTEMPTS.status());
    }
}
