/** Return, disposal and erasure (返却・廃棄・抹消): entries that go step by step, as the flows of the catalogue say. */
@ApplicationModule(
        displayName = "disposal",
        allowedDependencies = {
            "kernel",
            "store",
            "vault",
            "trail",
            "catalog",
            "access",
            "contract",
            "contract::web",
            "register",
            "register::web",
            "duty",
            "screen"
        })
@NullMarked
package jp.junshu.app.disposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
