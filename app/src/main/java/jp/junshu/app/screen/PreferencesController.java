package jp.junshu.app.screen;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import jp.junshu.app.kernel.Open;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Keeps the choice of language or theme, signed in or not, and goes back to where the reader was. */
@Controller
class PreferencesController {

    @Open(
            value = Open.To.ANYBODY,
            because = "language and brightness are wanted before signing in; kept in cookies alone")
    @PostMapping("/preferences")
    ResponseEntity<Void> choose(
            @RequestParam(name = Preferences.LANGUAGE, required = false) @Nullable String language,
            @RequestParam(name = Preferences.THEME, required = false) @Nullable String theme,
            @RequestParam(name = "back", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language.find(language).ifPresent(chosen -> keep(Preferences.LANGUAGE, chosen.tag(), request, response));
        Theme.find(theme).ifPresent(chosen -> keep(Preferences.THEME, chosen.tag(), request, response));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, ownPage(back))
                .build();
    }

    private static void keep(String name, String value, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The page to return to, only if it is certainly one of ours: another host could otherwise be slipped in. */
    private static String ownPage(@Nullable String back) {
        return back != null && back.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*") ? back : "/";
    }
}
