package jp.junshu.app.access;

import static jp.junshu.app.kernel.Permission.APPROVE;
import static jp.junshu.app.kernel.Permission.DUTY_RULE;
import static jp.junshu.app.kernel.Permission.ENGAGEMENT_READ;
import static jp.junshu.app.kernel.Permission.ENGAGEMENT_WRITE;
import static jp.junshu.app.kernel.Permission.EVIDENCE_WRITE;
import static jp.junshu.app.kernel.Permission.FORM_MAKE;
import static jp.junshu.app.kernel.Permission.REGISTER_WRITE;
import static jp.junshu.app.kernel.Permission.REGULATION_READ;
import static jp.junshu.app.kernel.Permission.REGULATION_WRITE;
import static jp.junshu.app.kernel.Permission.SELF;
import static jp.junshu.app.kernel.Permission.SUBMIT;
import static jp.junshu.app.kernel.Permission.TRAIL_READ;
import static jp.junshu.app.kernel.Permission.WORDING_ATTACH;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import jp.junshu.app.kernel.Permission;
import jp.junshu.law.coverage.Clause;

/**
 * What an account may be in Junshu itself; the roles of regulations are appointments and lead to these. The names are
 * stored: never rename one. Nobody who keeps the system reads what it holds by that alone
 * ({@code mod-system-security:4.4.2}).
 */
@Clause("mod-system-security:4.4.2")
public enum AccessRole {
    /** Keeps accounts and the installation. */
    ADMINISTRATOR(SELF, REGULATION_READ, TRAIL_READ),
    /** The security lead (情報管理責任者・総括者): everything of the organization's engagements. */
    LEAD(
            SELF,
            REGULATION_READ,
            ENGAGEMENT_READ,
            ENGAGEMENT_WRITE,
            EVIDENCE_WRITE,
            REGISTER_WRITE,
            DUTY_RULE,
            APPROVE,
            FORM_MAKE,
            WORDING_ATTACH,
            REGULATION_WRITE,
            SUBMIT,
            TRAIL_READ),
    /** Managers (管理者・情報取扱管理担当者): keep what they answer for, and are the second person for the lead. */
    MANAGER(
            SELF,
            REGULATION_READ,
            ENGAGEMENT_READ,
            EVIDENCE_WRITE,
            REGISTER_WRITE,
            DUTY_RULE,
            APPROVE,
            FORM_MAKE,
            WORDING_ATTACH,
            SUBMIT),
    /** Staff (取扱者・業務従事者). */
    MEMBER(SELF, REGULATION_READ, ENGAGEMENT_READ, EVIDENCE_WRITE, REGISTER_WRITE),
    /** 監査部門, 監査官: reads everything, changes nothing. */
    AUDITOR(SELF, REGULATION_READ, ENGAGEMENT_READ, TRAIL_READ);

    @SuppressWarnings("ImmutableEnumChecker") // a copy that nobody can change
    private final Set<Permission> permissions;

    AccessRole(Permission first, Permission... rest) {
        this.permissions = Set.copyOf(EnumSet.of(first, rest));
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    static Set<Permission> permissionsOf(Collection<AccessRole> roles) {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(role.permissions));
        return Set.copyOf(all);
    }
}
