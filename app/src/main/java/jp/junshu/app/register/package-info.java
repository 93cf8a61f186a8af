/** Registers (台帳・名簿): entries and their revisions, as the definitions in the catalogue say, for every kind of register alike. */
@ApplicationModule(
        displayName = "register",
        allowedDependencies = {
            "kernel",
            "store",
            "vault",
            "trail",
            "catalog",
            "access",
            "contract",
            "contract::web",
            "screen"
        })
@NullMarked
package jp.junshu.app.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
