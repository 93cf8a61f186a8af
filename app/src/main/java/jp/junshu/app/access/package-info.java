/** Who may come in and what they may do: accounts, factors, sessions, grants. */
@ApplicationModule(
        displayName = "access",
        allowedDependencies = {"kernel", "store", "vault", "trail", "catalog", "screen"})
@NullMarked
package jp.junshu.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
