package jp.junshu.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.junshu.app.access.web.CodePage;
import jp.junshu.app.access.web.EnrolPage;
import jp.junshu.app.access.web.QrCode;
import jp.junshu.app.access.web.RecoveryPage;
import jp.junshu.app.access.web.RenewPage;
import jp.junshu.app.access.web.SignInPage;
import jp.junshu.app.kernel.Open;
import jp.junshu.app.kernel.Permission;
import jp.junshu.app.kernel.Requires;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of the way in: password, then the code of the second factor, or its enrolment where there is none yet, then a new
 * password where the policy has become stricter than the old one.
 */
@Controller
class SignInController {
    private static final String HOME = "redirect:/";
    private static final String ENROL = "redirect:" + SecurityConfiguration.ENROL;

    private final SignIn signIn;
    private final FactorEnrolment enrolment;
    private final PasswordForm passwords;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInController(SignIn signIn, FactorEnrolment enrolment, PasswordForm passwords) {
        this.signIn = signIn;
        this.enrolment = enrolment;
        this.passwords = passwords;
    }

    @Open(value = Open.To.ANYBODY, because = "the door itself")
    @GetMapping(SecurityConfiguration.SIGN_IN)
    String signIn(
            @RequestParam Optional<String> failed,
            @RequestParam Optional<String> expired,
            @RequestParam("signed-out") Optional<String> signedOut,
            Model model) {
        SignInPage page;
        if (failed.isPresent()) {
            page = SignInPage.refused("");
        } else if (signedOut.isPresent()) {
            page = SignInPage.afterSignOut();
        } else if (expired.isPresent()) {
            page = SignInPage.afterExpiry();
        } else {
            page = SignInPage.blank();
        }
        model.addAttribute("page", page);
        return "access/sign-in";
    }

    @Open(value = Open.To.PASSWORD_GIVEN, because = "the second half of signing in")
    @GetMapping(SecurityConfiguration.CODE)
    String code(HttpServletRequest request, Authentication authentication, Model model) {
        if (Factors.hasAll(authentication)) {
            return HOME;
        }
        if (!standing(request).factorEnrolled()) {
            return ENROL;
        }
        model.addAttribute("page", CodePage.blank());
        return "access/code";
    }

    @Open(value = Open.To.PASSWORD_GIVEN, because = "the second half of signing in")
    @PostMapping(SecurityConfiguration.CODE)
    String code(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            Model model) {
        if (!standing(request).factorEnrolled()) {
            return ENROL;
        }
        return switch (signIn.checkCode(standing(request).who().account(), code)) {
            case ACCEPTED -> {
                letIn(authentication, request, response);
                yield HOME;
            }
            case WRONG -> codeAgain(Text.of("access.code.wrong"), model);
            case USED_BEFORE -> codeAgain(Text.of("access.code.used-before"), model);
            case LOCKED -> codeAgain(Text.of("access.code.locked"), model);
        };
    }

    private static String codeAgain(Text fault, Model model) {
        model.addAttribute("page", CodePage.refused(fault));
        return "access/code";
    }

    @Open(value = Open.To.PASSWORD_GIVEN, because = "a first sign-in binds the second factor before it goes on")
    @GetMapping(SecurityConfiguration.ENROL)
    String enrol(HttpServletRequest request, Model model) {
        if (standing(request).factorEnrolled()) {
            return "redirect:" + SecurityConfiguration.CODE;
        }
        model.addAttribute("page", enrolPage(standing(request).who()));
        return "access/enrol";
    }

    @Open(value = Open.To.PASSWORD_GIVEN, because = "a first sign-in binds the second factor before it goes on")
    @PostMapping(SecurityConfiguration.ENROL)
    String enrol(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            Model model) {
        Standing standing = standing(request);
        if (standing.factorEnrolled()) {
            return "redirect:" + SecurityConfiguration.CODE;
        }
        Optional<List<String>> recoveryCodes = enrolment.confirm(standing.who().account(), code);
        if (recoveryCodes.isEmpty()) {
            model.addAttribute("page", enrolPage(standing.who()).refused());
            return "access/enrol";
        }
        letIn(authentication, request, response);
        model.addAttribute("page", new RecoveryPage(recoveryCodes.get()));
        return "access/recovery";
    }

    private EnrolPage enrolPage(SignedIn who) {
        String key = enrolment.offer(who.account()).key();
        String label = URLEncoder.encode("Junshu:" + who.login(), StandardCharsets.UTF_8);
        return new EnrolPage(
                Form.blank(), QrCode.of("otpauth://totp/" + label + "?secret=" + key + "&issuer=Junshu"), key);
    }

    @Requires(Permission.SELF)
    @GetMapping(SecurityConfiguration.PASSWORD)
    String password(Authentication authentication, HttpServletRequest request, Model model) {
        return Factors.findOutdated(authentication).isPresent()
                ? passwordPage(authentication, request, Form.blank(), model)
                : HOME;
    }

    @Requires(Permission.SELF)
    @PostMapping(SecurityConfiguration.PASSWORD)
    String password(
            @RequestParam Map<String, String> given,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication authentication,
            Model model) {
        Form form = passwords.change(standing(request).who(), given);
        if (form.hasFaults()) {
            return passwordPage(authentication, request, form, model);
        }
        keep(Factors.passwordChanged(authentication), request, response);
        return HOME;
    }

    private String passwordPage(Authentication authentication, HttpServletRequest request, Form form, Model model) {
        model.addAttribute(
                "page",
                new RenewPage(
                        standing(request).who().login(),
                        Factors.findOutdated(authentication)
                                .map(Outdated::reasons)
                                .orElse(List.of()),
                        passwords.listAsked(),
                        form));
        return "access/renew";
    }

    /** Adds the second factor to the session, under a new session id. */
    private void letIn(Authentication before, HttpServletRequest request, HttpServletResponse response) {
        keep(Factors.codeGiven(before), request, response);
        AttemptFilter.succeeded(request);
    }

    private void keep(Authentication now, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(now);
        SecurityContextHolder.setContext(context);
        request.changeSessionId();
        contexts.saveContext(context, request, response);
    }

    private static Standing standing(HttpServletRequest request) {
        return CurrentStanding.find(request).orElseThrow();
    }
}
