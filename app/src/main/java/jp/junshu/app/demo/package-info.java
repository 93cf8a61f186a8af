/** Sample data, made through the domain as its users would make it, for trying Junshu out. */
@ApplicationModule(
        displayName = "demo",
        allowedDependencies = {
            "kernel",
            "store",
            "access",
            "contract",
            "contract::web",
            "policy",
            "evidence",
            "duty",
            "duty::status",
            "form",
            "register",
            "disposal",
            "disposal::course",
            "exchange",
            "exchange::flow",
            "screen"
        })
@NullMarked
package jp.junshu.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
