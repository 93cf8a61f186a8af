package jp.junshu.app.screen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Port: who is looking. The module that knows sign-in implements it; without an implementation everybody is signed out. */
@FunctionalInterface
public interface Viewers {

    /** The person fully signed in (every factor given) in this request. */
    Optional<Viewer> findViewer(HttpServletRequest request);
}
