package jp.junshu.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.junshu.app.access.web.SetupPage;
import jp.junshu.app.kernel.Open;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.kernel.Problem;
import jp.junshu.app.kernel.ProblemType;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Option;
import jp.junshu.app.screen.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of a new installation: its organization and the first person who can sign in. Shut once that is done. */
@Controller
class SetupController {
    private static final List<String> FIELDS =
            List.of("setup-code", "organization", "kind", "name", "login", "password", "repeated");

    private final Seats seats;
    private final Accounts accounts;
    private final SetupCode setupCode;
    private final PasswordRules rules;
    private final MessageSource messages;

    SetupController(Seats seats, Accounts accounts, SetupCode setupCode, PolicyInForce policy, MessageSource messages) {
        this.seats = seats;
        this.accounts = accounts;
        this.setupCode = setupCode;
        this.messages = messages;
        this.rules = new PasswordRules(policy);
    }

    @Open(value = Open.To.ANYBODY, because = "nobody can sign in yet; asks for the code printed where the server runs")
    @GetMapping(SecurityConfiguration.SETUP)
    String setup(Locale locale, Model model) {
        requireNew();
        return page(Form.of(Map.of("kind", Seats.Kind.CONTRACTOR.name())), locale, model);
    }

    @Open(value = Open.To.ANYBODY, because = "nobody can sign in yet; asks for the code printed where the server runs")
    @PostMapping(SecurityConfiguration.SETUP)
    String setup(@RequestParam Map<String, String> given, HttpServletRequest request, Locale locale, Model model) {
        requireNew();
        Form form = checked(given);
        if (form.findFault("setup-code").isEmpty()) {
            AttemptFilter.succeeded(request);
        }
        if (form.hasFaults()) {
            return page(form.forgetting("password", "repeated"), locale, model);
        }
        Optional<SignedIn> first;
        try {
            first = seats.createFirst(
                    form.value("organization"),
                    Seats.Kind.valueOf(form.value("kind")),
                    form.value("name"),
                    form.value("login"),
                    form.value("password"),
                    request.getRemoteAddr());
        } catch (Seats.TakenException _) {
            first = Optional.empty();
        }
        if (first.isEmpty()) {
            throw new Problem(ProblemType.SETUP_DONE);
        }
        return "redirect:" + SecurityConfiguration.SIGN_IN;
    }

    private Form checked(Map<String, String> given) {
        Form form = Form.of(FIELDS.stream().collect(Collectors.toMap(name -> name, name -> typed(given, name))));
        for (String name : FIELDS) {
            if (form.value(name).isEmpty()) {
                form = form.rejecting(name, Text.of("access.missing"));
            }
        }
        for (String name : List.of("organization", "name")) {
            if (form.value(name).chars().anyMatch(Character::isISOControl)) {
                form = form.rejecting(name, Text.of("access.characters"));
            }
        }
        if (!form.value("setup-code").isEmpty() && !setupCode.matches(form.value("setup-code"))) {
            form = form.rejecting("setup-code", Text.of("access.setup.code.wrong"));
        }
        if (!form.value("kind").isEmpty() && findKind(form.value("kind")).isEmpty()) {
            form = form.rejecting("kind", Text.of("access.missing"));
        }
        String login = form.value("login");
        if (!login.isEmpty() && !login.matches("[a-z0-9][a-z0-9._-]{1,63}")) {
            form = form.rejecting("login", Text.of("access.login.form"));
        } else if (!login.isEmpty() && accounts.isLoginTaken(login)) {
            form = form.rejecting("login", Text.of("access.login.taken"));
        }
        if (!form.value("password").isEmpty()) {
            for (Text fault : rules.check(form.value("password"), login)) {
                form = form.rejecting("password", fault);
            }
        }
        if (!form.value("repeated").isEmpty() && !form.value("repeated").equals(form.value("password"))) {
            form = form.rejecting("repeated", Text.of("access.password.not-repeated"));
        }
        return form;
    }

    private static String typed(Map<String, String> given, String name) {
        String value = given.getOrDefault(name, "");
        return switch (name) {
            case "password", "repeated" -> value;
            case "login" -> value.strip().toLowerCase(Locale.ROOT);
            default -> value.strip();
        };
    }

    private static Optional<Seats.Kind> findKind(String name) {
        return Arrays.stream(Seats.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private String page(Form form, Locale locale, Model model) {
        List<Option> kinds = Arrays.stream(Seats.Kind.values())
                .map(kind -> new Option(kind.name(), messages.getMessage(kind.key(), null, locale), null))
                .toList();
        model.addAttribute("page", new SetupPage(form, kinds, rules.minLength()));
        return "access/setup";
    }

    private void requireNew() {
        if (!seats.isNew()) {
            throw new Problem(ProblemType.SETUP_DONE);
        }
    }
}
