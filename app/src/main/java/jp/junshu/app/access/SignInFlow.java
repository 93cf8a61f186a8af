package jp.junshu.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.screen.Wanted;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Where a person stands on the way in, and where to go next: password, then second factor (enrolled first where there is
 * none), a new password where the old one keeps the rules no longer, then home. An htmx request is told to load the page anew, so that no sign-in page lands in a fragment; a
 * request for data is told by a status.
 */
final class SignInFlow implements AuthenticationSuccessHandler, AuthenticationEntryPoint, AccessDeniedHandler {
    private final PolicyInForce policy;

    SignInFlow(PolicyInForce policy) {
        this.policy = policy;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        AttemptFilter.succeeded(request);
        request.getSession()
                .setMaxInactiveInterval(
                        Math.toIntExact(policy.duration("session.end").toSeconds()));
        response.sendRedirect(SecurityConfiguration.CODE);
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException authException)
            throws IOException {
        boolean expired = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        lead(request, response, expired ? SecurityConfiguration.SIGN_IN + "?expired" : SecurityConfiguration.SIGN_IN);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (denied instanceof CsrfException) {
            request.setAttribute(ProblemType.class.getName(), ProblemType.SESSION_EXPIRED);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn
                && !Factors.hasAll(authentication)) {
            lead(request, response, SecurityConfiguration.CODE);
        } else if (Factors.findOutdated(authentication).isPresent()) {
            lead(request, response, SecurityConfiguration.PASSWORD);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String page) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", page);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (Wanted.by(request) == Wanted.DATA) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(page);
        }
    }
}
