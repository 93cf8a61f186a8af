package jp.junshu.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import jp.junshu.app.kernel.Open;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Asks each endpoint what it requires. One that declares nothing is shut to everybody. */
final class PermissionGate implements HandlerInterceptor {
    private final Refusals refusals;

    PermissionGate(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isErrorPage(method)) {
            return true;
        }
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        Optional<Standing> standing = CurrentStanding.find(request);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean allowed = requires != null
                && standing.isPresent()
                && authentication != null
                && Factors.hasAll(authentication)
                && standing.get().permissions().contains(requires.value());
        if (!allowed) {
            refusals.record(request.getMethod(), method);
            throw new Problem(ProblemType.FORBIDDEN);
        }
        return true;
    }

    private static boolean isErrorPage(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType());
    }
}
