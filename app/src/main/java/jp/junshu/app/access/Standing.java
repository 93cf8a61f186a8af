package jp.junshu.app.access;

import java.util.Set;
import jp.junshu.app.kernel.Permission;

/** How an account stands at this moment; there is none for one that is suspended or closed. */
public record Standing(
        SignedIn who, String personName, String organizationName, boolean factorEnrolled, Set<Permission> permissions) {
    public Standing {
        permissions = Set.copyOf(permissions);
    }
}
