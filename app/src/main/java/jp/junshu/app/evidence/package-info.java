/** Evidence (証拠): files that show that something was done, sealed, dated and never overwritten. */
@ApplicationModule(
        displayName = "evidence",
        allowedDependencies = {
            "kernel",
            "store",
            "vault",
            "trail",
            "catalog",
            "access",
            "contract",
            "contract :: web",
            "screen"
        })
@NullMarked
package jp.junshu.app.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
