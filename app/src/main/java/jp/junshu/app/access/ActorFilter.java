package jp.junshu.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import jp.junshu.app.kernel.Acting;
import jp.junshu.app.kernel.Actor;
import jp.junshu.app.kernel.OrgId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Binds the actor of a request. An account is looked up anew each time: suspended, closed or stripped of a right, it
 * feels that at its next request, whichever door it came in by.
 */
final class ActorFilter extends OncePerRequestFilter {
    private final Accounts accounts;

    ActorFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (!(authentication != null && authentication.getPrincipal() instanceof SignedIn who)) {
            passOn(new Actor.Program(OrgId.INSTALLATION, request.getRemoteAddr()), request, response, chain);
            return;
        }
        Actor actor = actor(who, Factors.from(authentication, request.getRemoteAddr()));
        Optional<Standing> standing = Acting.as(actor, () -> accounts.findStanding(who.account()));
        if (standing.isEmpty()) {
            if (Factors.isToken(authentication)) {
                BearerFilter.refuse(request, response);
                return;
            }
            endSession(request);
            response.sendRedirect(SecurityConfiguration.SIGN_IN);
            return;
        }
        CurrentStanding.set(request, standing.get());
        passOn(actor, request, response, chain);
    }

    static void actAs(SignedIn who, HttpServletRequest request, Runnable work) {
        Acting.run(actor(who, request.getRemoteAddr()), work);
    }

    private static Actor actor(SignedIn who, String from) {
        return new Actor.Person(who.org(), who.account(), who.person(), who.login(), from);
    }

    private static void endSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    private static void passOn(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(actor, () -> {
                try {
                    chain.doFilter(request, response);
                } catch (ServletException e) {
                    throw new Passing(e);
                }
                return true;
            });
        } catch (Passing passing) {
            throw passing.fault;
        }
    }

    /** Carries a checked fault through the scope. */
    private static final class Passing extends RuntimeException {
        private final transient ServletException fault;

        Passing(ServletException fault) {
            super(fault);
            this.fault = fault;
        }
    }
}
