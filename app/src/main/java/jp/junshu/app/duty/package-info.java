/** Duties (義務): derived from clauses, with their occurrences, their status as of a day, and rulings. */
@ApplicationModule(
        displayName = "duty",
        allowedDependencies = {
            "kernel",
            "store",
            "vault",
            "trail",
            "catalog",
            "access",
            "contract",
            "contract::web",
            "policy",
            "register",
            "evidence",
            "screen"
        })
@NullMarked
package jp.junshu.app.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
