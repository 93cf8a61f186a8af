package jp.junshu.app.access;

import java.util.Map;
import jp.junshu.app.kernel.Trail;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.kernel.Trail.Outcome;
import jp.junshu.app.kernel.Trail.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.method.HandlerMethod;

/** Leaves word of whoever asked for what they may not do. */
@Service
class Refusals {
    private final Trail trail;

    Refusals(Trail trail) {
        this.trail = trail;
    }

    /** In a transaction of its own: the refused request has none. */
    @Transactional
    public void record(String method, HandlerMethod endpoint) {
        String name = endpoint.getBeanType().getSimpleName() + "."
                + endpoint.getMethod().getName();
        trail.record(Act.ACCESS_REFUSED, Subject.of("endpoint", name), Outcome.REFUSED, Map.of("method", method));
    }
}
