package jp.junshu.app.screen;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** Makes the {@link Screen} of a request. */
public final class Screens {

    private final Viewers viewers;
    private final List<NavigationEntry> entries;
    private final List<Tab> tabs;
    private final Messages messages;
    private final Assets assets;

    Screens(Viewers viewers, List<NavigationEntry> entries, List<Tab> tabs, Messages messages, Assets assets) {
        this.viewers = viewers;
        this.entries = List.copyOf(entries);
        this.tabs = List.copyOf(tabs);
        this.messages = messages;
        this.assets = assets;
    }

    public Screen screen(HttpServletRequest request) {
        Preferences preferences = Preferences.of(request);
        return new Screen(
                preferences.language(),
                preferences.theme(),
                address(request),
                viewers.findViewer(request),
                entries,
                tabs,
                () -> csrf(request),
                messages,
                assets);
    }

    /** A text said outside any page: in a file, or to a program. */
    public String say(Text text, Locale locale) {
        return new Screen(
                        Language.of(locale),
                        Theme.AUTO,
                        "/",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional::empty,
                        messages,
                        assets)
                .m(text);
    }

    /** The page as the reader knows it: of a failed request the one that failed, of a sent form the form's page. */
    private static String address(HttpServletRequest request) {
        boolean failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null;
        String path = failed
                ? String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                : request.getRequestURI();
        boolean plain = !failed && request.getMethod().equals("GET") && request.getQueryString() != null;
        return plain ? path + "?" + request.getQueryString() : path;
    }

    private static Optional<Csrf> csrf(HttpServletRequest request) {
        return Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()))
                .map(token -> new Csrf(token.getParameterName(), token.getToken()));
    }
}
