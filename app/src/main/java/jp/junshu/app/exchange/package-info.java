/** Submissions (提出): what goes to the other side, what comes back of it, and what that does to the duties behind it. */
@ApplicationModule(
        displayName = "exchange",
        allowedDependencies = {
            "kernel",
            "store",
            "vault",
            "trail",
            "catalog",
            "access",
            "contract",
            "contract::web",
            "evidence",
            "duty",
            "duty::status",
            "form",
            "screen"
        })
@NullMarked
package jp.junshu.app.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
