package jp.junshu.app.access;

import java.util.List;
import jp.junshu.app.screen.Text;
import org.springframework.security.core.GrantedAuthority;

/** Marks a session whose password no longer keeps the rules: it reaches nothing but the page where it is changed. */
final class Outdated implements GrantedAuthority {
    private static final long serialVersionUID = 1L;

    /** Sessions stay in memory (ADR 0012). */
    private final transient List<Text> reasons;

    Outdated(List<Text> reasons) {
        this.reasons = List.copyOf(reasons);
    }

    /** Why it must be changed. */
    List<Text> reasons() {
        return reasons;
    }

    @Override
    public String getAuthority() {
        return "PASSWORD_OUTDATED";
    }
}
