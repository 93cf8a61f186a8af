package jp.junshu.app.access;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.web.AccountPage;
import jp.junshu.app.access.web.AccountPage.News;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: who one is here, and a new password. */
@Controller
class AccountController {
    private final PasswordForm passwords;
    private final AccessTokens tokens;
    private final Clock clock;

    AccountController(PasswordForm passwords, AccessTokens tokens, Clock clock) {
        this.passwords = passwords;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Requires(Permission.SELF)
    @GetMapping("/account")
    String account(
            @RequestAttribute Standing standing,
            @RequestParam Optional<String> changed,
            @RequestParam Optional<String> revoked,
            Model model) {
        News news = News.NONE;
        if (changed.isPresent()) {
            news = News.PASSWORD_CHANGED;
        } else if (revoked.isPresent()) {
            news = News.TOKEN_REVOKED;
        }
        return page(standing, Form.blank(), news, model);
    }

    @Requires(Permission.SELF)
    @PostMapping("/account/password")
    String changePassword(@RequestAttribute Standing standing, @RequestParam Map<String, String> given, Model model) {
        Form form = passwords.change(standing.who(), given);
        return form.hasFaults() ? page(standing, form, News.NONE, model) : "redirect:/account?changed";
    }

    private String page(Standing standing, Form form, News news, Model model) {
        model.addAttribute(
                "page",
                new AccountPage(
                        standing.who().login(),
                        standing.personName(),
                        standing.organizationName(),
                        form,
                        news,
                        passwords.listAsked(),
                        tokens.list(standing.who().account()),
                        clock.instant()));
        return "access/account";
    }
}
