/** What a person sees first: home. */
@ApplicationModule(
        displayName = "desk",
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
package jp.junshu.app.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
