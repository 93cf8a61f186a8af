package jp.junshu.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.junshu.app.kernel.ProblemType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a program in by the token it sends (RFC 6750, section 2.1), and by nothing else. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final AccessTokens tokens;
    private final Attempts attempts;
    private final SecurityContextRepository contexts = new RequestAttributeSecurityContextRepository();

    BearerFilter(AccessTokens tokens, Attempts attempts) {
        this.tokens = tokens;
        this.attempts = attempts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> sent = sent(request);
        if (sent.isEmpty()) {
            demand(request, response, "Bearer realm=\"Junshu\"");
            return;
        }
        String address = request.getRemoteAddr();
        if (!attempts.admit(address)) {
            AttemptFilter.refuse(request, response);
            return;
        }
        switch (tokens.check(sent.get(), address)) {
            case AccessTokens.Check.Accepted accepted -> {
                attempts.forgive(address);
                SecurityContext context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(Factors.tokenGiven(accepted.who(), accepted.from()));
                SecurityContextHolder.setContext(context);
                // for the second dispatch of an answer that is streamed
                contexts.saveContext(context, request, response);
                chain.doFilter(request, response);
            }
            case AccessTokens.Check.Refused _ -> refuse(request, response);
        }
    }

    private static Optional<String> sent(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(header -> header.substring(SCHEME.length()).strip());
    }

    /** Answers that the token which was sent is not good, or not any more. */
    static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        demand(request, response, "Bearer realm=\"Junshu\", error=\"invalid_token\"");
    }

    private static void demand(HttpServletRequest request, HttpServletResponse response, String challenge)
            throws IOException {
        response.setHeader("WWW-Authenticate", challenge);
        request.setAttribute(ProblemType.class.getName(), ProblemType.TOKEN_REQUIRED);
        response.sendError(ProblemType.TOKEN_REQUIRED.status());
    }
}
