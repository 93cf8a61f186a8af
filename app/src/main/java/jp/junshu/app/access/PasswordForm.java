package jp.junshu.app.access;

import java.util.List;
import java.util.Map;
import jp.junshu.app.kernel.PolicyInForce;
import jp.junshu.app.screen.Form;
import jp.junshu.app.screen.Text;
import org.springframework.stereotype.Component;

/** The form to change one's own password: fields current, password and repeated. */
@Component
class PasswordForm {
    private final PasswordChange passwords;
    private final PasswordRules rules;

    PasswordForm(PasswordChange passwords, PolicyInForce policy) {
        this.passwords = passwords;
        this.rules = new PasswordRules(policy);
    }

    /** What a new password must be. */
    List<Text> listAsked() {
        return rules.listAsked();
    }

    /** Changes the password, unless something is wrong: the form that comes back tells what. */
    Form change(SignedIn who, Map<String, String> given) {
        String current = given.getOrDefault("current", "");
        String wanted = given.getOrDefault("password", "");
        Form form = Form.blank();
        for (Text fault : rules.check(wanted, who.login())) {
            form = form.rejecting("password", fault);
        }
        if (wanted.equals(current)) {
            form = form.rejecting("password", Text.of("access.password.same"));
        }
        if (!wanted.equals(given.getOrDefault("repeated", ""))) {
            form = form.rejecting("repeated", Text.of("access.password.not-repeated"));
        }
        if (form.hasFaults()) {
            return form;
        }
        return switch (passwords.change(who.account(), current, wanted)) {
            case DONE -> form;
            case WRONG -> form.rejecting("current", Text.of("access.password.wrong"));
            case HAD_BEFORE -> form.rejecting("password", Text.of("access.password.had-before"));
        };
    }
}
