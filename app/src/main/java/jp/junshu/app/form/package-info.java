/** Official forms (様式): layouts from data, data frozen at a moment, and the renderers that know blocks and no form. */
@ApplicationModule(
        displayName = "form",
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
            "register",
            "disposal",
            "disposal::course",
            "duty",
            "duty::status",
            "screen"
        })
@NullMarked
package jp.junshu.app.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
