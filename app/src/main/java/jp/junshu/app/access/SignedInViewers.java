package jp.junshu.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.screen.Viewer;
import jp.junshu.app.screen.Viewers;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who looks at a page: nobody until every factor is given. */
@Component
class SignedInViewers implements Viewers {
    @Override
    public Optional<Viewer> findViewer(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !Factors.hasAll(authentication)) {
            return Optional.empty();
        }
        return CurrentStanding.find(request)
                .map(standing -> new Viewer(
                        standing.personName(),
                        standing.organizationName(),
                        standing.permissions().stream().map(Permission::name).collect(Collectors.toSet())));
    }
}
