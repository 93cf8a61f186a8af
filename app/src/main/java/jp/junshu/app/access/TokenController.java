package jp.junshu.app.access;

import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.junshu.app.access.AccessToken.State;
import jp.junshu.app.access.web.MadeTokenPage;
import jp.junshu.app.access.web.NewTokenPage;
import jp.junshu.app.access.web.RevokeTokenPage;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.kernel.Trail.Act;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making and revoking one's own personal access tokens. */
@Controller
class TokenController {
    private static final int DEFAULT_DAYS = 30;
    private static final int LONGEST_NAME = 100;
    private static final List<String> FIELDS = List.of("name", "days", "password", "code");

    private final AccessTokens tokens;
    private final Reauthentication reauthentication;
    private final Clock clock;

    TokenController(AccessTokens tokens, Reauthentication reauthentication, Clock clock) {
        this.tokens = tokens;
        this.reauthentication = reauthentication;
        this.clock = clock;
    }

    @Requires(Permission.SELF)
    @GetMapping("/account/tokens/new")
    String form(@RequestAttribute Standing standing, Model model) {
        return form(Form.of(Map.of("days", Integer.toString(DEFAULT_DAYS))), standing, model);
    }

    @Requires(Permission.SELF)
    @PostMapping("/account/tokens")
    String make(
            @RequestAttribute Standing standing,
            @RequestParam Map<String, String> given,
            RedirectAttributes next,
            Model model) {
        String name = given.getOrDefault("name", "").strip();
        String days = Normalizer.normalize(given.getOrDefault("days", ""), Normalizer.Form.NFKC)
                .strip();
        Form form = checked(Form.of(Map.of("name", name, "days", days)), given);
        if (!form.hasFaults()) {
            form = reauthenticated(form, standing, given);
        }
        if (form.hasFaults()) {
            return form(form, standing, model);
        }
        next.addFlashAttribute(
                "page", new MadeTokenPage(name, tokens.make(standing.who().account(), name, Integer.parseInt(days))));
        return "redirect:/account/tokens/made";
    }

    private static Form checked(Form typed, Map<String, String> given) {
        Form form = typed;
        String name = form.value("name");
        for (String field : FIELDS) {
            if (given.getOrDefault(field, "").isBlank()) {
                form = form.rejecting(field, Text.of("access.missing"));
            }
        }
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            form = form.rejecting("name", Text.of("access.name.too-long", LONGEST_NAME));
        }
        if (name.chars().anyMatch(Character::isISOControl)) {
            form = form.rejecting("name", Text.of("access.characters"));
        }
        String days = form.value("days");
        if (!days.isEmpty()
                && (!days.matches("[0-9]{1,3}")
                        || Integer.parseInt(days) < 1
                        || Integer.parseInt(days) > AccessTokens.LONGEST_DAYS)) {
            form = form.rejecting("days", Text.of("access.token.days.range", AccessTokens.LONGEST_DAYS));
        }
        return form;
    }

    private Form reauthenticated(Form form, Standing standing, Map<String, String> given) {
        return switch (reauthentication.check(
                standing.who().account(),
                given.getOrDefault("password", ""),
                given.getOrDefault("code", ""),
                Act.TOKEN_CREATE)) {
            case GIVEN -> form;
            case WRONG_PASSWORD -> form.rejecting("password", Text.of("access.password.wrong"));
            case WRONG_CODE -> form.rejecting("code", Text.of("access.code.wrong"));
            case USED_CODE -> form.rejecting("code", Text.of("access.code.used-before"));
            case LOCKED -> form.rejecting("password", Text.of("access.token.locked"));
        };
    }

    private static String form(Form form, Standing standing, Model model) {
        model.addAttribute("page", new NewTokenPage(standing.who().login(), form, AccessTokens.LONGEST_DAYS));
        return "access/token-new";
    }

    /** The one time a token is shown; loaded again, there is nothing to show any more. */
    @Requires(Permission.SELF)
    @GetMapping("/account/tokens/made")
    String made(Model model) {
        return model.getAttribute("page") instanceof MadeTokenPage ? "access/token-made" : "redirect:/account";
    }

    @Requires(Permission.SELF)
    @GetMapping("/account/tokens/{id}/revoke")
    String revoking(@RequestAttribute Standing standing, @PathVariable String id, Model model) {
        AccessToken token = find(standing, id);
        if (token.stateAt(clock.instant()) == State.REVOKED) {
            return "redirect:/account";
        }
        model.addAttribute("page", new RevokeTokenPage(token));
        return "access/token-revoke";
    }

    @Requires(Permission.SELF)
    @PostMapping("/account/tokens/{id}/revoke")
    String revoke(@RequestAttribute Standing standing, @PathVariable String id) {
        AccessToken token = find(standing, id);
        tokens.revoke(standing.who().account(), token.id());
        return "redirect:/account?revoked";
    }

    private AccessToken find(Standing standing, String id) {
        Optional<UUID> wanted = parse(id);
        return tokens.list(standing.who().account()).stream()
                .filter(token -> wanted.stream().anyMatch(token.id()::equals))
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemType.NOT_FOUND));
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
